import { toHex } from "@/lib/bytes/hex";
import { checkCases } from "@/lib/testing/check-cases";

const reportData = Uint8Array.from({ length: 64 }, (_, i) => i + 1);
const rests = ["e1 REPORT_DATA 0x50-0x90"];

checkCases("snp/report-data", [
  { title: "does not apply where none was named", says: null, verdict: "valid" },
  {
    title: "passes for the value named",
    report: { reportData },
    options: { reportData: toHex(reportData) },
    says: "must pass",
    rests,
    verdict: "valid",
  },
  {
    title: "fails for another",
    report: { reportData },
    options: { reportData: toHex(reportData.toReversed()) },
    says: "must fail",
    rests,
    verdict: "invalid",
  },
  {
    title: "compares whole, not padded",
    report: { reportData: reportData.subarray(0, 32) },
    options: { reportData: toHex(reportData) },
    says: "must fail",
    verdict: "invalid",
  },
  { title: "takes zeros as a value like any other", options: { reportData: "00".repeat(64) }, says: "must pass", verdict: "valid" },
]);
