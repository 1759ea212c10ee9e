"use client";

import { useEffect, useState, type ComponentType } from "react";
import { evidenceChain } from "@/components/boot-chain/evidence-chain";
import { EvidenceDrawing, EvidenceLegend, EvidenceStages } from "@/components/boot-chain/evidence-chain-figure";
import { ChooseFiles } from "@/components/evidence/choose-files";
import { CompareButton, ComparePart } from "@/components/diff/compare-part";
import { setName, type EvidenceSet, type Judging } from "@/components/evidence/evidence-state";
import { loadBesideOfferings } from "@/components/evidence/preload";
import type { FieldProblems } from "@/components/evidence/judging-options";
import { Findings } from "@/components/findings/findings";
import { VerifyAgain } from "@/components/print/verify-again";
import { Button } from "@/components/ui/button";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import type { Prepared } from "@/lib/worker/answers";
import { Arrival } from "./arrival";
import { InTurn, Turn } from "./in-turn";
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
import { usePhone } from "./use-media";
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
  const drawn = evidenceChain(appraisal);
  // On a phone the drawing stands above the numbers: coming later, it would push them away.
  const drawing = usePhone() ? 0 : 1;
  return (
    <InTurn turns={5}>
      <div className="max-narrow:pb-14 print:pb-0">
        {fromLink && <Arrival appraisal={appraisal} prepared={prepared} options={options} set={set} onChange={onChange} />}
        <div className="verdict">
          <div className="verdict-head">
            <VerdictHead appraisal={appraisal}>
              <SimulatorRoot appraisal={appraisal} onChange={onChange} />
              <VerdictActions appraisal={appraisal} prepared={prepared} options={options} />
            </VerdictHead>
          </div>
          {drawn && (
            <Turn at={drawing}>
              <EvidenceDrawing appraisal={appraisal} drawn={drawn} />
            </Turn>
          )}
          <div className="verdict-numbers">
            <LevelNumbers appraisal={appraisal} />
          </div>
          <div className="verdict-block">
            <VerdictTitleBlock appraisal={appraisal} set={set} />
          </div>
          <div className="verdict-first">
            <ComparePart set={set} appraisal={appraisal} prepared={prepared} />
            {verdict === "incomplete" && <WhatIsMissing appraisal={appraisal} />}
            {appraisal.onlyDates && <OnlyTheDate appraisal={appraisal} onJudgeAt={(at) => onChange({ at, atChosen: true })} />}
            {verdict === "unrecognised" && <Recognised />}
          </div>
          {drawn && (
            <Turn at={1}>
              <EvidenceStages appraisal={appraisal} drawn={drawn} />
              <EvidenceLegend drawn={drawn} />
            </Turn>
          )}
          <Turn at={2}>
            <div className="verdict-rail">
              <JudgingRail appraisal={appraisal} set={set} problems={problems} onChange={onChange} />
            </div>
            <div className="verdict-rest">
              <RaiseLevel appraisal={appraisal} inputs={prepared.inputs} />
              <Inventory appraisal={appraisal} prepared={prepared} />
              <SetControls />
            </div>
          </Turn>
        </div>
        {appraisal.findings.length > 0 && (
          <Turn at={3}>
            <Findings appraisal={appraisal} inputs={prepared.inputs} />
          </Turn>
        )}
        <Turn at={5}>
          {verdict === "valid" && <Beside appraisal={appraisal} name={setName(set)} />}
          <VerifyAgain appraisal={appraisal} prepared={prepared} options={options} />
        </Turn>
      </div>
    </InTurn>
  );
}

function SetControls() {
  return (
    <p className="mt-3 flex flex-wrap gap-2 print:hidden">
      <ChooseFiles label="Add files to this set" look="small" how="add" />
      <Button look="small" onClick={forgetAll}>
        Clear
      </Button>
      <CompareButton className="narrow:hidden" />
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
