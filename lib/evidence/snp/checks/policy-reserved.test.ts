import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 POLICY 0x8-0x10"];

checkCases("snp/policy-reserved", [
  { title: "passes with bit 17 set", says: "must pass", rests, verdict: "valid" },
  {
    title: "fails with bit 17 clear",
    report: { policy: 0x10000n },
    says: "must fail",
    observed: "POLICY 0x10000",
    rests,
    verdict: "invalid",
  },
  {
    title: "notes bits that are newer than this program",
    report: { policy: 0x20000n | (1n << 26n) },
    says: "must info",
    rests,
    verdict: "valid",
  },
  { title: "notes the highest bit", report: { policy: 0x20000n | (1n << 63n) }, says: "must info", verdict: "valid" },
  { title: "knows bit 25", report: { policy: 0x20000n | (1n << 25n) }, says: "must pass", verdict: "valid" },
]);
