import { expect, test } from "vitest";
import { checkCases } from "@/lib/testing/check-cases";
import { judgeSimulated, levelsOf } from "@/lib/testing/simulated-set";
import { parsePolicy } from "@/lib/verify/policy";

const rests = ["e1 REPORTED_TCB 0x180-0x188", "e1 COMMITTED_TCB 0x1e0-0x1e8"];
const options = (policy: unknown) => ({ policy: { policy: parsePolicy(policy), sha256: "00" } });
const floor = (parts: object, product = "Milan") => options({ minimumTcb: { [product]: parts } });
const below = { says: "fail", rests, verdict: "valid" } as const;

checkCases("snp/policy-tcb", [
  { title: "does not apply without a policy", says: null, verdict: "valid" },
  { title: "does not apply to a policy without a floor", options: options({}), says: null, verdict: "valid" },
  {
    title: "passes at the floor",
    options: floor({ bootLoader: 4, tee: 0, snp: 28, microcode: 222 }),
    says: "pass",
    rests,
    verdict: "valid",
  },
  { title: "asks only for the parts named", options: floor({ snp: 1 }), says: "pass", verdict: "valid" },
  {
    title: "fails where one part is below",
    options: floor({ snp: 29, microcode: 1 }),
    ...below,
    headline: "REPORTED (SNP), COMMITTED (SNP)",
  },
  {
    title: "fails where only REPORTED is below",
    report: { reportedTcb: { snp: 20 } },
    options: floor({ snp: 28 }),
    ...below,
    headline: "floor: REPORTED (SNP)",
  },
  {
    title: "fails where only COMMITTED is below",
    report: { committedTcb: { microcode: 20 } },
    options: floor({ microcode: 200 }),
    ...below,
    headline: "floor: COMMITTED (microcode)",
  },
  { title: "CURRENT does not count", report: { currentTcb: { snp: 255 } }, options: floor({ snp: 29 }), ...below },
  {
    title: "knows the first byte of Turin",
    report: { product: "Turin" },
    options: floor({ fmc: 200 }, "Turin"),
    ...below,
    headline: "FMC",
  },
  {
    title: "says that it names no floor for the product",
    options: floor({ snp: 200 }, "Genoa"),
    says: "info",
    headline: "names no floor for Milan",
    verdict: "valid",
  },
  {
    title: "a TCB that must be judged, and was not, is missing",
    options: options({ requireTcb: true, minimumTcb: { Genoa: { snp: 1 } } }),
    says: "must missing",
    need: "A floor for Milan",
    verdict: "incomplete",
  },
  {
    title: "a TCB that must be judged, and was, is as good as its floor",
    options: options({ requireTcb: true, minimumTcb: { Milan: { snp: 29 } } }),
    ...below,
  },
]);

test("below the floor the TEE has no path", async () => {
  const levels = async (snp: number) => levelsOf(await judgeSimulated({ options: { ...floor({ snp }), granted: ["presenter-fresh"] } }));
  expect(await levels(28)).toEqual([1, 1, 1, 0]);
  expect(await levels(29)).toEqual([0, 0, 0, 0]);
});
