import { equalBytes } from "@/lib/bytes/bytes";
import { reportFormat } from "@/lib/evidence/snp/formats";
import { attestationReport } from "@/lib/evidence/snp/layout";
import type { Artifact } from "./artifact";

const ASIDE = "the same signature is on a report that was given as bytes, which is judged in its place";

/** A report put together from fields has nothing to add to the same report's own bytes; one that says something else is judged. */
export function besideItsBytes(artifact: Artifact, all: readonly Artifact[]): Artifact {
  if (!artifact.parsed?.rebuilt || artifact.format !== reportFormat.name) return artifact;
  const given = all.some(
    ({ format, parsed, bytes }) => format === reportFormat.name && parsed && !parsed.rebuilt && saysTheSame(artifact.bytes, bytes),
  );
  return given ? { ...artifact, parsed: null, aside: ASIDE } : artifact;
}

/** True if every field of both is equal; what the version reserves may be left out of the rebuilt one, which few spellings carry. */
function saysTheSame(rebuilt: Uint8Array, given: Uint8Array): boolean {
  const { version } = attestationReport.read(given);
  return Object.entries(attestationReport.fields).every(([key, { offset, size }]) => {
    const [ours, theirs] = [rebuilt, given].map((report) => report.subarray(offset, offset + size)) as [Uint8Array, Uint8Array];
    return equalBytes(ours, theirs) || (isReserved(key, version) && ours.every((octet) => octet === 0));
  });
}

/** AMD 56860, table 23: CPUID from version 3 on, mitigation vectors from version 5 on. */
const isReserved = (key: string, version: number) =>
  key.startsWith("reserved") || (version < 3 && key.startsWith("cpuid")) || (version < 5 && key.endsWith("MitVector"));
