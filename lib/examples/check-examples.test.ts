import { expect, test } from "vitest";
import { CHECKS } from "@/lib/verify/checks";
import { CHECK_EXAMPLES, examplesOf, withoutExamples } from "./check-examples";

/** From what stands to what stands in the way. */
const ORDER = ["nothing", "pass", "info", "warn", "missing", "fail"];

test("every check has examples, and every example a check", () => {
  expect(withoutExamples()).toEqual([]);
  expect(Object.keys(CHECK_EXAMPLES).filter((id) => CHECKS.every((check) => check.id !== id))).toEqual([]);
});

test.each(CHECKS.filter(({ id }) => CHECK_EXAMPLES[id]).map(({ id }) => id))("%s says of its examples what they claim", async (id) => {
  const { good, bad } = (await examplesOf(id))!;
  expect(good.finding?.status ?? "nothing").toBe(good.says);
  expect(["nothing", "pass", "info"]).toContain(good.says);
  if (!bad) return;
  expect(bad.finding?.status ?? "nothing").toBe(bad.says);
  expect(ORDER.indexOf(bad.says)).toBeGreaterThan(ORDER.indexOf(good.says));
});

test("a check that fails in its example costs the set what the check says it costs", async () => {
  for (const { id, must } of CHECKS) {
    const bad = (await examplesOf(id))?.bad;
    if (must === true && bad?.says === "fail") expect(bad.appraisal.verdict, id).toBe("invalid");
  }
});

test("only checks that state and never judge are without a counterexample", () => {
  expect(CHECKS.filter(({ id }) => CHECK_EXAMPLES[id]?.bad === null).map(({ id }) => id)).toEqual(["snp/platform"]);
});

test("an id that is no check’s has no examples", async () => {
  expect(await examplesOf("snp/no-such-check")).toBeNull();
});

test("what is judged in an example ends at the simulator’s root and at no other", async () => {
  for (const { id } of CHECKS) {
    const examples = await examplesOf(id);
    for (const { appraisal } of [examples?.good, examples?.bad].flatMap((example) => example ?? []))
      expect(appraisal.verdict !== "valid" || appraisal.simulated, id).toBe(true);
  }
});
