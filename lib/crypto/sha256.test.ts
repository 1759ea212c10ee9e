import fc from "fast-check";
import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "./engine";
import { sha256Now } from "./sha256";

test("an empty input and “abc” have the digests that FIPS 180 publishes", () => {
  expect(toHex(sha256Now(new Uint8Array()))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(toHex(sha256Now(new TextEncoder().encode("abc")))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("every length around a block’s end gives the engine’s own digest", async () => {
  for (let length = 0; length <= 200; length++) {
    const data = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect(toHex(sha256Now(data)), `${length} bytes`).toBe(toHex(await sha256(data)));
  }
});

test("whatever the bytes, it is the engine’s own digest, also of a view into more", () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.nat(64), async (data, from) => {
      const view = data.subarray(Math.min(from, data.length));
      expect(toHex(sha256Now(view))).toBe(toHex(await sha256(view.slice())));
    }),
  ));
