import { checkCases } from "@/lib/testing/check-cases";

checkCases("snp/certificate-chain", [
  {
    title: "passes under a root that the reader chose, and says that it is not AMD’s",
    says: "must pass",
    headline: "SEV-VCEK leads to a root you chose, not to AMD’s",
    observed: "SEV-VCEK, SEV-Milan (given), ARK-Milan (extra root)",
    rests: ["e2 certificate", "e4 certificate"],
    verdict: "valid",
  },
  {
    title: "fails where the path ends at a root that nobody pinned",
    options: { extraRoots: [] },
    says: "must fail",
    headline: "The VCEK does not lead to AMD’s root",
    observed: "it leads to a root named ARK-Milan that is not pinned for AMD SEV-SNP",
    rests: ["e2 certificate"],
    verdict: "invalid",
  },
  { title: "does not apply without a certificate", files: ({ files }) => files.slice(0, 1), says: null, verdict: "incomplete" },
]);
