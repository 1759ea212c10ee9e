import { expect, test } from "vitest";
import { rangeInWords, sizeInWords } from "./bytes-in-words";

test("sizes and ranges are written as people and specifications do", () => {
  expect([1, 1184, 4096, 5900, 68_157_440].map(sizeInWords)).toEqual(["1 byte", "1184 bytes", "4.0 KiB", "5.8 KiB", "65.0 MiB"]);
  expect(rangeInWords([0x50, 0x90])).toBe("bytes 0x050–0x08F");
  expect(rangeInWords([0x34, 0x35])).toBe("byte 0x034");
});
