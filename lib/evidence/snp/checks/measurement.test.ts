import { SIMULATED_MEASUREMENT } from "@/lib/simulator/product";
import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 MEASUREMENT 0x90-0xc0"];
const other = "ab".repeat(48);

checkCases("snp/measurement", [
  { title: "is missing where nothing was named", says: "missing", observed: SIMULATED_MEASUREMENT, rests, verdict: "valid" },
  {
    title: "passes for the value that was named",
    options: { measurements: [SIMULATED_MEASUREMENT] },
    says: "pass",
    rests,
    verdict: "valid",
  },
  { title: "passes for one of several", options: { measurements: [other, SIMULATED_MEASUREMENT] }, says: "pass", rests, verdict: "valid" },
  {
    title: "fails for another value, and the report stays genuine",
    options: { measurements: [other] },
    says: "fail",
    expected: other,
    observed: SIMULATED_MEASUREMENT,
    rests,
    verdict: "valid",
  },
]);
