import type { Reference } from "@/lib/appraisal/check";

const AMD_56860 = "AMD 56860, SEV Secure Nested Paging Firmware ABI Specification, rev. 1.58";
const AMD_57230 = "AMD 57230, VCEK Certificate and KDS Interface Specification";
const AMD_DOCS = "https://www.amd.com/en/developer/sev.html";

/** The firmware ABI: report, policy, TCB, signature. */
export const snpAbi = (section: string): Reference => ({ document: AMD_56860, section, url: AMD_DOCS });

/** The key distribution service: certificates, their extensions, addresses. */
export const kdsSpec = (section: string): Reference => ({ document: AMD_57230, section, url: AMD_DOCS });

/** The certificate table of an extended guest request. */
export const ghcb = (section: string): Reference => ({
  document: "AMD 56421, SEV-ES Guest-Hypervisor Communication Block Standardization",
  section,
  url: AMD_DOCS,
});

export const milanSeed: Reference = {
  document: "arXiv 2605.12990, Extracting the Root VCEK Seed on EPYC Milan (2026-05-13)",
  url: "https://arxiv.org/abs/2605.12990",
};

export const azureAttestation: Reference = {
  document: "Confidential VM guest attestation design detail (Microsoft, 2025-02-06)",
  url: "https://learn.microsoft.com/azure/confidential-computing/guest-attestation-confidential-virtual-machines-design",
};

/** The model's own rules: docs/method.md. */
export const trustModel = (section: string): Reference => ({ document: "TrustGap method", section });
