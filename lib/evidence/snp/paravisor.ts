import { allZero } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import type { SnpReport } from "./parse";

/**
 * SHA-384 digests of the ID keys with which Microsoft approves the launch of its paravisor in confidential VMs, as
 * seen in public reports and samples from 2022 to 2026. Confidence medium: Microsoft publishes no list.
 */
const AZURE_ID_KEYS: readonly string[] = [
  "0356215882a825279a85b300b0b742931d113bf7e32dde2e50ffde7ec743ca491ecdd7f336dc28a6e0b2bb57af7a44a3",
  "57486a447ec0f1958002a22a06b7673b9fd27d11e1c6527498056054c5fa92d23c50f9de44072760fe2b6fb89740b696",
  "934f68bd8ba01938eec21475c872e3a942b60c59fafc6df9e9a76ee66bc47f2d09c676f61c0315c578da26085fb13a71",
  "942fd93ebde6ea7a96efadeafc60f1c6b3d10e703b1dafd7555b92f7f3d32d0e006767648cba5b102af3d65756af4177",
  "57e229e0ffe5fa92d0faddff6cae0e61c926fc9ef9afd20a8b8cfcf7129db9338cbe5bf3f6987733a2bf65d06dc38fc1",
  "38ed94f9aab20bc5eb40e89c7cbb03aa1b9efb435892656ade789ccaa0ded82ff18bae0e849c3166351ba1fa7ff620a2",
];

/** First four bytes of FAMILY_ID in confidential VMs; byte 3 is 1 in builds of OpenHCL. */
const AZURE_FAMILY_IDS = ["01000000", "02212000", "01232000", "01000001", "02212001", "01232001"];
const AZURE_IMAGE_IDS = ["02000000", toHex(new TextEncoder().encode("openhcl")).slice(0, 8)];

export interface Paravisor {
  readonly cloud: "Microsoft";
  /** How it was told: by the catalogued ID key, or by the ids of its launch. */
  readonly by: "id-key" | "ids";
}

/** True if ID_KEY_DIGEST is a catalogued key of Microsoft's confidential VMs. */
export function hasAzureIdKey(report: SnpReport): boolean {
  return AZURE_ID_KEYS.includes(report.hex.idKeyDigest);
}

/**
 * Tells the report of a paravisor from that of a guest that asked for itself. Such a report's REPORT_DATA is a hash
 * the paravisor made, so that cutting the wrapper off must not make it look like a guest's.
 */
export function paravisorOf(report: SnpReport): Paravisor | null {
  if (hasAzureIdKey(report)) return { cloud: "Microsoft", by: "id-key" };
  const ids = AZURE_FAMILY_IDS.includes(report.hex.familyId.slice(0, 8)) && AZURE_IMAGE_IDS.includes(report.hex.imageId.slice(0, 8));
  return ids && allZero(report.hostData) ? { cloud: "Microsoft", by: "ids" } : null;
}
