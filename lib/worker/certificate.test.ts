import { expect, test } from "vitest";
import { toBase64 } from "@/lib/bytes/base64";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { simulatorRoot } from "@/lib/simulator/roots";
import { certificateIn } from "./certificate";

const root = simulatorRoot("Genoa");
const hash = async () => toHex(await sha256(root));

test("a certificate is found by its hash among other bytes", async () => {
  const inside = concatBytes(new Uint8Array([0x30, 0x82, 0, 1, 7, 0x30]), root, new Uint8Array(9));
  expect((await certificateIn(inside, await hash()))?.certificateSha256).toBe(await hash());
});

test("a certificate is found in PEM", async () => {
  const pem = `text\n-----BEGIN CERTIFICATE-----\n${toBase64(root).replace(/(.{64})/g, "$1\n")}\n-----END CERTIFICATE-----\n`;
  expect((await certificateIn(new TextEncoder().encode(pem), await hash()))?.certificateSha256).toBe(await hash());
});

test("another hash, or no hash, finds nothing", async () => {
  expect(await certificateIn(root, "00".repeat(32))).toBeNull();
  expect(await certificateIn(root, "not hex")).toBeNull();
});

test("bytes that have the hash but are no certificate give nothing", async () => {
  const fake = new Uint8Array([0x30, 0x82, 0, 2, 5, 0]);
  expect(await certificateIn(fake, toHex(await sha256(fake)))).toBeNull();
});
