import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 COMMITTED_TCB 0x1e0-0x1e8", "e1 CURRENT_TCB 0x38-0x40"];

checkCases("snp/provisional-firmware", [
  { title: "passes where COMMITTED is CURRENT", says: "pass", observed: "firmware 1.58.3", rests, verdict: "valid" },
  {
    title: "notes what the host can still roll back",
    report: { currentTcb: { snp: 30, microcode: 250 } },
    says: "info",
    headline: "The host can still roll back SNP and microcode",
    rests,
    verdict: "valid",
  },
  {
    title: "does not apply where the order of the bytes is not known",
    report: { version: 2 },
    files: ({ files }) => files.slice(0, 1),
    says: null,
    verdict: "incomplete",
  },
]);
