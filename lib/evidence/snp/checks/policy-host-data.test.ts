import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { checkCases } from "@/lib/testing/check-cases";
import { judgeSimulated, levelsOf } from "@/lib/testing/simulated-set";
import { parsePolicy } from "@/lib/verify/policy";

const hostData = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
const naming = (...values: string[]) => ({ policy: { policy: parsePolicy({ hostData: values }), sha256: "00" } });
const rests = ["e1 HOST_DATA 0xc0-0xe0"];
const right = naming("ab".repeat(32), toHex(hostData).toUpperCase());
const wrong = naming("ab".repeat(32));

checkCases("snp/policy-host-data", [
  { title: "does not apply without a policy", report: { hostData }, says: null, verdict: "valid" },
  {
    title: "passes for one of several, in either case of hex",
    report: { hostData },
    options: right,
    says: "pass",
    rests,
    verdict: "valid",
  },
  {
    title: "fails for none of them, and the report stays genuine",
    report: { hostData },
    options: wrong,
    says: "fail",
    rests,
    verdict: "valid",
  },
  { title: "fails for an empty list", report: { hostData }, options: naming(), says: "fail", verdict: "valid" },
  {
    title: "must be met where references are required",
    report: { hostData },
    options: { ...wrong, requireReference: true },
    says: "must fail",
    verdict: "invalid",
  },
]);

test("outside the list the TEE has no path", async () => {
  expect(levelsOf(await judgeSimulated({ report: { hostData }, options: right }))).toEqual([1, 1, 0, 0]);
  expect(levelsOf(await judgeSimulated({ report: { hostData }, options: wrong }))).toEqual([0, 0, 0, 0]);
});
