import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { readDer, TAG } from "@/lib/bytes/der";
import { EvidenceError } from "@/lib/bytes/errors";
import { fromHex } from "@/lib/bytes/hex";
import { basicConstraints, mintCertificate, type CertificateFields, type Extension } from "@/lib/simulator/certificate";
import { mintChain, type Chain } from "@/lib/simulator/chain";
import { fullName } from "@/lib/simulator/chain-certificates";
import { bitString, element, integer, oid, sequence, set, utf8String } from "@/lib/simulator/der-writer";
import { simulatorKey } from "@/lib/simulator/keys";
import { certificateName, looksLikeCertificate, MAX_CERTIFICATE_BYTES, parseCertificate, serialText } from "./certificate";
import { KEY_USAGE } from "./extensions";
import { commonName, nameText, readName } from "./name";
import { readTime } from "./time";

let chain: Chain;
beforeAll(async () => {
  chain = await mintChain({ product: "Milan" });
});

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof EvidenceError) return error.code;
    throw error;
  }
  return "none";
};
const fields = async (): Promise<CertificateFields> => ({
  version: 2,
  serial: 7,
  subject: fullName("leaf"),
  issuer: fullName("issuer"),
  notBefore: "2020-01-01T00:00:00Z",
  notAfter: "9999-12-31T23:59:59Z",
  publicKey: (await simulatorKey("vcek")).spki,
  extensions: [],
  algorithm: "short",
  signWith: await simulatorKey("ask"),
});
const minted = async (changes: Partial<CertificateFields>) => mintCertificate({ ...(await fields()), ...changes });

describe("a well-made certificate", () => {
  test("a VCEK says what it is", () => {
    const vcek = parseCertificate(chain.vek);
    expect(vcek).toMatchObject({
      version: 3,
      serial: "00",
      notBefore: Date.UTC(2026, 0, 1),
      notAfter: Date.UTC(2033, 0, 1),
      signatureAlgorithm: { type: "rsa-pss", hash: "SHA-384", mgfHash: "SHA-384", saltLength: 48, trailerField: 1 },
      publicKey: { type: "ec", curve: "P-384" },
      basicConstraints: null,
      keyUsage: null,
      unhandledCritical: [],
    });
    expect(commonName(vcek.subject)).toBe("SEV-VCEK");
    expect(commonName(vcek.issuer)).toBe("SEV-Milan");
    expect(vcek.signature).toHaveLength(512);
    expect(vcek.extensions.get("1.3.6.1.4.1.3704.1.4")?.value).toHaveLength(64);
  });

  test("an intermediate is an authority with path length 0", () => {
    const ask = parseCertificate(chain.intermediate);
    expect(ask.basicConstraints).toEqual({ ca: true, pathLength: 0 });
    expect(ask.keyUsage).toBe(KEY_USAGE.keyCertSign);
    expect(ask.publicKey).toEqual({ type: "rsa", bits: 4096, exponent: 65537 });
  });

  test("fields are views on the certificate, extensions know their offset", () => {
    const { der, tbs, spki, extensions, signature } = parseCertificate(chain.vek);
    for (const view of [tbs, spki, signature]) expect(view.buffer).toBe(der.buffer);
    for (const { value, offset } of extensions.values()) expect(value).toEqual(der.subarray(offset, offset + value.length));
  });

  test("a view inside a larger buffer reads as the certificate alone", () => {
    const around = concatBytes(new Uint8Array(5), chain.vek, new Uint8Array(5));
    expect(parseCertificate(around.subarray(5, 5 + chain.vek.length)).serial).toBe("00");
  });

  test("both encodings of the PSS parameters mean the same, also side by side", async () => {
    for (const [algorithm, outerAlgorithm] of [
      ["short", "explicit"],
      ["explicit", "short"],
    ] as const)
      expect(parseCertificate(await minted({ algorithm, outerAlgorithm })).signatureAlgorithm.type).toBe("rsa-pss");
  });

  test("the end of time is a date", async () => {
    expect(new Date(parseCertificate(await minted({})).notAfter).toISOString()).toBe("9999-12-31T23:59:59.000Z");
  });

  test("its name can be read without the rest", () => {
    expect(certificateName(chain.vek)).toBe(nameText(parseCertificate(chain.vek).subject));
    expect(certificateName(chain.vek.subarray(1))).toBeNull();
    expect(looksLikeCertificate(chain.vek)).toBe(true);
    expect(looksLikeCertificate(Uint8Array.of(0x30, 0x82))).toBe(false);
  });
});

describe("damage", () => {
  test("every truncation is reported, and bytes after the end", () => {
    for (let length = 0; length < chain.vek.length; length++)
      expect(
        codeOf(() => parseCertificate(chain.vek.subarray(0, length))),
        `${length} bytes`,
      ).toBe("truncated");
    expect(codeOf(() => parseCertificate(concatBytes(chain.vek, Uint8Array.of(0))))).toBe("trailing-bytes");
  });

  test("64 KiB are the limit", () => {
    expect(codeOf(() => parseCertificate(new Uint8Array(MAX_CERTIFICATE_BYTES + 1)))).toBe("limit");
  });

  test("arbitrary bytes parse or raise EvidenceError, nothing else", () =>
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2048 }), (data) => void codeOf(() => parseCertificate(data)))));

  test("arbitrary changes to a certificate parse or raise EvidenceError, nothing else", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(chain.vek.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
        const data = chain.vek.slice();
        for (const [at, byte] of changes) data[at] = byte;
        codeOf(() => parseCertificate(data));
      }),
      { numRuns: 2000 },
    ));

  test("two algorithms that differ are refused", () => {
    const good = parseCertificate(chain.vek);
    const outer = chain.vek.slice(chain.vek.length - good.signature.length - 200);
    // The salt length is the last INTEGER of the algorithm beside the signature: 02 01 30.
    const at = chain.vek.length - outer.length + outer.findLastIndex((_, i) => i < 200 && outer[i] === 2 && outer[i + 2] === 0x30);
    const damaged = chain.vek.slice();
    damaged[at + 2] = 0x20;
    expect(codeOf(() => parseCertificate(damaged))).toBe("bad-value");
  });

  test("an extension that stands there twice is refused", async () => {
    const twice = await minted({ extensions: [basicConstraints(true), basicConstraints(true)] });
    expect(codeOf(() => parseCertificate(twice))).toBe("bad-value");
  });

  test.each([
    [0, "unsupported-version"],
    [1, "trailing-bytes"],
    [3, "unsupported-version"],
  ])("version number %i with extensions is refused as %s", async (version, code) => {
    const der = await minted({ version, extensions: [basicConstraints(false)] });
    expect(codeOf(() => parseCertificate(der))).toBe(code);
  });

  test.each<[string, Uint8Array]>([
    ["a BOOLEAN that is neither", fromHex("3003010101")!],
    ["a negative path length", fromHex("30060101ff0201ff")!],
    ["bytes after it", fromHex("30000000")!],
    ["the wrong order", fromHex("30060201000101ff")!],
  ])("basicConstraints with %s is refused", async (_what, value) => {
    const extension: Extension = { oid: "2.5.29.19", value };
    const der = await minted({ extensions: [extension] });
    expect(codeOf(() => parseCertificate(der))).not.toBe("none");
  });

  test.each([sequence(), bitString(new Uint8Array(0)), bitString(new Uint8Array(3))])("keyUsage number %# is refused", async (value) => {
    const der = await minted({ extensions: [{ oid: "2.5.29.15", value }] });
    expect(codeOf(() => parseCertificate(der))).toBe("bad-value");
  });

  test("a critical extension that nothing weighs is named", async () => {
    const der = await minted({ extensions: [{ oid: "1.2.3.4", critical: true, value: utf8String("x") }, basicConstraints(true)] });
    expect(parseCertificate(der).unhandledCritical).toEqual(["1.2.3.4"]);
  });
});

describe("serial numbers", () => {
  test.each([
    ["00", "00"],
    ["00ff", "ff"],
    ["010001", "010001"],
    ["80", "-80"],
    ["ff", "-01"],
    ["8000000000", "-8000000000"],
  ])("%s is written %s", (hex, text) => {
    const content = fromHex(hex)!;
    const der = concatBytes(Uint8Array.of(2, content.length), content);
    expect(serialText(readDer(der, TAG.integer, "serial"))).toBe(text);
  });

  test("a serial number of 33 bytes is refused", () =>
    expect(codeOf(() => serialText(readDer(integer(1n << 260n), TAG.integer, "serial")))).toBe("limit"));
});

describe("times", () => {
  const read = (tag: number, text: string) => {
    const content = new TextEncoder().encode(text);
    return readTime(readDer(concatBytes(Uint8Array.of(tag, content.length), content), tag, "time"), "time");
  };
  test.each([
    [TAG.utcTime, "491231235959Z", "2049-12-31T23:59:59.000Z"],
    [TAG.utcTime, "500101000000Z", "1950-01-01T00:00:00.000Z"],
    [TAG.utcTime, "240229120000Z", "2024-02-29T12:00:00.000Z"],
    [TAG.generalizedTime, "00990101000000Z", "0099-01-01T00:00:00.000Z"],
    [TAG.generalizedTime, "99991231235959Z", "9999-12-31T23:59:59.000Z"],
  ])("tag %i: %s is %s", (tag, text, iso) => expect(new Date(read(tag, text)).toISOString()).toBe(iso));

  test.each([
    [TAG.utcTime, "230229120000Z"],
    [TAG.utcTime, "241301000000Z"],
    [TAG.utcTime, "240100000000Z"],
    [TAG.utcTime, "240101240000Z"],
    [TAG.utcTime, "240101000060Z"],
    [TAG.utcTime, "2401010000Z"],
    [TAG.utcTime, "240101000000+0100"],
    [TAG.utcTime, "20240101000000Z"],
    [TAG.generalizedTime, "240101000000Z"],
    [TAG.generalizedTime, "20240101000000.5Z"],
    [TAG.generalizedTime, ""],
    [TAG.utf8String, "240101000000Z"],
  ])("tag %i: %s is no time", (tag, text) => expect(codeOf(() => read(tag, text))).toBe("bad-value"));
});

describe("names", () => {
  const named = async (text: string) => {
    const { subject } = parseCertificate(await minted({ subject: { ...fullName("x"), commonName: text } }));
    return nameText(subject).split(",O=")[0];
  };
  test.each([
    ["plain", "CN=plain"],
    ["a,b+c", "CN=a\\,b\\+c"],
    [" #x ", "CN=\\ #x\\ "],
    ["line\nfeed", "CN=line\\0afeed"],
    ["right\u202eleft", "CN=right\\e2\\80\\aeleft"],
    ["Ünï", "CN=Ünï"],
  ])("%j is written %s", async (text, expected) => expect(await named(text)).toBe(expected));

  test("text that is not what its type says is refused", () => {
    const attribute = (tag: number, hex: string) => sequence(set(sequence(oid("2.5.4.3"), element(tag, fromHex(hex)!))));
    const read = (tag: number, hex: string) => readName(readDer(attribute(tag, hex), TAG.sequence, "name"), "name");
    expect(codeOf(() => read(TAG.utf8String, "ff41"))).toBe("bad-encoding");
    expect(codeOf(() => read(TAG.printableString, "4180"))).toBe("bad-encoding");
    expect(commonName(read(TAG.bmpString, "00410042"))).toBe("AB");
    expect(commonName(read(TAG.t61String, "41e9"))).toBe("Aé");
    expect(nameText(read(TAG.octetString, "4142"))).toBe("CN=#04024142");
  });
});
