import type { EvidenceFormat } from "@/lib/appraisal/format";

/** As much of a file as is looked at for its package. */
const START_BYTES = 4096;
/** Rego’s package line, behind blank lines and comments. */
const PACKAGE = /^(?:\xef\xbb\xbf)?(?:\s|#[^\n]*\n)*package[ \t]+policy(?=[\s#;]|$)/;

/** Text that begins so; the header of an archive, in which a file’s name may read so, has zeros. */
function detect(data: Uint8Array): boolean {
  const start = data.subarray(0, START_BYTES);
  return !start.includes(0) && PACKAGE.test(String.fromCharCode(...start));
}

/**
 * The policy by which a confidential container group decides what may run in it, in Rego. The host gives its SHA-256 as
 * HOST_DATA; what the policy allows is not read.
 * @see Microsoft, Confidential containers on Azure Container Instances, the scheme
 */
export const containerPolicyFormat: EvidenceFormat<null> = {
  name: "azure/cce-policy",
  title: "Confidential container policy",
  role: "endorsement",
  detect,
  parse: () => ({ claims: null, version: null, facts: {}, contains: [] }),
};
