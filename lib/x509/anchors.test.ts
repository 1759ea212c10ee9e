import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { AMD_ANCHORS, anchorSpki, pinnedRootsText } from "./anchors";
import { OTHER_ANCHORS } from "./other-anchors";
import { parsePublicKey } from "./public-key";
import { isSimulatorRoot, SIMULATOR_ROOT_SPKI_SHA256 } from "./simulated";

test.each(AMD_ANCHORS)("the key built for $commonName is the one pinned by its SHA-256", async (anchor) => {
  expect(toHex(await sha256(anchorSpki(anchor)))).toBe(anchor.spkiSha256);
  expect(parsePublicKey(anchorSpki(anchor))).toEqual({ type: "rsa", bits: 4096, exponent: 65537 });
});

test("each product has a root and two intermediates under it", () => {
  for (const product of ["Milan", "Genoa", "Turin"]) {
    const [root, ...below] = AMD_ANCHORS.filter(({ commonName }) => commonName.endsWith(product));
    expect(root).toMatchObject({ commonName: `ARK-${product}`, issuedBy: null });
    expect(below.map(({ commonName, issuedBy }) => [commonName, issuedBy])).toEqual([
      [`SEV-${product}`, root!.id],
      [`SEV-VLEK-${product}`, root!.id],
    ]);
  }
});

test("no fact stands there twice", () => {
  const all = [...AMD_ANCHORS, ...OTHER_ANCHORS];
  for (const field of ["id", "certificateSha256"] as const) expect(new Set(all.map((anchor) => anchor[field])).size).toBe(all.length);
  expect(pinnedRootsText().split("\n")).toHaveLength(AMD_ANCHORS.length);
});

test("the simulator’s root is never a pinned one", () => {
  const all = [...AMD_ANCHORS, ...OTHER_ANCHORS];
  expect(all.some(({ spkiSha256 }) => spkiSha256 !== undefined && isSimulatorRoot(spkiSha256))).toBe(false);
  expect(isSimulatorRoot(SIMULATOR_ROOT_SPKI_SHA256)).toBe(true);
});
