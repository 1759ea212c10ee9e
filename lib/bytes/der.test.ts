import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  contextTag,
  derBits,
  derBoolean,
  derInteger,
  derOid,
  DerReader,
  derSmallInteger,
  inside,
  readDer,
  TAG,
  type DerValue,
} from "./der";
import { EvidenceError } from "./errors";
import { fromHex } from "./hex";

const bytes = (hex: string) => fromHex(hex.replaceAll(" ", ""))!;
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof EvidenceError) return error.code;
    throw error;
  }
  return "none";
};
const value = (tag: number, hex: string): DerValue => ({
  tag,
  content: bytes(hex),
  whole: bytes(hex),
  offset: 0,
  contentOffset: 0,
  depth: 0,
});

describe("lengths", () => {
  test.each([
    ["0480 0000", "bad-length", "indefinite"],
    ["048101 00", "bad-length", "one octet more than needed"],
    ["04820080" + "00".repeat(128), "bad-length", "a leading zero octet"],
    ["048500000000 01 00", "bad-length", "five octets"],
    ["0484ffffffff", "truncated", "more than is there"],
    ["0402 00", "truncated", "content cut off"],
    ["04", "truncated", "no length"],
    ["048201", "truncated", "length cut off"],
    ["", "truncated", "nothing"],
    ["0401 00 00", "trailing-bytes", "one byte more"],
    ["0501 00", "bad-value", "another type"],
    ["1f0100", "bad-value", "a tag number above 30"],
  ])("%s is refused as %s: %s", (hex, code) => {
    expect(codeOf(() => readDer(bytes(hex), TAG.octetString, "value"))).toBe(code);
  });

  test("offsets count from the start of the artefact", () => {
    const outer = readDer(bytes("30 06 04 01 aa 02 01 05"), TAG.sequence, "list", 100);
    const reader = inside(outer);
    expect(reader.next("first")).toMatchObject({ offset: 102, contentOffset: 104 });
    expect(reader.next("second")).toMatchObject({ offset: 105, contentOffset: 107, depth: 1 });
    expect(reader.done).toBe(true);
  });

  test("nesting has a limit", () => {
    const nested = (depth: number): DerReader => {
      let reader = new DerReader(bytes("3000"));
      for (let i = 0; i < depth; i++) reader = inside({ ...value(0x30, "3000"), depth: i });
      return reader;
    };
    expect(codeOf(() => nested(32))).toBe("none");
    expect(codeOf(() => nested(33))).toBe("limit");
  });
});

describe("values", () => {
  test.each([
    ["00", false],
    ["ff", true],
  ])("BOOLEAN %s reads as %s", (hex, expected) => expect(derBoolean(value(TAG.boolean, hex), "flag")).toBe(expected));

  test.each(["01", "fe", "", "0000"])("BOOLEAN %s is refused", (hex) =>
    expect(codeOf(() => derBoolean(value(TAG.boolean, hex), "flag"))).toBe("bad-value"),
  );

  test.each(["", "0001", "007f", "ff80", "ffff"])("INTEGER %s is refused", (hex) =>
    expect(codeOf(() => derInteger(value(TAG.integer, hex), "number"))).toBe("bad-value"),
  );

  test.each([
    ["00", 0],
    ["7f", 127],
    ["0080", 128],
    ["00d9", 217],
    ["7fffffff", 0x7fffffff],
  ])("INTEGER %s reads as %s", (hex, number) => expect(derSmallInteger(value(TAG.integer, hex), "number")).toBe(number));

  test.each(["80", "0080000000", "0100000000"])("INTEGER %s is not small", (hex) =>
    expect(codeOf(() => derSmallInteger(value(TAG.integer, hex), "number"))).toBe("bad-value"),
  );

  test.each(["", "0880", "0101", "01", "0781", "017f"])("BIT STRING %s: unused bits must exist and be zero", (hex) =>
    expect(codeOf(() => derBits(value(TAG.bitString, hex), "bits"))).toBe("bad-value"),
  );

  test("BIT STRING gives its octets and the bits that do not count", () =>
    expect(derBits(value(TAG.bitString, "0106"), "bits")).toEqual({ octets: bytes("06"), unused: 1 }));

  test.each([
    ["2a864886f70d01010a", "1.2.840.113549.1.1.10"],
    ["2b06010401 9c78 01 03 08", "1.3.6.1.4.1.3704.1.3.8"],
    ["550403", "2.5.4.3"],
    ["883703", "2.999.3"],
    ["69 8380 8080 8080 8080 8080 8080 8080 8080 8080 00", `2.25.${3n << 126n}`],
  ])("OID %s reads as %s", (hex, text) => {
    expect(derOid(value(TAG.oid, hex), "oid")).toBe(text);
  });

  test.each(["", "2a80", "2a8001", "80"])("OID %s is refused", (hex) =>
    expect(codeOf(() => derOid(value(TAG.oid, hex), "oid"))).toBe("bad-value"),
  );
});

test("the identifier octet of [n] has the constructed bit where it is explicit", () =>
  expect([contextTag(0), contextTag(3), contextTag(1, false)]).toEqual([0xa0, 0xa3, 0x81]));

test("arbitrary bytes are read or raise EvidenceError, nothing else", () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
      const walk = (reader: DerReader): void => {
        while (!reader.done) {
          const held = reader.next("value");
          if (held.tag & 0x20) walk(inside(held));
        }
      };
      expect(["none", "truncated", "bad-length", "bad-value", "limit"]).toContain(codeOf(() => walk(new DerReader(data))));
    }),
  ));
