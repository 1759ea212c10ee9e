import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrPath, type QrPath } from "./qr-code";

/** The modules that a path fills, read back from it. */
function filled({ side, path }: QrPath): boolean[][] {
  const grid = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let i = 0; i < Number(width); i++) grid[Number(y)]![Number(x) + i] = true;
  }
  return grid;
}

test("the path fills the modules of the code and leaves four white ones around", () => {
  const text = "https://example.org/verify#1.VGcAAABV";
  const code = qrPath(text)!;
  const { data, size } = encode(text, { ecc: "L", border: 0, boostEcc: true });
  expect(code.side).toBe(size + 8);
  const grid = filled(code);
  expect(grid.slice(4, 4 + size).map((row) => row.slice(4, 4 + size))).toEqual(data);
  expect(grid.flat().filter(Boolean)).toHaveLength(data.flat().filter(Boolean).length);
});

test("a text that would need modules too fine to read has no code", () => {
  expect(qrPath("x".repeat(1_300))).not.toBeNull();
  expect(qrPath("x".repeat(2_000))).toBeNull();
});
