"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { Input } from "@/lib/appraisal/appraisal";
import type { Refused, SampleName } from "@/lib/worker/answers";
import { freshJudging, instantOf, type EvidenceSet, type EvidenceState, type Judging, type Origin } from "./evidence-state";
import { keepInTab, keptInTab } from "./tab-storage";

const EMPTY: EvidenceState = { set: null, aside: null, other: null, restored: false };
let state = EMPTY;
let restoring: Promise<void> | undefined;
const listeners = new Set<() => void>();

function change(next: Partial<EvidenceState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
  if ("set" in next || "aside" in next) void keepInTab(state.set, state.aside);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** What was given to this tab. It outlives navigation within the site and a reload; it never leaves the browser. */
export function useEvidence(): EvidenceState {
  useEffect(() => void restoreEvidence(), []);
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => EMPTY,
  );
}

export const currentEvidence = (): EvidenceState => state;

/** Brings back what the tab held before it was loaded anew, once, and unless something was given meanwhile. */
export function restoreEvidence(): Promise<void> {
  restoring ??= keptInTab().then((kept) => {
    if (state.set || !kept) return change({ restored: true });
    const now = Date.now();
    change({ set: kept.set && reopen(kept.set, now), aside: kept.aside, restored: true });
  });
  return restoring;
}

/** A set from before the reload is judged now, unless the reader had chosen a time. */
const reopen = (set: EvidenceSet, now: number): EvidenceSet => ({
  ...set,
  reopened: true,
  givenAt: now,
  judging: set.judging.atChosen ? set.judging : { ...set.judging, at: instantOf(now) },
});

/** Starts a new set. The one before is set aside, not lost; nothing of what was named or granted for it carries over. */
export function giveEvidence(
  inputs: readonly Input[],
  origin: Origin,
  {
    refused = [],
    sample,
    at: givenAt = Date.now(),
  }: { readonly refused?: readonly Refused[]; readonly sample?: SampleName; readonly at?: number } = {},
): void {
  // Looking at one sample after another sets nothing of the reader’s aside.
  const kept = state.set && state.set.inputs.length > 0 && state.set.sample === undefined ? state.set : null;
  const aside = kept ?? state.aside;
  const set = { inputs, origin, sample, refused, givenAt, reopened: false, judging: freshJudging(givenAt) };
  change({ set, aside, other: null, restored: true });
}

/** Adds to the set that is there: a certificate for a report. What was named and granted stays. */
export function addEvidence(inputs: readonly Input[], refused: readonly Refused[] = [], givenAt = Date.now()): void {
  const { set } = state;
  if (!set) return giveEvidence(inputs, "files", { refused, at: givenAt });
  const judging = set.judging.atChosen ? set.judging : { ...set.judging, at: instantOf(givenAt) };
  change({ set: { ...set, inputs: [...set.inputs, ...inputs], refused: [...set.refused, ...refused], givenAt, reopened: false, judging } });
}

/** Changes what the reader knows or grants. */
export function judge(changes: Partial<Judging>): void {
  const { set } = state;
  if (set) change({ set: { ...set, judging: { ...set.judging, ...changes } } });
}

/** From here on, what is given next is compared with the set on the page, until one was given. */
export function awaitOther(): void {
  change({ other: { set: null } });
}

/** Takes the set to compare with: judged as the one on the page is, and by this tab's memory alone kept. */
export function giveOther(inputs: readonly Input[], refused: readonly Refused[] = []): void {
  const { set } = state;
  if (set)
    change({ other: { set: { ...set, inputs, refused, origin: "files", sample: undefined, givenAt: Date.now(), reopened: false } } });
}

/** Compares with the set that was put aside, which stays there. */
export function compareWithAside(): void {
  const { aside } = state;
  if (aside) giveOther(aside.inputs, aside.refused);
}

export function stopComparing(): void {
  change({ other: null });
}

/** The set that was put aside and the one shown change places. */
export function swapWithAside(): void {
  const { set, aside } = state;
  if (aside) change({ set: reopen(aside, Date.now()), aside: set, other: null });
}

export function forgetAside(): void {
  change({ aside: null });
}

/** Forgets everything this tab was given. */
export function clearEvidence(): void {
  change({ set: null, aside: null, other: null, restored: true });
}
