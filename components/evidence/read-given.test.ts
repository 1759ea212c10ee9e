import { expect, test } from "vitest";
import { INPUT_LIMIT, isLinkText, readFiles, readText, SET_LIMIT } from "./read-given";

/** A file of any size, without its bytes being made. */
const file = (name: string, size: number): File =>
  ({ name, size, webkitRelativePath: "", arrayBuffer: () => Promise.resolve(new ArrayBuffer(8)) }) as unknown as File;

test("a file over the limit is refused by name with its size, and the others are read", async () => {
  const { inputs, refused } = await readFiles([file("big.bin", INPUT_LIMIT + 1), file("report.bin", 1184)]);
  expect(inputs.map(({ name }) => name)).toEqual(["report.bin"]);
  expect(refused).toEqual([{ name: "big.bin", bytes: INPUT_LIMIT + 1, why: "it has 64.0 MiB; the limit for one file is 64 MiB" }]);
});

test("what is over the limit of all together is refused, counting what is there already", async () => {
  const { refused } = await readFiles([file("one.bin", INPUT_LIMIT)], SET_LIMIT - 10);
  expect(refused.map(({ why }) => why)).toEqual(["all files together would be over the limit of 256 MiB"]);
});

test("a file that the browser cannot read is refused, not lost", async () => {
  const gone = { ...file("gone.bin", 4), arrayBuffer: () => Promise.reject(new Error("gone")) } as unknown as File;
  expect((await readFiles([gone])).refused).toEqual([{ name: "gone.bin", bytes: 4, why: "the browser could not read it" }]);
});

test("pasted text is one input, and white space is none", () => {
  expect(readText("03000000", "pasted text").inputs).toHaveLength(1);
  expect(readText(" \n", "pasted text")).toEqual({ inputs: [], refused: [] });
});

test("only a text that is one of our links counts as one", () => {
  expect(isLinkText("https://example.org/verify#1.VEc")).toBe(true);
  expect(isLinkText("see https://example.org/verify#1.VEc")).toBe(false);
  expect(isLinkText("https://example.org/verify#findings")).toBe(false);
});
