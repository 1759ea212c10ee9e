"use client";

import { useEffect, useRef } from "react";
import type { EvidenceSet } from "@/components/evidence/evidence-state";
import { giveEvidence, judge } from "@/components/evidence/evidence-store";
import { expectMore, leaveLinkAddress } from "@/components/evidence/give";
import { EvidenceProviders } from "@/components/evidence/providers";
import { useAppraisal } from "@/components/evidence/use-appraisal";
import { announce } from "@/components/ui/announce";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { headlineOf } from "@/lib/appraisal/headline";
import { LinkProblem } from "./link-problem";
import { levelRows } from "@/lib/trust/level-rows";
import { Cancelled, Defect } from "./stopped";
import { VerdictView } from "./verdict-view";
import { Working } from "./working";

/** A set that was given: at work, stopped, or judged. */
export function JudgedSet({ set }: { readonly set: EvidenceSet }) {
  return (
    <EvidenceProviders>
      <JudgedStates set={set} />
    </EvidenceProviders>
  );
}

function JudgedStates({ set }: { readonly set: EvidenceSet }) {
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
