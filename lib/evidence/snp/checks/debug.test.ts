import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 POLICY 0x8-0x10"];

checkCases("snp/debug", [
  { title: "passes with DEBUG clear", says: "pass", observed: "POLICY 0x30000", rests, verdict: "valid" },
  {
    title: "fails with DEBUG set, and the report stays genuine",
    report: { policy: { debug: true } },
    says: "fail",
    headline: "The host may read and change this guest’s memory",
    observed: "POLICY 0xb0000",
    rests,
    verdict: "valid",
  },
]);
