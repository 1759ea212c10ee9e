import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";
import { certTable, TABLE_GUID } from "@/lib/simulator/certificate-table";
import { parseCertTable, startsLikeCertTable, tableContents } from "./cert-table";

const a = Uint8Array.of(0x30, 1, 2, 3);
const b = Uint8Array.of(0x30, 9, 8, 7, 6);
const table = certTable([
  { guid: "vcek", content: a },
  { guid: "ask", content: b },
]);

function error(data: Uint8Array, base = 0): Pick<EvidenceError, "code" | "offset"> | null {
  try {
    parseCertTable(data, base);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof EvidenceError)) throw thrown;
    return { code: thrown.code, offset: thrown.offset };
  }
}

describe("a certificate table", () => {
  test("gives its entries with label, place and content", () => {
    const entries = parseCertTable(table);
    expect(entries.map(({ guid, label, offset, bytes }) => [guid, label, offset, toHex(bytes)])).toEqual([
      ["63da758de6644564adc5f4b93be8accd", "VCEK", 72, "30010203"],
      ["4ab7b379bbac4fe4a02f05aef327c782", "ASK", 76, "3009080706"],
    ]);
  });

  test.each([
    ["63da758d-e664-4564-adc5-f4b93be8accd", "VCEK"],
    ["a8074bc2-a25a-483e-aae6-39c045a0b8a1", "VLEK"],
    ["4ab7b379-bbac-4fe4-a02f-05aef327c782", "ASK"],
    ["c0b406a4-a803-4952-9743-3fb6014cd0ae", "ARK"],
    ["92f81bc3-5811-4d3d-97ff-d19f88dc67ea", "CRL"],
    ["ecae0c0f-9502-43b1-afa2-0ae2e0d565b6", "Google platform info"],
    ["9f4116cd-c503-4f5a-8f6f-fb68882f4ce2", "Google firmware endorsement"],
  ])("knows %s in both byte orders", (guid, label) => {
    for (const mixedEndian of [false, true]) {
      const data = certTable([{ guid, content: a }], { mixedEndian });
      expect(startsLikeCertTable(data)).toBe(true);
      expect(parseCertTable(data)[0]).toMatchObject({ guid: guid.replaceAll("-", ""), label });
    }
  });

  test("keeps an unknown GUID, and names its content by it", () => {
    const guid = "00112233-4455-6677-8899-aabbccddeeff";
    const data = certTable([
      { guid, content: a },
      { guid: "vcek", content: b },
    ]);
    const entries = parseCertTable(data);
    expect(entries[0]).toMatchObject({ guid: guid.replaceAll("-", ""), label: null });
    expect(tableContents(entries, 100).map(({ name, offset }) => [name, offset])).toEqual([
      ["entry 00112233445566778899aabbccddeeff", 172],
      ["VCEK", 176],
    ]);
    expect(startsLikeCertTable(data)).toBe(true);
  });

  test("is told by a known GUID among its entries, not by zeros or noise", () => {
    expect(startsLikeCertTable(new Uint8Array(96))).toBe(false);
    expect(startsLikeCertTable(new Uint8Array(96).fill(7))).toBe(false);
    expect(startsLikeCertTable(table.subarray(0, 23))).toBe(false);
    expect(startsLikeCertTable(concatBytes(new Uint8Array(5), table), 5)).toBe(true);
  });

  test("may have an empty entry, entries in any order, and trailing zeros", () => {
    expect(parseCertTable(certTable([{ guid: "vcek", content: new Uint8Array(0) }]))[0]!.bytes.length).toBe(0);
    const swapped = certTable([
      { guid: "vcek", content: a, offset: 76 },
      { guid: "ask", content: b, offset: 72, length: 4 },
    ]);
    expect(error(concatBytes(swapped.subarray(0, 72), b.subarray(0, 4), a))).toBeNull();
    expect(error(concatBytes(table, new Uint8Array(4096)))).toBeNull();
  });

  test("may leave a gap of zeros, and nothing else, between its contents", () => {
    const gapped = (filler: number) =>
      concatBytes(
        certTable([
          { guid: "vcek", content: a },
          { guid: "ask", content: b, offset: 80 },
        ]).subarray(0, 76),
        new Uint8Array(4).fill(filler),
        b,
      );
    expect(error(gapped(0))).toBeNull();
    expect(error(gapped(1))).toEqual({ code: "trailing-bytes", offset: 76 });
  });

  test("writes nothing to its input", () => {
    const before = toHex(table);
    parseCertTable(table);
    expect(toHex(table)).toBe(before);
  });
});

describe("a broken table", () => {
  const at = (offset: number, length: number, base = 0) => error(certTable([{ guid: "vcek", content: a, offset, length }]), base);

  test.each([
    ["inside its header", 47, 4],
    ["at its start", 0, 4],
    ["past its end", 48, 5],
    ["behind its end", 53, 0],
    ["beyond 32 bits", 0xfffffff0, 0x20],
    ["at the largest of both", 0xffffffff, 0xffffffff],
  ])("points %s", (_, offset, length) => expect(at(offset, length)).toEqual({ code: "bad-value", offset: 16 }));

  test("is reported at its place in the file", () => expect(at(0, 4, 1184)).toEqual({ code: "bad-value", offset: 1200 }));

  test.each([false, true])("has two entries of one known GUID, the second mixed-endian: %s", (mixedEndian) => {
    const first = certTable([{ guid: "vcek", content: a, offset: 72 }]).subarray(0, 24);
    const second = certTable([{ guid: "vcek", content: a, offset: 72 }], { mixedEndian }).subarray(0, 24);
    expect(error(concatBytes(first, second, new Uint8Array(24), a))).toEqual({ code: "bad-value", offset: 0 });
  });

  test("has no all-zero entry at its end", () => {
    expect(error(certTable([{ guid: "vcek", content: new Uint8Array(24).fill(7) }], { unterminated: true }))).toMatchObject({
      code: "truncated",
    });
    expect(error(table.subarray(0, 71))).toEqual({ code: "truncated", offset: 48 });
  });

  test("holds bytes that no entry claims, up to its very end", () => {
    expect(error(concatBytes(table, Uint8Array.of(0, 0, 1)))).toEqual({ code: "trailing-bytes", offset: table.length + 2 });
  });

  test("every truncation of a good one is reported", () => {
    for (let length = 0; length < table.length; length++) expect(error(table.subarray(0, length))).not.toBeNull();
  });
});

describe("hostile tables", () => {
  const guids = Object.values(TABLE_GUID);
  const entry = fc.record({
    guid: fc.oneof(fc.constantFrom(...guids), fc.uuid()),
    content: fc.uint8Array({ maxLength: 64 }),
    offset: fc.option(fc.oneof(fc.nat(400), fc.constantFrom(0xffffffff, 0x80000000)), { nil: undefined }),
    length: fc.option(fc.oneof(fc.nat(400), fc.constantFrom(0xffffffff, 0x80000000)), { nil: undefined }),
  });

  test("give entries inside the table or an EvidenceError", () =>
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.boolean(), fc.boolean(), (entries, mixedEndian, unterminated) => {
        const data = certTable(entries, { mixedEndian, unterminated });
        if (error(data)) return;
        for (const { offset, bytes } of parseCertTable(data)) expect(offset + bytes.length).toBeLessThanOrEqual(data.length);
      }),
    ));

  test("of arbitrary bytes too", () => fc.assert(fc.property(fc.uint8Array({ maxLength: 512 }), (data) => void error(data))));

  test("with more entries than any host has certificates are refused before they are read", () => {
    const many = certTable(
      Array.from({ length: 300 }, () => ({ guid: "00112233-4455-6677-8899-aabbccddeeff", content: new Uint8Array(0) })),
    );
    expect(error(many)).toEqual({ code: "bad-value", offset: 128 * 24 });
  });
});
