import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { checkCases } from "@/lib/testing/check-cases";
import { judgeSimulated, levelsOf } from "@/lib/testing/simulated-set";

const hostData = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
const rests = ["e1 HOST_DATA 0xc0-0xe0"];
const named = { hostData: toHex(hostData) };

checkCases("snp/host-data", [
  { title: "does not apply where none was named", report: { hostData }, says: null, verdict: "valid" },
  { title: "passes for the value named", report: { hostData }, options: named, says: "pass", rests, verdict: "valid" },
  { title: "fails for another, and the report stays genuine", options: named, says: "fail", rests, verdict: "valid" },
  {
    title: "must be met where references are required",
    options: { ...named, requireReference: true },
    says: "must fail",
    verdict: "invalid",
  },
]);

test("another value takes the TEE’s paths and no others", async () => {
  const options = { ...named, measurements: [toHex(new Uint8Array(48).fill(7))] };
  const appraisal = await judgeSimulated({ report: { measurement: new Uint8Array(48).fill(7) }, options });
  expect([appraisal.stages.tee.paths.length, appraisal.stages.firmware.paths.length]).toEqual([0, 1]);
  expect(levelsOf(appraisal)).toEqual([0, 0, 0, 0]);
  expect(appraisal.missing[0]).toMatchObject({ for: 1, need: expect.stringContaining("HOST_DATA is not what you named") });
});
