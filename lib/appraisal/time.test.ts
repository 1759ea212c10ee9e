import { expect, test } from "vitest";
import { instantText, utcText } from "./time";

test("instants are told to the second, in UTC", () => {
  const ms = Date.UTC(2026, 10, 24, 4, 5, 6, 789);
  expect(utcText(ms)).toBe("2026-11-24 04:05:06 UTC");
  expect(instantText(ms)).toBe("2026-11-24T04:05:06Z");
});

test("a certificate that never ends has the last second there is", () => {
  expect(instantText(Date.UTC(9999, 11, 31, 23, 59, 59))).toBe("9999-12-31T23:59:59Z");
  expect(instantText(Number.MAX_SAFE_INTEGER)).toBe("9999-12-31T23:59:59Z");
});
