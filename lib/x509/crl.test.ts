import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { mintChain } from "@/lib/simulator/chain";
import { mintCrl } from "@/lib/simulator/crl";
import { simulatorKey } from "@/lib/simulator/keys";
import { looksLikeCertificate } from "./certificate";
import { looksLikeRevocationList, parseRevocationList } from "./crl";
import { issuedBy, KeyCache } from "./issued";
import { commonName } from "./name";

const THIS = "2026-05-01T00:00:00Z";
const NEXT = "2027-05-01T00:00:00Z";
let der: Uint8Array;
beforeAll(async () => {
  der = await mintCrl({ product: "Milan", thisUpdate: THIS, nextUpdate: NEXT, revoked: [65537, 0xff] });
});

const codeOf = (data: Uint8Array): string => {
  try {
    parseRevocationList(data);
  } catch (error) {
    if (error instanceof EvidenceError) return error.code;
    throw error;
  }
  return "none";
};

test("a list says who issued it, when, and what it revokes", async () => {
  const list = parseRevocationList(der);
  expect(commonName(list.issuer)).toBe("ARK-Milan");
  expect(list).toMatchObject({
    version: 2,
    thisUpdate: Date.parse(THIS),
    nextUpdate: Date.parse(NEXT),
    revoked: [
      { serial: "010001", revokedAt: Date.parse(THIS) },
      { serial: "ff", revokedAt: Date.parse(THIS) },
    ],
    unhandledCritical: [],
  });
  expect(await issuedBy(list, (await simulatorKey("root")).spki, new KeyCache())).toBe(true);
  expect(await issuedBy(list, (await simulatorKey("ask")).spki, new KeyCache())).toBe(false);
});

test("a list without entries revokes nothing", async () => {
  expect(parseRevocationList(await mintCrl({ product: "Genoa", thisUpdate: THIS, nextUpdate: NEXT })).revoked).toEqual([]);
});

test("lists and certificates are told apart by their beginning", async () => {
  const { vek } = await mintChain({ product: "Milan" });
  expect([looksLikeRevocationList(der), looksLikeCertificate(der)]).toEqual([true, false]);
  expect([looksLikeRevocationList(vek), looksLikeCertificate(vek)]).toEqual([false, true]);
  expect(codeOf(vek)).not.toBe("none");
});

test("every truncation is reported, and bytes after the end", () => {
  for (let length = 0; length < der.length; length++) expect(codeOf(der.subarray(0, length))).toBe("truncated");
  expect(codeOf(concatBytes(der, Uint8Array.of(0)))).toBe("trailing-bytes");
});

test("no bit can be flipped", async () => {
  const { spki } = await simulatorKey("root");
  const keys = new KeyCache();
  for (let at = 0; at < der.length * 8; at++) {
    const damaged = der.slice();
    damaged[at >> 3]! ^= 1 << (at & 7);
    if (codeOf(damaged) === "none") expect(await issuedBy(parseRevocationList(damaged), spki, keys), `bit ${at}`).toBe(false);
  }
});

test("arbitrary bytes parse or raise EvidenceError, nothing else", () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (data) => {
      codeOf(data);
      looksLikeRevocationList(data);
    }),
  ));
