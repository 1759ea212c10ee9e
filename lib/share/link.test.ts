import fc from "fast-check";
import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Claimed, Input } from "@/lib/appraisal/appraisal";
import { REDACTIONS } from "@/lib/appraisal/redaction";
import { toBase64Url } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { sha256 } from "@/lib/crypto/engine";
import { cleanName } from "./container";
import { LinkError, type LinkErrorCode } from "./link-error";
import { findLink } from "./find-link";
import { decodeLink, encodeLink, MAX_LINK_CHARACTERS } from "./link";
import { openLinks } from "./open-links";

const BASE = "https://trustgap.example";
const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((data) => Buffer.from(data).toString("hex"));

const anyInput: fc.Arbitrary<Input> = fc.record({
  name: fc.string({ unit: "grapheme", maxLength: 40 }).map(cleanName),
  bytes: fc.uint8Array({ maxLength: 300 }),
});
const anyClaims: fc.Arbitrary<Claimed> = fc.record(
  {
    challenge: hex(64),
    measurements: fc.array(hex(48), { minLength: 1, maxLength: 3 }),
    at: fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map((date) => date.toISOString()),
    lens: fc.constantFrom("talk", "strict"),
    verdict: fc.constantFrom("valid", "invalid", "incomplete", "unrecognised"),
    levels: fc.record({ nominal: fc.nat(4), trustworthy: fc.nat(4), granted: fc.nat(4), expected: fc.nat(4) }, { requiredKeys: [] }),
    redacted: fc.subarray([...REDACTIONS], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const anyContents = fc.record({ inputs: fc.array(anyInput, { maxLength: 5 }), claimed: anyClaims });

const SAMPLE = {
  base: BASE,
  inputs: [
    { name: "report.bin", bytes: new Uint8Array(1184).map((_, i) => (i * 7) % 251) },
    { name: "vcek.der", bytes: utf8("certificate") },
  ],
  claimed: { challenge: "00".repeat(31) + "01", at: "2026-01-01T00:00:00Z", lens: "talk", verdict: "valid" } as Claimed,
};
const payloadStart = (link: string) => link.indexOf("#1.") + 3;

async function codeOf(text: string): Promise<LinkErrorCode> {
  try {
    await decodeLink(text);
  } catch (error) {
    if (error instanceof LinkError) return error.code;
    throw error;
  }
  throw new Error("the link was opened");
}

/** A link with a payload made by hand, its check right: what a forger can make. */
async function forge(body: Uint8Array, changes: { bodySize?: number; packed?: Uint8Array } = {}): Promise<string> {
  const packed = changes.packed ?? deflateSync(body);
  const header = new DataView(new ArrayBuffer(10));
  header.setUint16(0, 0x5447);
  header.setUint32(2, packed.length + 26);
  header.setUint32(6, changes.bodySize ?? body.length);
  const checked = concatBytes(new Uint8Array(header.buffer), packed);
  return `${BASE}/verify#1.${toBase64Url(concatBytes(checked, (await sha256(checked)).subarray(0, 16)))}`;
}
const u32 = (value: number) => new Uint8Array([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const withClaims = (json: string) => forge(concatBytes(u32(utf8(json).length), utf8(json), u32(0)));

describe("a permalink", () => {
  test("gives back the same files and claims", () =>
    fc.assert(
      fc.asyncProperty(anyContents, async (contents) => {
        const link = await encodeLink({ base: BASE, ...contents });
        const { inputs, claimed, version } = await decodeLink(link);
        expect(version).toBe(1);
        expect(claimed).toEqual(contents.claimed);
        expect(inputs.map(({ name, bytes }) => ({ name, bytes: [...bytes] }))).toEqual(
          contents.inputs.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
        );
      }),
    ));

  test("is the same text for the same contents", async () => {
    expect(await encodeLink(SAMPLE)).toBe(await encodeLink({ ...SAMPLE, base: `${BASE}/` }));
  });

  test("opens from its fragment alone, and with line breaks that a mail program put in", async () => {
    const link = await encodeLink(SAMPLE);
    const whole = await decodeLink(link);
    expect(await decodeLink(link.slice(link.indexOf("#")))).toEqual(whole);
    expect(await decodeLink(link.replace(/.{76}/g, "$&\r\n"))).toEqual(whole);
  });

  test("cut anywhere in its content is said to be cut", async () => {
    const link = await encodeLink(SAMPLE);
    for (let end = payloadStart(link) - 1; end < link.length; end++) expect(await codeOf(link.slice(0, end))).toBe("cut");
    expect(await codeOf(link.slice(0, link.indexOf("#")))).toBe("not-a-link");
  });

  test("with any one character changed is refused", async () => {
    const link = await encodeLink({ ...SAMPLE, inputs: [{ name: "r", bytes: utf8("evidence") }] });
    for (let at = payloadStart(link); at < link.length; at++)
      for (const other of "AQgw-_09zZ=.%~") {
        if (link[at] === other) continue;
        const code = await codeOf(link.slice(0, at) + other + link.slice(at + 1));
        expect(["altered", "cut"]).toContain(code);
      }
  });

  test("with any one bit of its content changed is refused", () =>
    encodeLink(SAMPLE).then((link) =>
      fc.assert(
        fc.asyncProperty(fc.integer({ min: payloadStart(link), max: link.length - 1 }), fc.nat(63), async (at, value) => {
          const other = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[value]!;
          fc.pre(link[at] !== other);
          expect(["altered", "cut"]).toContain(await codeOf(link.slice(0, at) + other + link.slice(at + 1)));
        }),
      ),
    ));

  test("with text after it is said to be altered", async () => {
    expect(await codeOf(`${await encodeLink(SAMPLE)}AAAA`)).toBe("altered");
    expect(await codeOf(`${await encodeLink(SAMPLE)} and more`)).toBe("altered");
  });

  test("of a newer version says which", async () => {
    const link = (await encodeLink(SAMPLE)).replace("#1.", "#12.");
    await expect(decodeLink(link)).rejects.toMatchObject({ code: "newer-version", sizes: { version: 12 } });
    expect(await codeOf(link.replace("#12.", "#0."))).toBe("altered");
  });

  test("that would be too large is not made, and the message has the size", async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const inputs = Array.from({ length: 30 }, (_, i) => ({ name: `${i}`, bytes: bytes.map((byte) => byte ^ ((i * 37) % 256)) }));
    const attempt = encodeLink({ ...SAMPLE, inputs });
    await expect(attempt).rejects.toMatchObject({ code: "too-large", sizes: { limit: MAX_LINK_CHARACTERS } });
    await expect(attempt).rejects.toThrow(/2[\d]{6} characters/);
  });

  test("that is too large is not read", async () => {
    expect(await codeOf(`${BASE}/verify#1.${"A".repeat(MAX_LINK_CHARACTERS)}`)).toBe("too-large");
  });

  test("of a link holds the files that link held", async () => {
    const opened = await openLinks([{ name: "link.txt", bytes: utf8(await encodeLink(SAMPLE)) }]);
    const again = await decodeLink(await encodeLink({ ...SAMPLE, inputs: opened.inputs }));
    expect(again.inputs.map(({ name }) => name)).toEqual(["report.bin", "vcek.der"]);
  });
});

describe("a forged permalink", () => {
  test.each(["granted", "withdrawn", "extraRoots", "roots", "__proto__"])("that carries %s is refused", async (key) => {
    const link = await withClaims(`{"${key}":["csp-paravisor"]}`);
    await expect(decodeLink(link)).rejects.toMatchObject({ code: "altered" });
  });

  test.each([
    `[]`,
    `null`,
    `{"lens":"talk","lens":"talk"}`,
    `{"lens":"lenient"}`,
    `{"at":"2026-02-30T00:00:00Z"}`,
    `{"at":"tomorrow"}`,
    `{"challenge":"AB"}`,
    `{"challenge":""}`,
    `{"measurements":["00"]}`,
    `{"levels":{"nominal":5}}`,
    `{"levels":{"other":1}}`,
    `{"redacted":[]}`,
    `{"redacted":["everything"]}`,
    `{"redacted":["CHIP_ID","CHIP_ID"]}`,
    `{"redacted":["VCEK","CHIP_ID"]}`,
    `{ "lens": "talk" }`,
    "[".repeat(100_000),
  ])("with claims no link may have is refused (%#)", async (json) => {
    expect(await codeOf(await withClaims(json))).toBe("altered");
  });

  test("that unpacks to more than the limit is refused before it is unpacked", async () => {
    expect(await codeOf(await forge(new Uint8Array(10), { bodySize: 0xffffffff }))).toBe("too-large");
    expect(await codeOf(await forge(new Uint8Array(10), { bodySize: 1_000_000 }))).toBe("too-large");
  });

  test("that unpacks to more than it says is stopped there", async () => {
    const bomb = deflateSync(new Uint8Array(32 * 1024 * 1024), { level: 9 });
    expect(await codeOf(await forge(new Uint8Array(0), { packed: bomb, bodySize: 1000 }))).toBe("altered");
  });

  test("with bytes after the end of its content is refused, whatever they are", async () => {
    const content = new Uint8Array(5000).map((_, i) => (i * i) % 251);
    const body = concatBytes(u32(2), utf8("{}"), u32(1), u32(1), utf8("a"), u32(content.length), content);
    for (const level of [0, 6] as const) {
      const packed = deflateSync(body, { level });
      expect((await decodeLink(await forge(body, { packed }))).inputs[0]!.bytes).toEqual(content);
      for (const more of [1, 7, 1500])
        for (const octet of [0, 0xff])
          expect(await codeOf(await forge(body, { packed: concatBytes(packed, new Uint8Array(more).fill(octet)) }))).toBe("altered");
    }
  });

  test("of arbitrary bodies and streams is refused or whole, and nothing else happens", () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (data, raw) => {
        const link = raw ? await forge(data, { packed: data, bodySize: 50 }) : await forge(data);
        await decodeLink(link).catch((error: unknown) => expect(error).toBeInstanceOf(LinkError));
      }),
    ));

  test("that is nearly all white space ends with an error", async () => {
    const spaces = " ".repeat(1_900_000);
    expect(await codeOf(`${BASE}/verify#1.A${spaces}A`)).toBe("altered");
    expect(await codeOf(`${BASE}/verify#1.${spaces}`)).toBe("cut");
  });

  test("with a file name that turns or breaks the line, or holds what nobody sees, is refused", async () => {
    for (const name of ["a\u202eb", "a\nb", "a\u0000", "a\u061cb", "a\u200bb", "a\u206ab", "a\u{e0041}b"]) {
      const body = concatBytes(u32(2), utf8("{}"), u32(1), u32(utf8(name).length), utf8(name), u32(0));
      expect(await codeOf(await forge(body))).toBe("altered");
    }
  });
});

describe("recognising links", () => {
  test("a link is found alone in a file, whoever serves it", async () => {
    const link = await encodeLink({ ...SAMPLE, base: "http://127.0.0.1:3000/deep/er" });
    expect(findLink(utf8(`\ufeff\n  ${link}\n`))).toBe(link);
    expect(findLink(link)).toBe(link);
  });

  test("a link among other words, another address and evidence are not links", async () => {
    const link = await encodeLink(SAMPLE);
    for (const text of [
      `see ${link}`,
      "https://example.org/verify",
      "https://example.org/compare#1.AAAA",
      "",
      link.replace("https", "ftp"),
    ])
      expect(findLink(text)).toBeNull();
    expect(findLink(new Uint8Array(1184))).toBeNull();
  });

  test("arbitrary text is no link", () =>
    fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(findLink(text)).toBeNull();
        await expect(decodeLink(text)).rejects.toBeInstanceOf(LinkError);
      }),
    ));
});

describe("opening the link of a set", () => {
  const file = { name: "more.bin", bytes: utf8("more") };

  test("a set without a link stays as it is", async () => {
    expect(await openLinks([file])).toEqual({ inputs: [file], claimed: {} });
  });

  test("the link’s files become its members, and its claims stand aside", async () => {
    const link = { name: "link.txt", bytes: utf8(await encodeLink(SAMPLE)) };
    const { inputs, claimed, error } = await openLinks([file, link]);
    expect(error).toBeUndefined();
    expect(inputs.map(({ name, format, members }) => [name, format, members?.map((member) => member.name)])).toEqual([
      ["more.bin", undefined, undefined],
      ["link.txt", "trustgap/link", ["report.bin", "vcek.der"]],
    ]);
    expect(claimed).toEqual(SAMPLE.claimed);
  });

  test("nothing of a cut link is used", async () => {
    const link = { name: "link.txt", bytes: utf8((await encodeLink(SAMPLE)).slice(0, -9)) };
    const opened = await openLinks([link, file]);
    expect(opened).toMatchObject({ inputs: [file], claimed: {}, error: { code: "cut", name: "link.txt" } });
  });

  test("two links in one set are refused, both", async () => {
    const link = { name: "link.txt", bytes: utf8(await encodeLink(SAMPLE)) };
    expect(await openLinks([link, { ...link, name: "other.txt" }])).toMatchObject({
      inputs: [],
      error: { code: "more-than-one", sizes: { actual: 2, limit: 1 } },
    });
  });
});
