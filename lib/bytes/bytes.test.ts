import fc from "fast-check";
import { expect, test } from "vitest";
import { equalBytes } from "./bytes";

const long = fc.uint8Array({ minLength: 0, maxLength: 1100 });

test("a copy is equal, wherever in its buffer it stands", () => {
  fc.assert(
    fc.property(long, fc.nat(7), (data, shift) => {
      const around = new Uint8Array(data.length + shift + 3).fill(0xee);
      around.set(data, shift);
      expect(equalBytes(data, around.subarray(shift, shift + data.length))).toBe(true);
    }),
  );
});

test("one bit makes a difference, wherever it is", () => {
  for (const length of [1, 3, 255, 256, 257, 259, 1184])
    for (let at = 0; at < length; at++) {
      const data = new Uint8Array(length);
      const other = data.slice();
      other[at]! ^= 0x80;
      expect(equalBytes(data, other)).toBe(false);
    }
});

test("bytes with more after them are not equal", () => {
  fc.assert(fc.property(long, (data) => !equalBytes(data, Uint8Array.of(...data, 0))));
});
