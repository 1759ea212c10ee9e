import fc from "fast-check";
import { expect, test } from "vitest";
import { moved, windowOf } from "./move";

const grid = { size: 100, perRow: 16, pageRows: 4 };
const KEYS = ["ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp"];

test.each([
  ["ArrowRight", 5, false, 6],
  ["ArrowLeft", 0, false, 0],
  ["ArrowDown", 5, false, 21],
  ["ArrowDown", 90, false, 90],
  ["ArrowUp", 21, false, 5],
  ["Home", 21, false, 16],
  ["Home", 21, true, 0],
  ["End", 16, false, 31],
  ["End", 97, false, 99],
  ["End", 5, true, 99],
  ["PageDown", 3, false, 51],
  ["PageDown", 83, false, 99],
  ["PageUp", 51, false, 3],
  ["PageUp", 20, false, 4],
] as const)("%s from byte %i (whole: %s) leads to %i", (key, from, whole, to) => {
  expect(moved(key, from, grid, whole)).toBe(to);
});

test("any other key moves nothing", () => {
  expect(moved("a", 5, grid, false)).toBeNull();
});

test("no key leads outside", () => {
  const at = fc.record({
    size: fc.integer({ min: 1, max: 5000 }),
    perRow: fc.constantFrom(8, 16),
    pageRows: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(at, fc.nat(4999), fc.constantFrom(...KEYS), fc.boolean(), (of, from, key, whole) => {
      const to = moved(key, from % of.size, of, whole)!;
      expect(to >= 0 && to < of.size).toBe(true);
    }),
  );
});

test("only rows in sight and a few around them are rendered", () => {
  expect(windowOf(0, 240, 24, 4096)).toEqual([0, 14]);
  expect(windowOf(24_000, 240, 24, 4096)).toEqual([996, 1014]);
  expect(windowOf(0, 240, 24, 3)).toEqual([0, 3]);
});
