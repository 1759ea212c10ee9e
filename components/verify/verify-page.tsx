"use client";

import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useEvidence } from "@/components/evidence/evidence-store";
import { loadJudgedSet } from "@/components/evidence/preload";
import { prepareToJudge } from "@/components/evidence/take";
import { EmptyState } from "./empty-state";
import { SetAside } from "./set-aside";
import { Defect, Insecure } from "./stopped";
import { useArrival } from "./use-arrival";

/** Everything that a verdict takes comes as a chunk of its own, fetched before anything is given. */
const JudgedSet = lazy(loadJudgedSet);

/** The page that judges: nothing given yet, at work, stopped, or a verdict. */
export function VerifyPage() {
  const { set, aside } = useEvidence();
  const [arrived, setArrived] = useState<{ readonly error: Error | null } | null>(null);
  const onDone = useCallback((error: Error | null) => setArrived({ error }), []);
  useEffect(() => {
    prepareToJudge();
  }, []);
  return (
    <>
      <Suspense>
        <ArrivalWatcher onDone={onDone} />
      </Suspense>
      {arrived && aside && (
        <div className="pt-3.5">
          <SetAside aside={aside} />
        </div>
      )}
      {arrived?.error && !set ? (
        <Defect error={arrived.error} onAgain={() => location.reload()} />
      ) : set && arrived ? (
        <Suspense fallback={<div className="min-h-dvh" />}>
          <JudgedSet set={set} />
        </Suspense>
      ) : (
        // Until it is known whether this tab holds something, the page keeps its room and shows nothing.
        <div className={arrived ? "" : "invisible"}>{arrived && !isSecureContext ? <Insecure /> : <EmptyState />}</div>
      )}
    </>
  );
}

function ArrivalWatcher({ onDone }: { readonly onDone: (error: Error | null) => void }) {
  useArrival(onDone);
  return null;
}
