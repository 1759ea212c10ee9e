"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { writeAddress, type CompareChoice } from "./address";
import type { CompareModel, OwnEvidence } from "./model";
import { useAddress } from "./use-address";

type Engine = typeof import("./engine");
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
}

/**
 * The page’s model under the address. The first one was derived when the page was built, so that catalogue and
 * derivation need not be fetched before anything can be read; what the reader changes meanwhile waits for them.
 */
export function useModel(first: CompareModel, evidence: OwnEvidence | null): Modelled {
  const [search, write] = useAddress();
  const { engine, failed } = useEngine();
  const waiting = useRef<Change[]>([]);
  const model = useMemo(
    () => (engine && (search !== "" || evidence) ? engine.modelOf(search, evidence) : first),
    [engine, search, evidence, first],
  );

  const change = useCallback(
    (next: Change, how: How = "push") => {
      if (engine) write(writeAddress(applied(engine.choiceOf(window.location.search), [next])), how);
      else waiting.current.push(next);
    },
    [engine, write],
  );
  useEffect(() => {
    if (!engine || waiting.current.length === 0) return;
    write(writeAddress(applied(engine.choiceOf(window.location.search), waiting.current)), "push");
    waiting.current = [];
  }, [engine, write]);
  return { model, engine, failed, change };
}

const applied = (choice: CompareChoice, changes: readonly Change[]) =>
  changes.reduce<CompareChoice>((done, change) => ({ ...done, ...change(done) }), choice);

function useEngine(): Pick<Modelled, "engine" | "failed"> {
  const [engine, setEngine] = useState<Engine | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    import("./engine").then(
      (loaded) => here && setEngine(loaded),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, []);
  return { engine, failed };
}
