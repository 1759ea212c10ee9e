/**
 * The results of `work` in the order of the items, with up to `atOnce` under way.
 * @throws what `work` throws, at its place in the order
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Whoever stops early, or meets an earlier failure, does not wait for this one.
    result.catch(() => undefined);
    underWay.push(result);
    if (underWay.length >= atOnce) yield await underWay.shift()!;
  }
  for (const result of underWay) yield await result;
}
