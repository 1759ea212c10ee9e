import { checkCases } from "@/lib/testing/check-cases";

const agent = "e1 REPORT_ID_MA 0x160-0x180";
const reportIdMa = new Uint8Array(32).fill(0xff).fill(0xfe, 31);

checkCases("snp/migration", [
  { title: "passes without an agent", says: "pass", rests: [agent], verdict: "valid" },
  { title: "fails with one bound, and the report stays genuine", report: { reportIdMa }, says: "fail", rests: [agent], verdict: "valid" },
  {
    title: "fails for an agent of zeros: only all ones mean none",
    report: { reportIdMa: new Uint8Array(32) },
    says: "fail",
    rests: [agent],
    verdict: "valid",
  },
  {
    title: "warns where the policy allows an agent and none is bound",
    report: { policy: { migrateMa: true } },
    says: "warn",
    rests: ["e1 POLICY 0x8-0x10", agent],
    verdict: "valid",
  },
]);
