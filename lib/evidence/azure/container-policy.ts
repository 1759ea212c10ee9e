import type { EvidenceFormat } from "@/lib/appraisal/format";

const BEGINS = new TextEncoder().encode("package policy");

/**
 * The policy by which a confidential container group decides what may run in it, in Rego. The host gives its SHA-256 as
 * HOST_DATA; what the policy allows is not read.
 * @see Microsoft, Confidential containers on Azure Container Instances, the scheme
 */
export const containerPolicyFormat: EvidenceFormat<null> = {
  name: "azure/cce-policy",
  title: "Confidential container policy",
  role: "endorsement",
  detect: (data) => BEGINS.every((byte, at) => data[at] === byte) && data[BEGINS.length] !== undefined && data[BEGINS.length]! <= 0x20,
  parse: () => ({ claims: null, version: null, facts: {}, contains: [] }),
};
