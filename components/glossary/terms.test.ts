import { expect, test } from "vitest";
import { GLOSSARY, entryAt } from "./terms";

test("every term has an address of its own, and terms stand in the order of their ids", () => {
  const ids = GLOSSARY.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every((id) => /^[a-z]+(-[a-z]+)*$/.test(id))).toBe(true);
});

test("a link to a term, or to the section that is about it, leads to its entry", () => {
  expect(entryAt("nominal")?.term).toBe("Nominal");
  expect(entryAt("lenses")?.id).toBe("lens");
  expect(entryAt("levels")?.id).toBe("al");
});

test("other sections of the method, and fragments that are none, have no entry", () => {
  for (const fragment of ["roots", "", "constructor", "toString"]) expect(entryAt(fragment)).toBeUndefined();
});

test("no explanation is longer than can be read in passing", () => {
  for (const { id, text } of GLOSSARY) expect(text.split(" ").length, id).toBeLessThanOrEqual(45);
});
