import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 VMPL 0x30-0x34"];

checkCases("snp/vmpl", [
  ...[0, 1, 2, 3].map((vmpl) => ({
    title: `notes level ${vmpl}`,
    report: { vmpl },
    says: "must info",
    headline: `at VMPL ${vmpl}`,
    rests,
    verdict: "valid" as const,
  })),
  { title: "fails for a level that no guest has", report: { vmpl: 4 }, says: "must fail", observed: "VMPL 0x4", rests, verdict: "invalid" },
  {
    title: "fails where the host asked",
    report: { vmpl: 0xffffffff },
    says: "must fail",
    headline: "The host asked for this report",
    rests,
    verdict: "invalid",
  },
]);
