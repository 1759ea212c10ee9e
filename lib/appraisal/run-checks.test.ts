import { describe, expect, test } from "vitest";
import type { Check, CheckWords } from "./check";
import { fail, info, missing, pass, warn, type Outcome } from "./finding";
import { findingOf, runChecks } from "./run-checks";

const ref = { evidence: "e1", field: "POLICY", bytes: [8, 16] as const };
type Worded = Check<null> & CheckWords;
const check = (id: string, run: () => Outcome | null, more: Partial<Worded> = {}): Worded => ({
  id,
  stage: "tee",
  must: false,
  claim: "It holds",
  explanation: "It matters.",
  limits: "Not everything.",
  remedy: "Do something.",
  causes: ["The likeliest.", "Another."],
  liars: ["hw-vendor"],
  reference: { document: "AMD 56860", section: "§1" },
  run,
  ...more,
});

const wordsOf = (checks: readonly Worded[]) => Object.fromEntries(checks.map((one) => [one.id, one]));

describe("running checks", () => {
  test("makes every check, in order; one that does not apply gives nothing, and no failure hides another", () => {
    const checks = [
      check("a/1", () => fail("One")),
      check("a/2", () => null),
      check("a/3", () => fail("Three")),
      check("a/4", () => pass("Four")),
    ];
    expect(runChecks(checks, wordsOf(checks), null, "e1").map(({ id, title }) => `${id} ${title}`)).toEqual([
      "a/1 One",
      "a/3 Three",
      "a/4 Four",
    ]);
  });

  test("asks the check whether it must hold in this case", () => {
    const must = (more: Partial<Worded>) => {
      const checks = [check("a/1", () => pass("One"), more)];
      return runChecks(checks, wordsOf(checks), null, null)[0]!.must;
    };
    expect(must({ must: true })).toBe(true);
    expect(must({ must: false })).toBe(false);
    expect(must({ must: "if asked" })).toBe(false);
    expect(must({ must: "if asked", mustFor: () => true })).toBe(true);
    expect(must({ must: true, mustFor: () => false })).toBe(false);
  });
});

describe("a finding", () => {
  const finding = (outcome: Outcome, more: Partial<Worded> = {}) =>
    findingOf(
      check("a/1", () => null, more),
      outcome,
      "e1",
      true,
    );

  test("of a pass leaves the explanations out", () => {
    expect(finding(pass("It holds", { observed: "1" }, ref))).toEqual({
      id: "a/1",
      stage: "tee",
      evidence: "e1",
      must: true,
      status: "pass",
      title: "It holds",
      detail: "1",
      observed: "1",
      liar: ["hw-vendor"],
      spec: "AMD 56860, §1",
      rests: [ref],
    });
  });

  test("of a failure says why, the likeliest cause, and what to do", () => {
    expect(finding(fail("It fails", { observed: "1", expected: "2" }))).toMatchObject({
      detail: "1; expected 2",
      why: "It matters.",
      cause: { text: "The likeliest.", proven: false },
      remedy: "Do something.",
    });
  });

  test("keeps a cause and a remedy of its own", () => {
    const own = finding(fail("It fails", { cause: { text: "This one.", proven: true }, remedy: "Do that." }));
    expect([own.cause, own.remedy]).toEqual([{ text: "This one.", proven: true }, "Do that."]);
  });

  test("of a warning names no cause that nobody found, and of a remark nothing to do", () => {
    expect(finding(warn("Hm"))).not.toHaveProperty("cause");
    expect(finding(warn("Hm")).remedy).toBe("Do something.");
    const noted = finding(info("By the way"));
    expect(noted).not.toHaveProperty("remedy");
    expect(noted).not.toHaveProperty("cause");
    expect(noted.why).toBe("It matters.");
  });

  test("of what could not be made says what is needed", () => {
    expect(finding(missing("Not made", "The file."))).toMatchObject({
      status: "missing",
      need: "The file.",
      detail: "The file.",
      remedy: "Do something.",
    });
  });

  test("of a check that nobody could lie about names no liar, and a document without a section stands alone", () => {
    const plain = finding(pass("It holds"), { liars: [], reference: { document: "RFC 5280" } });
    expect(plain).not.toHaveProperty("liar");
    expect(plain.spec).toBe("RFC 5280");
  });
});
