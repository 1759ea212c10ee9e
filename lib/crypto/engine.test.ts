import { describe, expect, test } from "vitest";
import { fromHex, toHex } from "@/lib/bytes/hex";
import { ecSpki, importEcdsa, importEcdsaPoint, importRsaPkcs1, importRsaPss, sha256, sha384, sha512, verify, verifyBatch } from "./engine";
import { exportPkcs8, generateEcdsa, generateRsaPss, importEcdsaPrivate, importRsaPssPrivate, sign } from "./sign";

const DATA = new TextEncoder().encode("abc");

test.each([
  [sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [sha384, "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"],
  [
    sha512,
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
  ],
])("a digest of a view is of that view alone", async (hash, expected) => {
  const around = new Uint8Array([1, 2, ...DATA, 3]);
  expect(toHex(await hash(around.subarray(2, 5)))).toBe(expected);
});

describe.each(["P-256", "P-384"] as const)("ECDSA on %s", (curve) => {
  const hash = curve === "P-256" ? "SHA-256" : "SHA-384";

  test("a signature verifies under the key from its SubjectPublicKeyInfo and from its point", async () => {
    const key = await generateEcdsa(curve);
    const signature = await sign(key, DATA);
    const point = key.spki.subarray(key.spki.length - signature.length - 1);
    expect(ecSpki(point, curve)).toEqual(key.spki);
    for (const imported of [await importEcdsa(key.spki, curve, hash), await importEcdsaPoint(point, curve, hash)]) {
      expect(await verify(imported, signature, DATA)).toBe(true);
      expect(await verify(imported, signature, DATA.subarray(1))).toBe(false);
      expect(await verify(imported, signature.subarray(1), DATA)).toBe(false);
      expect(await verify(imported, new Uint8Array(signature.length), DATA)).toBe(false);
    }
  });

  test("a point off the curve, a short one and a compressed one are no keys", async () => {
    const { spki } = await generateEcdsa(curve);
    const size = curve === "P-256" ? 65 : 97;
    const point = spki.slice(spki.length - size);
    const off = point.slice();
    off[size - 1]! ^= 1;
    const compressed = point.slice(0, (size + 1) / 2);
    compressed[0] = 2 + (point[size - 1]! & 1);
    for (const bad of [off, compressed, point.subarray(1), new Uint8Array(size), new Uint8Array(0)])
      expect(await importEcdsaPoint(bad, curve, hash)).toBeNull();
    expect(await importEcdsa(ecSpki(off, curve), curve, hash)).toBeNull();
    expect(await importEcdsa(spki, curve === "P-256" ? "P-384" : "P-256", hash)).toBeNull();
  });
});

describe("RSA", () => {
  test("a PSS signature verifies with its own hash and salt length only", async () => {
    const key = await generateRsaPss(2048);
    const signature = await sign(key, DATA);
    expect(await verify(await importRsaPss(key.spki, "SHA-384", 48), signature, DATA)).toBe(true);
    expect(await verify(await importRsaPss(key.spki, "SHA-384", 32), signature, DATA)).toBe(false);
    expect(await verify(await importRsaPss(key.spki, "SHA-256", 48), signature, DATA)).toBe(false);
    expect(await verify(await importRsaPkcs1(key.spki, "SHA-384"), signature, DATA)).toBe(false);
  });

  test("bytes that are no RSA key are no key", async () => {
    const ec = await generateEcdsa();
    for (const bad of [ec.spki, new Uint8Array(0), new Uint8Array(5000), fromHex("30030201ff")!])
      expect(await importRsaPss(bad, "SHA-384", 48)).toBeNull();
  });
});

test("private keys survive PKCS #8 with their public half", async () => {
  const ec = await generateEcdsa();
  expect((await importEcdsaPrivate(await exportPkcs8(ec))).spki).toEqual(ec.spki);
  const rsa = await generateRsaPss(2048);
  expect((await importRsaPssPrivate(await exportPkcs8(rsa))).spki).toEqual(rsa.spki);
});

test("a batch answers in the order it was asked, also without a key", async () => {
  const own = await generateEcdsa();
  const key = await importEcdsa(own.spki, "P-384", "SHA-384");
  const signature = await sign(own, DATA);
  const items = Array.from({ length: 100 }, (_, i) => ({
    key: i % 7 === 0 ? null : key,
    signature,
    data: i % 3 === 0 ? DATA.subarray(1) : DATA,
  }));
  expect(await verifyBatch(items)).toEqual(items.map((_, i) => i % 7 !== 0 && i % 3 !== 0));
  expect(await verifyBatch([])).toEqual([]);
});
