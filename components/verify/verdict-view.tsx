"use client";

import { useEffect, useState, type ComponentType } from "react";
import { EvidenceChainFigure } from "@/components/boot-chain/evidence-chain-figure";
import { ChooseFiles } from "@/components/evidence/choose-files";
import { setName, type EvidenceSet, type Judging } from "@/components/evidence/evidence-state";
import { loadBesideOfferings } from "@/components/evidence/preload";
import type { FieldProblems } from "@/components/evidence/judging-options";
import { Findings } from "@/components/findings/findings";
import { VerifyAgain } from "@/components/print/verify-again";
import { Button } from "@/components/ui/button";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import type { Prepared } from "@/lib/worker/answers";
import { Arrival } from "./arrival";
import { Inventory } from "./inventory";
import { JudgingRail } from "./judging-rail";
import { LevelNumbers } from "./level-numbers";
import { OnlyTheDate } from "./only-the-date";
import { RaiseLevel } from "./raise-level";
import { SimulatorRoot } from "./simulator-root";
import { forgetAll } from "./stopped";
import { Recognised } from "./recognised";
import { VerdictActions } from "./verdict-actions";
import { VerdictHead } from "./verdict-head";
import { VerdictTitleBlock } from "./verdict-title-block";
import { WhatIsMissing } from "./what-is-missing";

export interface VerdictViewProps {
  readonly appraisal: Appraisal;
  readonly prepared: Prepared;
  readonly options: AppraisalOptions;
  readonly problems: FieldProblems;
  readonly set: EvidenceSet;
  readonly onChange: (changes: Partial<Judging>) => void;
}

/** Answer first, reasons next. The order of the document is the order on a phone. */
export function VerdictView({ appraisal, prepared, options, problems, set, onChange }: VerdictViewProps) {
  const fromLink = prepared.inputs.some(({ members }) => members !== undefined);
  const { verdict } = appraisal;
  return (
    <div className="max-narrow:pb-14 print:pb-0">
      {fromLink && <Arrival appraisal={appraisal} prepared={prepared} options={options} set={set} onChange={onChange} />}
      <div className="flex flex-col gap-y-5 rail:grid rail:grid-cols-[minmax(0,1fr)_19rem] rail:gap-x-12 rail:gap-y-8">
        <VerdictHead appraisal={appraisal}>
          <SimulatorRoot appraisal={appraisal} onChange={onChange} />
          <VerdictActions appraisal={appraisal} prepared={prepared} options={options} />
        </VerdictHead>
        <LevelNumbers appraisal={appraisal} />
        <div className="rail:order-first rail:col-span-2 narrow:max-rail:order-first">
          <VerdictTitleBlock appraisal={appraisal} set={set} />
        </div>
      </div>
      <div className="mt-8 border-t border-ink" aria-hidden="true" />
      {verdict === "incomplete" && (
        <Part>
          <WhatIsMissing appraisal={appraisal} />
        </Part>
      )}
      {appraisal.onlyDates && (
        <Part>
          <OnlyTheDate appraisal={appraisal} onJudgeAt={(at) => onChange({ at, atChosen: true })} />
        </Part>
      )}
      {verdict === "unrecognised" && (
        <Part>
          <Recognised />
        </Part>
      )}
      <div className="mt-8 grid items-start gap-x-12 gap-y-12 rail:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <EvidenceChainFigure appraisal={appraisal} />
          <RaiseLevel appraisal={appraisal} />
          <div className={verdict === "unrecognised" ? "" : "mt-12"}>
            <Inventory appraisal={appraisal} prepared={prepared} />
            <SetControls />
          </div>
        </div>
        <JudgingRail appraisal={appraisal} set={set} problems={problems} onChange={onChange} />
      </div>
      {appraisal.findings.length > 0 && <Findings appraisal={appraisal} inputs={prepared.inputs} />}
      <VerifyAgain appraisal={appraisal} prepared={prepared} options={options} />
      {verdict === "valid" && <Beside appraisal={appraisal} name={setName(set)} />}
    </div>
  );
}

const Part = ({ children }: { readonly children: React.ReactNode }) => <div className="mt-8 mb-12">{children}</div>;

function SetControls() {
  return (
    <p className="mt-3 flex flex-wrap gap-2 print:hidden">
      <ChooseFiles label="Add files to this set" look="small" how="add" />
      <Button look="small" onClick={forgetAll}>
        Clear
      </Button>
    </p>
  );
}

interface BesideProps {
  readonly appraisal: Appraisal;
  readonly name: string;
}

/** The catalogue comes as a chunk of its own, fetched long before anything is given. */
function Beside(props: BesideProps) {
  const [Table, setTable] = useState<ComponentType<BesideProps> | null>(null);
  useEffect(() => {
    let here = true;
    loadBesideOfferings().then(
      ({ BesideOfferings }) => here && setTable(() => BesideOfferings),
      () => undefined,
    );
    return () => void (here = false);
  }, []);
  return Table && <Table {...props} />;
}
