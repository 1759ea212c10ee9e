import { expect, test } from "vitest";
import { rangeInWords, sizeInWords } from "./bytes-in-words";

test("sizes and ranges are written as people and specifications do", () => {
  expect([1184, 5900, 3_200_000].map(sizeInWords)).toEqual(["1184 bytes", "5.9 kB", "3.2 MB"]);
  expect(rangeInWords([0x50, 0x90])).toBe("bytes 0x050–0x08F");
  expect(rangeInWords([0x34, 0x35])).toBe("byte 0x034");
});
