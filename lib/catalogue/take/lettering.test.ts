import { expect, test } from "vitest";
import { NOTE_FACE, REGISTER_FACE, fit, joinRuns, textWidth, wrapWords } from "./lettering";

test.each([
  ["REPORT_DATA", REGISTER_FACE, 73.37],
  ["VLEK, ASVK, ARK-Milan", REGISTER_FACE, 119.66],
  ["Microsoft, closed, VMPL0", NOTE_FACE, 122.51],
])("%s is measured no narrower than a browser draws it, and no more than its kerning wider", (text, face, drawn) => {
  expect(textWidth(text, face)).toBeGreaterThan(drawn - 0.2);
  expect(textWidth(text, face)).toBeLessThan(drawn * 1.05);
});

test("the longest wording that fits is taken, and one that fits nowhere is cut at a word", () => {
  expect(fit(["Boot loader, kernel, initrd and command line", "loader, kernel, cmdline"], 130, NOTE_FACE)).toBe("loader, kernel, cmdline");
  expect(fit(["Boot loader, kernel, initrd"], 70, NOTE_FACE)).toBe("Boot loader…");
  expect(fit(["Unbreakablename"], 30, NOTE_FACE)).toMatch(/^Un\S*…$/);
});

test("words wrap at spaces and never exceed the line", () => {
  const lines = wrapWords("Google’s hypervisor runs the vTPM.", 66, NOTE_FACE);
  expect(lines.join(" ")).toBe("Google’s hypervisor runs the vTPM.");
  for (const line of lines) expect(textWidth(line, NOTE_FACE)).toBeLessThanOrEqual(66);
});

test("runs of register numbers are joined", () => {
  expect(joinRuns(["4", "7", "8", "9", "11", "12"])).toBe("4 7–9 11 12");
  expect(joinRuns(["1", "2"])).toBe("1 2");
});
