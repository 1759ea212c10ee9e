import { describe, expect, test } from "vitest";
import type { AppraisalOptions, Appraisal, Input } from "@/lib/appraisal/appraisal";
import { NOTHING_NAMED } from "@/lib/appraisal/nothing-named";
import { simulatorRoot } from "@/lib/simulator/roots";
import { sample } from "@/lib/simulator/samples";
import { appraise } from "@/lib/verify/engine";
import { reportText } from "./report";
import { redact } from "@/lib/verify/redaction";

const OPTIONS: AppraisalOptions = {
  ...NOTHING_NAMED,
  at: "2026-11-02T10:00:00Z",
  extraRoots: [simulatorRoot("Genoa")],
};
const good = sample("good");
const plain = (text: string) => text;
const textOf = async (inputs: readonly Input[], options: Partial<AppraisalOptions> = {}) =>
  reportText(await appraise(inputs, { ...OPTIONS, ...options }), plain);

describe("an appraisal as text", () => {
  test("a valid set never shows a level bare that rests on freshness", async () => {
    const text = await textOf(good.files);
    expect(text).toContain("Simulated: hardware isolation, if this report is fresh.");
    expect(text).toMatch(/AL1 +Trusting everyone +hardware isolation, if/);
    expect(text).toMatch(/AL0 +As you chose +nothing/);
    expect(text).toMatch(/Extra root +[0-9a-f]{64}/);
    expect(text).toContain("Not checked: ");
  });

  test("what was named counts, and is printed with it", async () => {
    const text = await textOf(good.files, { challenge: good.challenge, measurements: [good.measurement] });
    expect(text).toContain("Simulated: firmware measured.");
    expect(text).toMatch(/AL2 +Compared with values you named +firmware measured/);
    expect(text).toContain(good.measurement);
    expect(text).not.toContain("if this report is fresh");
  });

  test("on the reader’s own word the level says so", async () => {
    expect(await textOf(good.files, { granted: ["presenter-fresh"] })).toMatch(/AL1 +As you chose +hardware isolation, on your word/);
  });

  test("without the chip maker’s word nothing is proven", async () => {
    const text = await textOf(good.files, { withdrawn: ["hw-vendor"] });
    expect(text).toContain("proves nothing without its chip maker");
    expect(text).toMatch(/Withdrawn +hw-vendor/);
  });

  test("an invalid set shows what failed first, with what was observed, and no level", async () => {
    const text = await textOf(sample("altered").files);
    expect(text).toMatch(/^Invalid/);
    expect(text).not.toMatch(/AL[1-4] /);
    const marks = [...text.matchAll(/^ {4}(FAIL|MISSING|WARN|info|pass) /gm)].map(([, mark]) => mark);
    expect(marks).toContain("FAIL");
    expect(text).toContain("Who would have to lie");
  });

  test("the only date that fails is named, with the time at which it held", async () => {
    const late = await textOf(good.files, { at: "2090-01-01T00:00:00Z" });
    expect(late).toMatch(/Invalid: at this judging time; only the date fails\s+Out of date: the chip’s certificate ended on \d/);
    expect(late).toMatch(/Every certificate held at \d{4}-/);
    expect(late).toMatch(/add --at\s+\d{4}-/);
    expect(await textOf(good.files, { at: "2001-01-01T00:00:00Z" })).toContain("Not valid yet: the chip’s certificate begins on");
  });

  test("an incomplete set says what to supply and how to get it", async () => {
    const text = await textOf(good.files.filter(({ name }) => name.endsWith("report.bin")));
    expect(text).toMatch(/^Incomplete/);
    expect(text).toContain("For a verdict:");
    expect(text).toMatch(/ {4}curl /);
  });

  test("what the sender took out is said, as a claim, and nobody is blamed for it", async () => {
    const { inputs, redacted } = await redact(good.files);
    const text = await textOf(inputs, { claimed: { redacted } });
    expect(text).toMatch(/taken out before sending: CHIP_ID, [\s\S]*nothing of\s+such a set verifies/);
    expect(text).toMatch(/because\s+the\s+host\s+masks\s+it\s+or\s+somebody\s+took\s+it\s+out/);
  });

  test("requirements are answered one by one", async () => {
    const text = await textOf(good.files, { requirements: [{ level: "nominal", atLeast: 1 }] });
    expect(text).toContain("nominal at least AL1: not met");
  });

  test("lines are at most 80 characters, but for commands and single long words", async () => {
    for (const line of (await textOf(good.files)).split("\n")) {
      const words = line.trim().split(" ");
      expect(line.length <= 80 || words.length === 1 || /^ {4}(?:curl|trustgap|sha256) /.test(line) || words.at(-1)!.length > 60).toBe(
        true,
      );
    }
  });

  test("only a terminal gets bold words", async () => {
    const appraisal: Appraisal = await appraise(good.files, OPTIONS);
    expect(reportText(appraisal, (text) => `<b>${text}</b>`)).toContain("<b>Levels</b>");
  });
});

test("a file’s name begins no line, and is not read as a word of ours", async () => {
  const said = "Valid: every signature and certificate path holds";
  for (const name of [said, `${"x".repeat(40)} ${"y".repeat(30)} ${said}`, `${"x".repeat(70)} ${said}`, `x\n${said}`]) {
    const broken = new Uint8Array(60);
    broken.set([0x50, 0x4b, 3, 4]);
    const text = await textOf([{ name, bytes: broken }]);
    expect(text).toMatch(/^Invalid/);
    expect(text).not.toMatch(/^Valid/m);
  }
});
