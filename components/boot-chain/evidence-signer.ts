import type { Appraisal, EvidenceEntry, SignerLink } from "@/lib/appraisal/appraisal";
import type { Finding } from "@/lib/appraisal/finding";
import type { BootSigner } from "@/lib/catalogue/boot-chain";
import { chipMaker } from "@/components/verify/parties";

/** The key below the pile and its chain, cut where a check that must hold fails. */
export function signerOf(appraisal: Appraisal, report: EvidenceEntry): BootSigner | null {
  const { signers, facts } = report;
  if (!signers) return withoutCertificate(facts);
  const at = brokenLink(appraisal, report);
  const real = onPinnedRoots(appraisal);
  const maker = chipMaker(appraisal);
  return {
    title: titleOf(appraisal, at),
    provider: real && maker === "AMD" ? "amd" : real && maker === "Intel" ? "intel" : null,
    chain: signers.length > 1 ? signers.map(({ name }) => shortName(name)) : [shortName(signers[0]!.name), `${maker}’s root`],
    note: noteOf(appraisal, signers),
    ...(at === null ? {} : { broken: true, brokenAt: at }),
  };
}

function withoutCertificate({ signingKey }: EvidenceEntry["facts"]): BootSigner | null {
  if (signingKey === undefined) return { title: "Signature not read", provider: null, chain: ["the report is damaged"] };
  if (signingKey !== "VCEK" && signingKey !== "VLEK") return null;
  return { title: "Signed, it says, by", provider: null, chain: [`a ${signingKey}, not given`] };
}

const shortName = (name: string) => name.replace(/^SEV-(?=VCEK$|VLEK$)/, "");

function titleOf({ onlyDates, simulated, verdict }: Appraisal, at: number | null): string {
  if (at === 0) return onlyDates ? "Signed by, out of its dates" : "Signature fails under";
  if (simulated && verdict === "valid") return "Simulated: signed by";
  return "Report signed by";
}

/** Which certificates were given, which are pinned here, and whose root it is if it is no chip maker's. */
function noteOf({ simulated, conditions }: Appraisal, signers: readonly SignerLink[]): string {
  const root = signers.at(-1)!;
  if (signers.length === 1) return simulated ? "leads to the simulator’s root" : "leads to no pinned root";
  if (root.source === "extra root") return simulated ? "the simulator’s root, no chip’s" : "root you named, not the maker’s";
  const pinned = signers.filter(({ source }) => source === "pinned").map(({ name }) => name);
  return conditions.extraRoots.length > 0 || pinned.length === 1
    ? `${root.name} pinned, the rest given`
    : `${shortName(signers[0]!.name)} given, the rest pinned`;
}

/** "Genuine", and a chip maker's pattern, are kept for roots that are pinned here. */
export const onPinnedRoots = ({ simulated, conditions }: Appraisal): boolean => !simulated && conditions.extraRoots.length === 0;

/** A check that must hold fails and rests on this field of the artefact. */
export const failsOn = ({ findings }: Appraisal, evidence: string, field: string): boolean =>
  findings.some(
    ({ must, status, rests }) => must && status === "fail" && rests.some((ref) => ref.evidence === evidence && ref.field === field),
  );

/** Index in the chain below which it fails, the lowest where several do; null where nothing of the signature fails. */
function brokenLink(appraisal: Appraisal, report: EvidenceEntry): number | null {
  const { onlyDates, findings } = appraisal;
  const signers = report.signers ?? [];
  if (onlyDates)
    return Math.max(
      0,
      signers.findIndex(({ name }) => name === onlyDates.certificate),
    );
  const failing = findings.filter(({ must, status, evidence }) => must && status === "fail" && evidence === report.id);
  const links = failing.flatMap((finding) => failingLink(finding, report, signers) ?? []);
  return links.length === 0 ? null : Math.min(...links);
}

/** On report and certificate: they do not belong together. On certificates alone: what should stand above them does not. */
function failingLink({ rests }: Finding, report: EvidenceEntry, signers: readonly SignerLink[]): number | null {
  const onReport = rests.filter(({ evidence }) => evidence === report.id);
  const onCertificates = signers.filter(({ evidence }) => rests.some((ref) => ref.evidence === evidence));
  if (onCertificates.length > 0) return onReport.length > 0 ? 0 : 1;
  return onReport.some(({ field }) => field.startsWith("SIGNATURE")) ? 0 : null;
}
