import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64 } from "@/lib/bytes/base64";
import { equalBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { outsideBlocks, readPem } from "./pem";

const DER = Uint8Array.from({ length: 100 }, (_, i) => (i * 37) & 255);
const pem = (der: Uint8Array, { label = "CERTIFICATE", width = 64, eol = "\n" } = {}): string => {
  const lines = toBase64(der).match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join(eol);
};
const errorOf = (text: string): EvidenceError | null => {
  try {
    readPem(text);
  } catch (error) {
    if (error instanceof EvidenceError) return error;
    throw error;
  }
  return null;
};

test("blocks come in their order, with their labels and offsets", () => {
  const first = pem(DER);
  const text = `Säße: ${first}and\r\n${pem(DER.subarray(1), { label: "X509 CRL", eol: "\r\n" })}`;
  const blocks = readPem(text);
  expect(blocks.map(({ label }) => label)).toEqual(["CERTIFICATE", "X509 CRL"]);
  expect(blocks.map(({ der }) => der)).toEqual([DER, DER.subarray(1)]);
  const bytes = new TextEncoder().encode(text);
  for (const { offset, end, label } of blocks)
    expect(new TextDecoder().decode(bytes.subarray(offset, end))).toMatch(
      new RegExp(`^-----BEGIN ${label}-----[^]*-----END ${label}-----$`),
    );
  expect(outsideBlocks(text, blocks)).toBe("Säße:and".length);
});

test("lines may be of any length, indented, or one", () => {
  for (const width of [4, 5, 76, 10_000]) expect(readPem(pem(DER, { width }))[0]?.der).toEqual(DER);
  expect(readPem(pem(DER, { eol: "\n\t  " }))[0]?.der).toEqual(DER);
  expect(readPem(pem(DER, { eol: " " }))[0]?.der).toEqual(DER);
});

test("text without a block has none", () => expect(readPem("nothing here -----")).toEqual([]));

describe("damage is refused with its place", () => {
  const good = pem(DER);
  test.each([
    ["END missing", good.slice(0, 80), "truncated", 0],
    ["BEGIN missing", good.slice(20), "bad-encoding", good.length - 20 - 26],
    ["BEGIN twice", `-----BEGIN CERTIFICATE-----\n${good}`, "bad-encoding", 28],
    ["labels that differ", good.replace("END CERT", "END CERZ"), "bad-encoding", 0],
    ["a damaged label", good.replace("BEGIN CERT", "BEGIN C_RT"), "bad-encoding", 0],
    ["a stray character", good.replace("\n", "\n!"), "bad-encoding", 28],
    ["a header", good.replace("\n", "\nProc-Type: 4\n"), "bad-encoding", 32],
    ["an empty block", pem(new Uint8Array(0)), "truncated", 27],
    ["a character too many", good.replace("\n", "\nA"), "bad-encoding", 27],
    ["bits beyond the end", pem(DER.subarray(0, 1)).replace("AA==", "AB=="), "bad-encoding", 27],
    ["padding inside", pem(DER.subarray(0, 1)).replace("AA==", "AA==AA=="), "bad-encoding", 27],
    ["too many blocks", pem(DER.subarray(0, 3)).repeat(1001), "limit", undefined],
  ])("%s", (_what, text, code, offset) => {
    const error = errorOf(text);
    expect(error?.code).toBe(code);
    if (offset !== undefined) expect(error?.offset).toBe(offset);
  });
});

test.each(["\n", "\r\n", "\n\t", " "])("no flipped bit of a block leaves its bytes as they were (line ends %j)", (eol) => {
  for (const length of [98, 99, 100]) {
    const der = DER.subarray(0, length);
    const text = pem(der, { eol }).trimEnd();
    for (let at = 0; at < text.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        const damaged = text.slice(0, at) + flipped + text.slice(at + 1);
        if (errorOf(damaged)) continue;
        const blocks = readPem(damaged);
        expect(
          blocks.some((block) => block.label === "CERTIFICATE" && equalBytes(block.der, der)),
          `${at}.${bit}`,
        ).toBe(false);
      }
  }
});

test("any text is read or raises EvidenceError, nothing else", () => {
  const piece = fc.oneof(
    fc.constantFrom("-----BEGIN ", "-----END ", "-----", "CERTIFICATE", "\n", "\r", "AAAA", "=", "é"),
    fc.string({ unit: "binary", maxLength: 5 }),
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void errorOf(pieces.join(""))));
});

test("what was written is what is read", () =>
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), fc.integer({ min: 1, max: 90 }), (der, width) => {
      expect(readPem(pem(der, { width }))).toMatchObject([{ label: "CERTIFICATE", der, offset: 0 }]);
    }),
  ));
