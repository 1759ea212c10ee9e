import type { CompareChoice } from "./address";

type Arranged = Pick<CompareChoice, "offerings" | "pinned">;

/** A column moved by one place, or as it was at an end and at the line between pinned columns and others. */
export function moved({ offerings, pinned }: Arranged, id: string, by: -1 | 1): Arranged {
  const at = offerings.indexOf(id);
  const other = offerings[at + by];
  if (at === -1 || other === undefined || pinned.includes(other) !== pinned.includes(id)) return { offerings, pinned };
  const next = [...offerings];
  next[at] = other;
  next[at + by] = id;
  return inOrder(next, pinned);
}

/** A column put where another stands; pinned ones stay before the others. */
export function movedTo({ offerings, pinned }: Arranged, id: string, target: string): Arranged {
  if (id === target || !offerings.includes(id) || !offerings.includes(target)) return { offerings, pinned };
  const forward = offerings.indexOf(id) < offerings.indexOf(target);
  const rest = offerings.filter((other) => other !== id);
  const at = rest.indexOf(target) + (forward ? 1 : 0);
  return inOrder([...rest.slice(0, at), id, ...rest.slice(at)], pinned);
}

/** A column pinned, last of those that are, or let go, first of those that are not. */
export function pinnedOr({ offerings, pinned }: Arranged, id: string): Arranged {
  if (!offerings.includes(id)) return { offerings, pinned };
  const next = pinned.includes(id) ? pinned.filter((other) => other !== id) : [...pinned, id];
  return inOrder(pinned.includes(id) ? [id, ...offerings.filter((other) => other !== id)] : offerings, next);
}

/** Another set: what is pinned stays, before it. */
export function shownWith({ pinned }: Pick<CompareChoice, "pinned">, ids: readonly string[]): Arranged {
  return inOrder([...new Set([...pinned, ...ids])], pinned);
}

function inOrder(offerings: readonly string[], pinned: readonly string[]): Arranged {
  const first = offerings.filter((id) => pinned.includes(id));
  return { offerings: [...first, ...offerings.filter((id) => !pinned.includes(id))], pinned: first };
}
