import { expect, test } from "vitest";
import { inOrder } from "./in-order";

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
}

test("results come in the order of the items, whichever is done first", async () => {
  const done: number[] = [];
  const results = await all(
    inOrder([30, 1, 20, 2], 4, async (turns) => {
      for (let i = 0; i < turns; i++) await Promise.resolve();
      done.push(turns);
      return turns;
    }),
  );
  expect(results).toEqual([30, 1, 20, 2]);
  expect(done[0]).toBe(1);
});

test("no more are under way than may be, and no item is taken before there is room for it", async () => {
  let underWay = 0;
  let most = 0;
  let taken = 0;
  function* items() {
    for (; taken < 100; taken++) yield taken;
  }
  const results = inOrder(items(), 5, async (item) => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
    return item;
  });
  expect((await results.next()).value).toBe(0);
  expect(taken).toBe(4);
  expect(await all(results)).toHaveLength(99);
  expect(most).toBeLessThanOrEqual(5);
});

test("a failure comes at its place", async () => {
  const results = inOrder([1, 2, 3], 3, async (item) => {
    if (item === 2) throw new Error("two");
    return item;
  });
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("two");
});

test("nothing gives nothing", async () => expect(await all(inOrder([], 3, async (item: number) => item))).toEqual([]));
