import { expect, test } from "vitest";
import { Remembered } from "./remembered";

test("the same bytes are read once, others are read on their own", () => {
  const remembered = new Remembered<string>(4);
  let reads = 0;
  const read = (...bytes: number[]) => remembered.of(Uint8Array.from(bytes), () => `${++reads}: ${bytes.join()}`);
  expect([read(1, 2), read(1, 2), read(2, 1), read(1, 2, 0)]).toEqual(["1: 1,2", "1: 1,2", "2: 2,1", "3: 1,2,0"]);
});

test("bytes that are changed afterwards are other bytes", () => {
  const remembered = new Remembered<number>(4);
  const bytes = Uint8Array.of(1, 2, 3);
  remembered.of(bytes, () => 1);
  bytes[0] = 9;
  expect(remembered.of(bytes, () => 2)).toBe(2);
  expect(remembered.of(Uint8Array.of(1, 2, 3), () => 3)).toBe(1);
});

test("what throws is not kept, and only so many are", () => {
  const remembered = new Remembered<number>(2);
  const broken = () => {
    throw new Error("broken");
  };
  expect(() => remembered.of(Uint8Array.of(1), broken)).toThrow("broken");
  expect([1, 2, 3, 1].map((octet, i) => remembered.of(Uint8Array.of(octet), () => i))).toEqual([0, 1, 2, 3]);
});
