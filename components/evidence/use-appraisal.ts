"use client";

import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Appraisal, AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import type { Prepared, Refused } from "@/lib/worker/answers";
import { verifyClient } from "@/lib/worker/client";
import type { Progress } from "@/lib/worker/messages";
import { NO_CLAIMS, setName, type EvidenceSet } from "./evidence-state";
import { useEvidence } from "./evidence-store";
import { optionsKey, readJudging, type FieldProblems } from "./judging-options";
import { queryClient } from "./query-client";

export interface Judged {
  /** The set with its link opened; undefined until that is done. */
  readonly prepared: Prepared | undefined;
  readonly options: AppraisalOptions | undefined;
  readonly problems: FieldProblems;
  /** The appraisal of this set; while a change is being judged, the one before it. */
  readonly appraisal: Appraisal | undefined;
  /** True while `appraisal` is not yet the one of these options. */
  readonly outdated: boolean;
  readonly error: Error | null;
  readonly cancelled: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

const NO_INPUTS: readonly Input[] = [];
const NONE_REFUSED: readonly Refused[] = [];

/** Appraises a set in the worker. Appraisals are queries: their key is the digests of the inputs and the options. */
export function useAppraisal(set: EvidenceSet | null): Judged {
  const inputs = set?.inputs ?? NO_INPUTS;
  const prepared = useQuery(preparation(inputs, set !== null), queryClient);
  const claimed = prepared.data?.claimed ?? NO_CLAIMS;
  const read = useMemo(() => set && readJudging(set.judging, claimed), [set, claimed]);
  const options = read?.options;
  const { queryKey, ...rest } = appraisalQuery(prepared.data, options, set?.refused ?? NONE_REFUSED);
  const query = useQuery({ queryKey, ...rest }, queryClient);

  const cancel = useCallback(() => void queryClient.cancelQueries({ queryKey }), [queryKey]);
  const { refetch } = query;
  return {
    prepared: prepared.data,
    options,
    problems: read?.problems ?? {},
    appraisal: query.data,
    outdated: query.isPlaceholderData,
    error: prepared.error ?? query.error,
    cancelled: query.isEnabled && query.fetchStatus === "idle" && query.status === "pending",
    cancel,
    again: useCallback(() => void refetch(), [refetch]),
  };
}

const preparation = (inputs: readonly Input[], given: boolean) => ({
  queryKey: ["prepared", identity(inputs)] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => verifyClient().call("prepare", { inputs }, { signal }),
  enabled: given,
  gcTime: 0,
});

/** The query for one set under one set of options; asked again for the same, it answers from memory. */
export function appraisalQuery(prepared: Prepared | undefined, options: AppraisalOptions | undefined, refused: readonly Refused[]) {
  const digests = prepared ? JSON.stringify([prepared.inputs.map(({ name }, i) => [prepared.digests[i], name]), refused]) : "";
  const queryKey = ["appraisal", digests, options ? optionsKey(options) : ""] as const;
  return {
    queryKey,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      verifyClient()
        .appraise(prepared!.inputs, options!, { signal, onProgress: showProgress, refused })
        .finally(() => showProgress(null)),
    enabled: prepared !== undefined && prepared.linkFault === null && options !== undefined,
    // A change of options keeps the numbers on the page until the new ones are there; another set never does.
    placeholderData: (previous: Appraisal | undefined, query: { queryKey: readonly unknown[] } | undefined) =>
      query?.queryKey[1] === digests ? previous : undefined,
  };
}

/** Sets are told apart by what they are, not by what they hold: the digests are the worker's to make. */
const identities = new WeakMap<readonly Input[], number>();
let lastIdentity = 0;
function identity(inputs: readonly Input[]): number {
  const known = identities.get(inputs) ?? ++lastIdentity;
  identities.set(inputs, known);
  return known;
}

let progress: Progress | null = null;
const progressListeners = new Set<() => void>();
function showProgress(next: Progress | null): void {
  progress = next;
  for (const listener of progressListeners) listener();
}
const subscribe = (listener: () => void) => {
  progressListeners.add(listener);
  return () => void progressListeners.delete(listener);
};

/** What the worker is doing right now, if it says. */
export const useProgress = (): Progress | null =>
  useSyncExternalStore(
    subscribe,
    () => progress,
    () => null,
  );

export interface AppraisalSummary {
  /** The files' names: "report.bin, vcek.der". */
  readonly name: string;
  readonly appraisal: Appraisal;
}

/** This tab's evidence as other pages show it beside their own: null until there is some and it is judged. */
export function useAppraisalSummary(): AppraisalSummary | null {
  const { set } = useEvidence();
  const { appraisal: judged, outdated } = useAppraisal(set);
  return set && judged && !outdated ? { name: setName(set), appraisal: judged } : null;
}
