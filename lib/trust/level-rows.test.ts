import { expect, test } from "vitest";
import { appraisalFixture, unearned } from "@/lib/testing/appraisal.fixture";
import { levelRows } from "./level-rows";

const says = (rows: ReturnType<typeof levelRows>) => Object.fromEntries(rows.map(({ name, says: words }) => [name, words]));

test("no number goes without the condition it hangs on", () => {
  expect(says(levelRows(appraisalFixture()))).toEqual({
    nominal: "hardware isolation, if this report is fresh",
    trustworthy: "hardware isolation, if this report is fresh",
    granted: "nothing: “This evidence is fresh” is not granted",
    expected: "nothing: you named no values",
  });
});

test("freshness that the reader granted is said to be their word", () => {
  const granted = { ...appraisalFixture().conditions, granted: ["presenter-fresh" as const] };
  expect(says(levelRows(appraisalFixture({ grantedAL: 1, conditions: granted }))).granted).toBe(
    "hardware isolation, on your word that it is fresh",
  );
});

test("a withdrawn chip maker is named as the reason for 0", () => {
  const withdrawn = { ...appraisalFixture().conditions, withdrawn: ["hw-vendor" as const] };
  expect(says(levelRows(appraisalFixture({ ...unearned, conditions: withdrawn }))).granted).toBe(
    "nothing: the chip maker’s word is withdrawn",
  );
});

test("a verdict that is not valid has no numbers, and the cloud is called by its name", () => {
  expect(levelRows(appraisalFixture({ verdict: "invalid", ...unearned }))).toEqual([]);
  expect(levelRows(appraisalFixture({ cloud: "Microsoft" }))[1]!.label).toBe("Without Microsoft");
});

test("a value named in any way is a value named", () => {
  const { conditions } = appraisalFixture();
  const expected = (changes: Partial<typeof conditions>) =>
    says(levelRows(appraisalFixture({ conditions: { ...conditions, ...changes } }))).expected;
  expect(expected({})).toBe("nothing: you named no values");
  for (const named of [
    { challenge: "00" },
    { expected: ["00"] },
    { bind: { name: "key", sha256: "00" } },
    { reportData: "00" },
    { hostData: "00" },
    { vmpl: 0 },
    { policySha256: "00" },
  ])
    expect(expected(named)).toBe("nothing yet");
});
