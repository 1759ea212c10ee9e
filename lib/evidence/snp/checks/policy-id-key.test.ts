import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { SIMULATED_MEASUREMENT } from "@/lib/simulator/product";
import { checkCases } from "@/lib/testing/check-cases";
import { judgeSimulated, levelsOf } from "@/lib/testing/simulated-set";
import { parsePolicy } from "@/lib/verify/policy";

const idKeyDigest = Uint8Array.from({ length: 48 }, (_, i) => i + 1);
const naming = (...values: string[]) => ({ policy: { policy: parsePolicy({ idKeyDigests: values }), sha256: "00" } });
const rests = ["e1 ID_KEY_DIGEST 0xe0-0x110"];
const right = naming(toHex(idKeyDigest));
const wrong = naming("ab".repeat(48));

checkCases("snp/policy-id-key", [
  { title: "does not apply without a policy", report: { idKeyDigest }, says: null, verdict: "valid" },
  { title: "passes for a key named", report: { idKeyDigest }, options: right, says: "pass", rests, verdict: "valid" },
  { title: "fails for another", report: { idKeyDigest }, options: wrong, says: "fail", rests, verdict: "valid" },
  { title: "fails for a launch without an ID block", options: wrong, says: "fail", verdict: "valid" },
  {
    title: "must be met where references are required",
    report: { idKeyDigest },
    options: { ...wrong, requireReference: true },
    says: "must fail",
    verdict: "invalid",
  },
]);

test("outside the list the firmware has no path, whatever else vouches for it", async () => {
  const levels = async (policy: object) =>
    levelsOf(
      await judgeSimulated({
        report: { idKeyDigest },
        options: { ...policy, measurements: [SIMULATED_MEASUREMENT], granted: ["presenter-fresh"] },
      }),
    );
  expect(await levels(right)).toEqual([2, 2, 2, 0]);
  expect(await levels(wrong)).toEqual([1, 1, 1, 0]);
});
