"use client";

import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { EvidenceSet } from "@/components/evidence/evidence-state";
import { giveEvidence, judge, useEvidence } from "@/components/evidence/evidence-store";
import { expectMore, leaveLinkAddress } from "@/components/evidence/give";
import { preloadVerdict } from "@/components/evidence/preload";
import { EvidenceProviders } from "@/components/evidence/providers";
import { useAppraisal } from "@/components/evidence/use-appraisal";
import { announce } from "@/components/ui/announce";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { verifyClient } from "@/lib/worker/client";
import { EmptyState } from "./empty-state";
import { headlineOf } from "./headline";
import { LinkProblem } from "./link-problem";
import { levelRows } from "./level-words";
import { SetAside } from "./set-aside";
import { Cancelled, Defect, Insecure } from "./stopped";
import { useArrival } from "./use-arrival";
import { VerdictView } from "./verdict-view";
import { Working } from "./working";

/** The page that judges: nothing given yet, at work, stopped, or a verdict. */
export function VerifyPage() {
  return (
    <EvidenceProviders>
      <VerifyStates />
    </EvidenceProviders>
  );
}

function VerifyStates() {
  const { set, aside } = useEvidence();
  const [arrived, setArrived] = useState<{ readonly error: Error | null } | null>(null);
  const onDone = useCallback((error: Error | null) => setArrived({ error }), []);
  useEffect(() => {
    verifyClient().start();
    preloadVerdict();
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
        <JudgedSet set={set} />
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

function JudgedSet({ set }: { readonly set: EvidenceSet }) {
  const { prepared, options, problems, appraisal, outdated, error, cancelled, cancel, again } = useAppraisal(set);
  useSaid(appraisal, outdated, set);
  if (error) return <Defect error={error} onAgain={again} />;
  if (prepared?.linkFault)
    return (
      <LinkProblem
        fault={prepared.linkFault}
        others={prepared.inputs.length}
        onJudgeOthers={() => {
          leaveLinkAddress();
          giveEvidence(prepared.inputs, "files");
        }}
      />
    );
  if (cancelled && prepared) return <Cancelled onAgain={again} />;
  if (!appraisal || !prepared || !options) return <Working key={set.givenAt} onCancel={cancel} />;
  return (
    <div className="pt-3.5" aria-busy={outdated}>
      <VerdictView appraisal={appraisal} prepared={prepared} options={options} problems={problems} set={set} onChange={judge} />
    </div>
  );
}

/** Tells screen readers and the window’s title what came out, and whether more is expected. */
function useSaid(appraisal: Appraisal | undefined, outdated: boolean, { givenAt }: EvidenceSet): void {
  const said = useRef<{ givenAt: number; text: string } | null>(null);
  useEffect(() => {
    expectMore(appraisal?.verdict === "incomplete" || appraisal?.verdict === "unrecognised");
    if (!appraisal || outdated) return;
    const text = spoken(appraisal);
    const again = said.current?.givenAt === givenAt;
    if (again && said.current?.text === text) return;
    said.current = { givenAt, text };
    document.title = `${headlineOf(appraisal).text} · TrustGap`;
    announce(again ? `Judged again. ${text}` : text);
    if (!again && document.activeElement === document.body) document.getElementById("verdict")?.focus({ preventScroll: true });
  }, [appraisal, outdated, givenAt]);
  useEffect(() => () => expectMore(false), []);
}

function spoken(appraisal: Appraisal): string {
  const { word, text } = headlineOf(appraisal);
  const numbers = levelRows(appraisal).map(({ label, lowerBound, value }) => `${label}: ${lowerBound ? "at least " : ""}${value}.`);
  return [`${word}. ${text}.`, ...numbers].join(" ");
}
