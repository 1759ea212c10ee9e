import type { AssumptionId } from "@/lib/appraisal/assumption";
import { assumptionById } from "@/lib/trust/assumptions";
import type { Csp, TeeKind } from "./schema";

const CSP_NAMES: Readonly<Record<Csp, string>> = {
  aws: "AWS",
  azure: "Microsoft",
  gcp: "Google",
  alibaba: "Alibaba",
  huawei: "Huawei",
  ibm: "IBM",
  oracle: "Oracle",
  stackit: "STACKIT",
  "own-host": "the host’s owner",
};

const CLOUD_NAMES: Readonly<Record<Csp, string>> = { ...CSP_NAMES, azure: "Azure", gcp: "Google Cloud", "own-host": "Your own host" };

const isCsp = (text: string): text is Csp => Object.hasOwn(CSP_NAMES, text);

/** Who runs the cloud, as people call it: "AWS", "Microsoft", "Google"; "the cloud" if it is not known. */
export const cspName = (csp: string): string => (isCsp(csp) ? CSP_NAMES[csp] : "the cloud");

/** What the cloud is called: "AWS", "Azure", "Google Cloud". */
export const cloudName = (csp: string): string => (isCsp(csp) ? CLOUD_NAMES[csp] : "the cloud");

const TEE_NAMES: Readonly<Record<TeeKind, string>> = {
  "amd-snp": "AMD SEV-SNP",
  "amd-sev": "AMD SEV",
  "amd-sev-es": "AMD SEV-ES",
  "intel-tdx": "Intel TDX",
  "intel-sgx": "Intel SGX",
  "arm-cca": "Arm CCA",
  nitro: "AWS Nitro",
  qingtian: "Huawei QingTian",
  "ibm-se": "IBM Secure Execution",
  unknown: "a TEE not named",
};

/** "AMD SEV-SNP". */
export const teeName = (tee: TeeKind): string => TEE_NAMES[tee];

/** Who made the chip: "AMD", "Intel", "Arm"; the cloud's own name where it made the TEE itself. */
export const chipMaker = (tee: TeeKind): string => (tee === "unknown" ? "the chip maker" : TEE_NAMES[tee].split(" ")[0]!);

/** What of the cloud's an assumption is about, in a noun that follows "Google’s". */
const CLOUD_NOUNS: Readonly<Partial<Record<AssumptionId, string>>> = {
  "csp-host-isolation": "hypervisor",
  "csp-hypervisor-vtpm": "vTPM",
  "csp-paravisor": "paravisor",
  "csp-guest-firmware": "firmware",
  "csp-guest-image": "guest image",
  "csp-attestation-service": "attestation service",
  "csp-key-custody": "shared signing key",
  "csp-chip-history": "custody of the chip",
};

/** "firmware", "paravisor": what is the cloud's; `vtpm` is what this offering calls its vTPM. */
export function cloudNoun(id: AssumptionId, vtpm: string | null): string {
  if (id === "csp-hypervisor-vtpm" && vtpm !== null) return vtpm;
  return CLOUD_NOUNS[id] ?? assumptionById(id).label;
}

const OTHER_NOUNS: Readonly<Partial<Record<AssumptionId, string>>> = {
  "presenter-fresh": "whoever gave you this",
  "tp-attestation-service": "a third party’s verifier",
};

/** Whom an assumption asks to believe, where that is not the cloud: "a third party’s verifier". */
export const otherNoun = (id: AssumptionId): string => OTHER_NOUNS[id] ?? assumptionById(id).label;

/** "Google’s". */
export const possessive = (name: string): string => `${name}’s`;

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]!}`;
}
