import fc from "fast-check";
import { gzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { toBase64, toBase64Url } from "@/lib/bytes/base64";
import { toHex } from "@/lib/bytes/hex";
import { EvidenceError } from "@/lib/bytes/errors";
import { Budget, LimitError } from "../limits";
import { readDump } from "./dump";
import { gunzip } from "./gzip";
import { jsonLeaves, readJson } from "./json";
import { untar } from "./tar";
import { decodings } from "./text";
import { unzip as members } from "./zip";

const unzip = (...given: Parameters<typeof members>) => [...members(...given)];

const data = Uint8Array.from({ length: 200 }, (_, i) => (i * 7) & 0xff);
const spelled = (text: string) => decodings(text).map(({ step, bytes }) => [step, toHex(bytes)]);

describe("text that spells bytes", () => {
  test.each([
    ["hex", toHex(data)],
    ["hex", `0x${toHex(data).toUpperCase()}\n`],
    ["hex", toHex(data).match(/../g)!.join(":")],
    [
      "hex",
      toHex(data)
        .match(/.{1,64}/g)!
        .join("\n"),
    ],
    ["base64", toBase64(data)],
    ["base64url", toBase64Url(data)],
    ["data URL", `data:application/octet-stream;base64,${toBase64(data)}`],
    ["byte array", `static const uint8_t report[] = { ${[...data].map((b) => `0x${b.toString(16)}`).join(", ")}, };`],
    ["Python bytes", `b'${[...data].map((b) => `\\x${b.toString(16).padStart(2, "0")}`).join("")}'`],
  ])("is read as %s", (step, text) => {
    expect(spelled(text)).toContainEqual([step, toHex(data)]);
  });

  test("is left alone where it is only words", () => {
    expect(decodings("hello world")).toEqual([]);
  });
});

const line = (at: number, bytes: Uint8Array) => {
  const half = (part: Uint8Array) => [...part].map((b) => b.toString(16).padStart(2, "0")).join(" ");
  return `${at.toString(16).padStart(8, "0")}  ${half(bytes.subarray(0, 8))}  ${half(bytes.subarray(8))}  |................|`;
};

describe("listings", () => {
  test("with a star repeat the line above up to the next offset", () => {
    const row = new Uint8Array(16).fill(0xab);
    const text = `${line(0, row)}\n*\n00000040\n`;
    expect(toHex(readDump(text)!)).toBe("ab".repeat(64));
  });

  test("with a gap in their offsets are no listing", () => {
    const row = new Uint8Array(16).fill(1);
    expect(readDump(`${line(0, row)}\n${line(48, row)}\n`)).toBeNull();
  });

  test("of any text end in bytes or in nothing", () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void readDump(text)));
  });
});

describe("JSON", () => {
  test("gives every long string and byte array with its place", () => {
    const { value } = readJson(JSON.stringify({ a: { b: ["x".repeat(40)] }, c: [...data], "odd key": "short" }))!;
    expect(
      [
        ...jsonLeaves(
          value,
          () => null,
          () => null,
        ),
      ].map(({ path }) => path),
    ).toEqual(["$.a.b[0]", "$.c"]);
  });

  test("nested too deep or of too many values is a limit, not a crash", () => {
    expect(() => readJson("[".repeat(200_000))).toThrow(LimitError);
    expect(() => readJson(`[${"0,".repeat(2_000_001)}0]`)).toThrow(LimitError);
  });

  test("brackets inside strings do not count", () => {
    expect(readJson(JSON.stringify({ text: "[".repeat(500) }))).not.toBeNull();
  });
});

const tarHeader = (name: string, size: number) => {
  const header = new Uint8Array(512);
  const put = (at: number, text: string) => header.set(new TextEncoder().encode(text), at);
  put(0, name);
  put(124, size.toString(8).padStart(11, "0"));
  put(156, "0");
  put(257, "ustar");
  header.fill(32, 148, 156);
  put(
    148,
    header
      .reduce((sum, octet) => sum + octet, 0)
      .toString(8)
      .padStart(6, "0"),
  );
  header[154] = 0;
  return header;
};

describe("archives", () => {
  test("give their files back", () => {
    const tar = new Uint8Array(2048);
    tar.set(tarHeader("a.bin", data.length));
    tar.set(data, 512);
    expect(untar(tar, new Budget())).toEqual([{ name: "a.bin", bytes: data }]);
    expect(unzip(zipSync({ "a.bin": data, "d/": new Uint8Array() }), new Budget())).toEqual([{ name: "a.bin", bytes: data }]);
    expect(gunzip(gzipSync(data), new Budget())).toEqual(data);
  });

  test("with a changed header say where", () => {
    const tar = new Uint8Array(1024);
    tar.set(tarHeader("a.bin", 0));
    tar[0] = 0x62;
    expect(() => untar(tar, new Budget())).toThrow(EvidenceError);
  });

  test("that grow a thousandfold stop at the limit", () => {
    const zeros = new Uint8Array(32 * 1024 * 1024);
    expect(() => unzip(zipSync({ bomb: [zeros, { level: 9 }] }), new Budget())).toThrow(LimitError);
    expect(() => gunzip(gzipSync(zeros, { level: 9 }), new Budget())).toThrow(LimitError);
  });

  test.each([
    ["ZIP", (bytes: Uint8Array) => unzip(bytes, new Budget()), zipSync({ "a.bin": data })],
    ["gzip", (bytes: Uint8Array) => gunzip(bytes, new Budget()), gzipSync(data)],
    ["tar", (bytes: Uint8Array) => untar(bytes, new Budget()), tarHeader("a", 0)],
  ])("of %s that are cut or changed raise EvidenceError or LimitError, nothing else", (_, unpack, good) => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, value, length) => {
        const bytes = good.slice(0, length);
        if (at < length) bytes[at] = value;
        try {
          unpack(bytes);
        } catch (error) {
          expect(error instanceof EvidenceError || error instanceof LimitError).toBe(true);
        }
      }),
    );
  });
});
