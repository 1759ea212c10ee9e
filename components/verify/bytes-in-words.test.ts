import { expect, test } from "vitest";
import { asInstant, dayInWords, instantInWords, timeOf } from "./dates";
import { rangeInWords, sizeInWords } from "./bytes-in-words";

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

test("sizes and ranges are written as people and specifications do", () => {
  expect([1184, 5900, 3_200_000].map(sizeInWords)).toEqual(["1184 bytes", "5.9 kB", "3.2 MB"]);
  expect(rangeInWords([0x50, 0x90])).toBe("bytes 0x050–0x08F");
  expect(rangeInWords([0x34, 0x35])).toBe("byte 0x034");
});
