import fc from "fast-check";
import { expect, test } from "vitest";
import { goesOn, paceInWords } from "./pace";

const start = { done: 0, total: 6000, at: 1000 };
const at = (done: number, now: number) => paceInWords(start, { what: "Checking", done, total: 6000 }, now);

test("count, rate and time left are said once there is something to go by", () => {
  expect(at(0, 1000)).toBe("0 of 6,000");
  expect(at(100, 1100)).toBe("100 of 6,000");
  expect(at(1000, 3000)).toBe("1,000 of 6,000, 500 a second, about 10 s left");
  expect(at(10, 6000)).toBe("10 of 6,000, 2.0 a second, about 50 min left");
  expect(at(5999, 12_999)).toBe("5,999 of 6,000, 500 a second, less than 1 s left");
});

test("a rate is counted from where the work was first seen", () => {
  expect(paceInWords({ ...start, done: 1000 }, { what: "Checking", done: 2000, total: 6000 }, 2000)).toContain("1,000 a second");
});

test("one piece of work is not counted, and few have no rate", () => {
  expect(paceInWords({ ...start, total: 1 }, { what: "Opening", done: 0, total: 1 }, 9000)).toBe("");
  expect(paceInWords({ ...start, total: 3 }, { what: "Checking", done: 2, total: 3 }, 9000)).toBe("2 of 3");
});

test("another whole, or less of it done, is another piece of work", () => {
  expect(goesOn(null, { what: "", done: 0, total: 6000 })).toBe(false);
  expect(goesOn(start, { what: "", done: 5, total: 6000 })).toBe(true);
  expect(goesOn(start, { what: "", done: 5, total: 40 })).toBe(false);
  expect(goesOn({ ...start, done: 9 }, { what: "", done: 5, total: 6000 })).toBe(false);
});

test("no count and no clock makes it say a number that is none", () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e9), (done, total, now) => {
      expect(paceInWords({ done: 0, total, at: 0 }, { what: "", done: Math.min(done, total), total }, now)).not.toMatch(/NaN|Infinity|-/);
    }),
  );
});
