"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CompareChoice } from "./address";
import type { CompareModel, OwnEvidence } from "./model";
import { currentSearch, useAddress } from "./use-address";

export type Engine = typeof import("./engine");
type Change = (choice: CompareChoice) => Partial<CompareChoice>;
type How = "push" | "replace";

interface Modelled {
  readonly model: CompareModel;
  /** Null until it is fetched. */
  readonly engine: Engine | null;
  /** True if it could not be fetched: the page then stays as it was built, and must say so. */
  readonly failed: boolean;
  /** Changes the choice, and so the address. */
  readonly change: (change: Change, how?: How) => void;
  /** Fetches what everything but the first view needs; without it that happens once the browser has nothing to do. */
  readonly need: () => void;
}

/**
 * The page’s model under the address. The first one was derived when the page was built, so that catalogue and
 * derivation need not be fetched before anything can be read; what the reader changes meanwhile waits for them.
 */
export function useModel(first: CompareModel, evidence: OwnEvidence | null): Modelled {
  const [search, write] = useAddress();
  const [wanted, setWanted] = useState(false);
  const need = useCallback(() => setWanted(true), []);
  const { engine, failed } = useEngine(wanted || search !== "" || evidence !== null);
  const waiting = useRef<Change[]>([]);
  const model = useMemo(
    () => (engine && (search !== "" || evidence) ? engine.modelOf(search, evidence) : first),
    [engine, search, evidence, first],
  );

  const change = useCallback(
    (next: Change, how: How = "push") => {
      if (engine) write(engine.addressOf(applied(engine.choiceOf(currentSearch()), [next])), how);
      else waiting.current.push(next);
      setWanted(true);
    },
    [engine, write],
  );
  useEffect(() => {
    if (!engine || waiting.current.length === 0) return;
    write(engine.addressOf(applied(engine.choiceOf(currentSearch()), waiting.current)), "push");
    waiting.current = [];
  }, [engine, write]);
  return { model, engine, failed, change, need };
}

const applied = (choice: CompareChoice, changes: readonly Change[]) =>
  changes.reduce<CompareChoice>((done, change) => ({ ...done, ...change(done) }), choice);

/** Longest time that the rest of the page waits for a browser that always has something else to do. */
const PATIENCE_MS = 3_000;

function useEngine(now: boolean): Pick<Modelled, "engine" | "failed"> {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    const load = () =>
      void import("./engine").then(
        (loaded) => here && setEngine(loaded),
        () => here && setFailed(true),
      );
    const cancel = now ? void load() : whenIdle(load);
    return () => {
      here = false;
      cancel?.();
    };
  }, [now]);
  return { engine, failed };
}

/** Not every browser can say that it is idle. */
function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    const timer = window.setTimeout(run, 200);
    return () => window.clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(run, { timeout: PATIENCE_MS });
  return () => window.cancelIdleCallback(handle);
}
