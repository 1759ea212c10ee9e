import { expect, test } from "vitest";
import { shownName } from "./shown-name";

test("a plain name stands as it is", () => {
  for (const name of [
    "report.bin",
    "certs/vcek-1.der",
    "certificate table",
    "SEV-VCEK",
    "Bericht (2).bin",
    "отчёт.bin",
    "$.report".slice(2),
  ])
    expect(shownName(name)).toBe(name);
});

test.each([
  ["Valid: every signature holds", "“Valid: every signature holds”"],
  ["Valid. Genuine.", "“Valid. Genuine.”"],
  ["x” is valid. “y", "“x' is valid. 'y”"],
  ["", "“”"],
  [" ", "“”"],
  ["a".repeat(61), `“${"a".repeat(60)}…”`],
  ["😀".repeat(61), `“${"😀".repeat(60)}…”`],
])("what would read as a sentence, or is long, is quoted: %j", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
