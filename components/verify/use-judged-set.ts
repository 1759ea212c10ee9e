"use client";

import { createElement, useEffect, useState, type ReactNode } from "react";
import type { EvidenceSet } from "@/components/evidence/evidence-state";
import { loadJudgedSet } from "@/components/evidence/preload";

type JudgedSet = Awaited<ReturnType<typeof loadJudgedSet>>["default"];

let loaded: JudgedSet | undefined;

/**
 * Shows a set and its verdict: a chunk of its own, fetched before anything is given. Null until it is there.
 * It is not `lazy`: React shows what once waited no sooner than 300 ms later, however long it has been there.
 */
export function useJudgedSet(): ((set: EvidenceSet) => ReactNode) | null {
  const [known, setKnown] = useState<{ readonly view: JudgedSet } | { readonly error: unknown } | null>(loaded ? { view: loaded } : null);
  useEffect(() => {
    loadJudgedSet().then(
      ({ default: view }) => setKnown({ view: (loaded = view) }),
      (error: unknown) => setKnown({ error }),
    );
  }, []);
  // Whatever stands around the page says what to do about a part that cannot be had.
  if (known && "error" in known) throw known.error;
  return known && ((set) => createElement(known.view, { set }));
}
