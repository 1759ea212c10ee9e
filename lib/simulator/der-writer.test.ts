import { fromBER, type Integer, type ObjectIdentifier } from "asn1js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { bitString, integer, namedBits, octetString, oid, time } from "./der-writer";

const parsed = (der: Uint8Array) => fromBER(der.slice().buffer);

test("lengths take the shortest form there is", () => {
  expect(toHex(octetString(new Uint8Array(127)).subarray(0, 2))).toBe("047f");
  expect(toHex(octetString(new Uint8Array(128)).subarray(0, 3))).toBe("048180");
  expect(toHex(octetString(new Uint8Array(256)).subarray(0, 4))).toBe("04820100");
});

test("an integer whose first bit is set gets a zero byte in front", () => {
  expect(toHex(integer(0))).toBe("020100");
  expect(toHex(integer(0x7f))).toBe("02017f");
  expect(toHex(integer(0xd9))).toBe("020200d9");
  expect(toHex(integer(0x010001))).toBe("0203010001");
});

test("any integer reads back through asn1js as itself", () =>
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), (value) => {
      const { result, offset } = parsed(integer(value));
      expect(offset).toBe(integer(value).length);
      expect((result as Integer).toBigInt()).toBe(value);
    }),
  ));

test("any object identifier reads back through asn1js as itself", () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0x7fffffff }), { minLength: 1, maxLength: 8 }), (arcs) => {
      const dotted = ["1.3", ...arcs].join(".");
      expect((parsed(oid(dotted)).result as ObjectIdentifier).getValue()).toBe(dotted);
    }),
  ));

test("named bits leave out trailing zeros and say how many bits are unused", () => {
  expect(toHex(namedBits(5))).toBe("03020204");
  expect(toHex(namedBits(5, 6))).toBe("03020106");
  expect(toHex(namedBits())).toBe("030100");
  expect(toHex(bitString(Uint8Array.of(0xff)))).toBe("030200ff");
});

test("times up to 2049 are UTCTime, later ones GeneralizedTime", () => {
  expect(new TextDecoder().decode(time("2049-12-31T23:59:59Z").subarray(2))).toBe("491231235959Z");
  expect(time("2049-12-31T23:59:59Z")[0]).toBe(0x17);
  expect(new TextDecoder().decode(time("2050-01-01T00:00:00Z").subarray(2))).toBe("20500101000000Z");
  expect(time("2050-01-01T00:00:00Z")[0]).toBe(0x18);
});
