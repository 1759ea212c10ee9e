import type { Cause } from "@/lib/appraisal/finding";
import { datesHold, type ChainSources } from "./chain";
import { reportFormat } from "./formats";
import { attestationReport } from "./layout";
import { parseSnpReport } from "./parse";
import { findSigner } from "./verify";

const REPORT_BYTES = attestationReport.size;
/** What stands behind the report in Azure’s wrapper: u32 size, with four bytes more in newer ones, version, kind, hash, size of the claims. */
const RUNTIME_HEADER_BYTES = 20;
const SNP_REPORT = 2;

/**
 * Why a file that begins like a report is longer than one: the report in it is judged alone.
 * @param data the damaged file
 * @param at milliseconds since 1970
 * @returns a cause that is proven if that report's signature and path hold, null where nothing is known
 */
export async function causeOfDamage(data: Uint8Array, sources: ChainSources, at: number): Promise<Cause | null> {
  if (data.length <= REPORT_BYTES || !reportFormat.detect(data.subarray(0, REPORT_BYTES))) return null;
  const { best } = await findSigner(parseSnpReport(data.subarray(0, REPORT_BYTES)), sources, at);
  const proven =
    best !== null && best.signatureHolds && best.chain.status === "anchored" && datesHold(best.chain, at) && best.kindProblems.length === 0;
  const alone = proven ? `: the first ${REPORT_BYTES} bytes alone verify.` : ".";
  if (isAzureRuntimeData(data.subarray(REPORT_BYTES)))
    return { text: `It was cut out of Azure’s wrapper with the runtime data behind it still there${alone}`, proven };
  return proven ? { text: `Something was appended to the report${alone}`, proven } : null;
}

function isAzureRuntimeData(rest: Uint8Array): boolean {
  if (rest.length < RUNTIME_HEADER_BYTES) return false;
  const view = new DataView(rest.buffer, rest.byteOffset, RUNTIME_HEADER_BYTES);
  const [kind, hash, claims] = [8, 12, 16].map((offset) => view.getUint32(offset, true)) as [number, number, number];
  return (
    kind === SNP_REPORT && hash >= 1 && hash <= 3 && claims > 0 && [0, 4].includes(view.getUint32(0, true) - RUNTIME_HEADER_BYTES - claims)
  );
}
