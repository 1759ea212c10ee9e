"use client";

import { createContext, startTransition, use, useEffect, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useBeforePrint } from "@/components/print/use-before-print";

/** Outside of `InTurn` everything is shown. */
const Reached = createContext(Infinity);

interface InTurnProps {
  /** The last turn there is. */
  readonly turns: number;
  readonly children: ReactNode;
}

/**
 * Shows what stands in `Turn`s one after another: each is begun when the one before was painted. So what stands in none
 * is seen at once, and nothing of the rest keeps the page from answering for long. On paper all of it stands.
 */
export function InTurn({ turns, children }: InTurnProps) {
  const [reached, setReached] = useState(0);
  useBeforePrint(() => flushSync(() => setReached(turns)));
  useEffect(() => {
    if (reached >= turns) return;
    return afterPaint(() => startTransition(() => setReached((last) => Math.max(last, reached + 1))));
  }, [reached, turns]);
  return (
    <Reached value={reached}>
      <div aria-busy={reached < turns}>{children}</div>
    </Reached>
  );
}

interface TurnProps {
  readonly at: number;
  readonly children: ReactNode;
}

export function Turn({ at, children }: TurnProps) {
  return use(Reached) >= at ? children : null;
}

/** @returns stops it */
function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
