import { expect, test } from "vitest";
import { asInstant, dayInWords, instantInWords, timeOf } from "./dates";

test("an instant is written in UTC with its day, and seconds only where they are not zero", () => {
  expect(instantInWords("2026-03-02T11:40:00Z")).toBe("2026-03-02 11:40 UTC");
  expect(instantInWords("2026-03-02T11:40:12Z")).toBe("2026-03-02 11:40:12 UTC");
  expect(dayInWords("2026-03-02 11:40:12 UTC")).toBe("2 March 2026");
});

test("what is no instant is shown as it is", () => {
  expect(instantInWords("soon")).toBe("soon");
  expect(timeOf("soon")).toBeNaN();
});

test("what people type is read as UTC", () => {
  expect(asInstant("2026-03-02 11:40 UTC")).toBe("2026-03-02T11:40:00Z");
  expect(asInstant("2026-03-02T11:40:12Z")).toBe("2026-03-02T11:40:12Z");
  expect(asInstant("2026-03-02 11:40:12")).toBe("2026-03-02T11:40:12Z");
  expect(asInstant("yesterday")).toBe("yesterday");
});
