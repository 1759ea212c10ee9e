/**
 * Remembers the last answer: a choice that leaves a part of the page as it was gets the very same object for it, so that
 * nothing of that part is drawn again.
 */
export function lastOf<T>(): (key: string, make: () => T) => T {
  let last: { readonly key: string; readonly value: T } | null = null;
  return (key, make) => {
    if (last?.key !== key) last = { key, value: make() };
    return last.value;
  };
}
