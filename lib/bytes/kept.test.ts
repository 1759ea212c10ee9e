import { expect, test } from "vitest";
import { Kept } from "./kept";

test("a value is made once for each key, and only so many are kept", () => {
  const kept = new Kept<string, number>(2);
  let made = 0;
  const of = (key: string) => kept.of(key, () => ++made);
  expect([of("a"), of("b"), of("a"), of("c"), of("c"), of("a")]).toEqual([1, 2, 1, 3, 3, 4]);
});
