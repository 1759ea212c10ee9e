"use client";

import dynamic from "next/dynamic";
import { useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { dayText } from "@/components/matrix/days";
import { MatrixTable } from "@/components/matrix/matrix-table";
import { announce } from "@/components/ui/announce";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { LENS_WORDS, type CompareChoice } from "./address";
import { Dates } from "./dates";
import { GapPlot } from "./gap-plot";
import { HandOn } from "./hand-on";
import { MatrixKey } from "./matrix-key";
import type { CompareModel, OwnEvidence } from "./model";
import { PageHead, Problems } from "./page-head";
import { Picker } from "./picker";
import { SourceList } from "./source-list";
import { TrustPanel } from "./trust-panel";
import { useModel } from "./use-model";
import { WhoTable } from "./who-table";

const EvidenceBridge = dynamic(() => import("./evidence-bridge").then((module) => module.EvidenceBridge), { ssr: false });

interface CompareViewProps {
  /** The page under no choice at all, derived when it was built. */
  readonly first: CompareModel;
  /** Its boot chains, drawn when it was built. */
  readonly firstChains: ReactNode;
}

/** The whole page. Its state is the address; everything shown is the model of it. */
export function CompareView({ first, firstChains }: CompareViewProps) {
  const [evidence, setEvidence] = useState<OwnEvidence | null>(null);
  const [evidenceShown, setEvidenceShown] = useState(true);
  const [trustIsMine, setTrustIsMine] = useState(false);
  const { model, engine, failed, change } = useModel(first, evidenceShown ? evidence : null);
  const announceNext = useAnnounced(model.summary);
  const { choice, columns, chosen } = model;

  const set = (next: Partial<CompareChoice>, how: "push" | "replace" = "push") => {
    announceNext();
    change(() => next, how);
  };
  const onSwitch = (id: AssumptionId, on: boolean) => {
    setTrustIsMine(true);
    announceNext();
    change((current) => switched(current, id, on));
  };

  return (
    <>
      <EvidenceBridge onEvidence={setEvidence} />
      <PageHead model={model} byAddress={chosen && !trustIsMine} />
      <Problems texts={failed ? [...model.problems, NOT_FETCHED] : model.problems} />
      <Picker
        offerings={model.offerings}
        shown={choice.offerings}
        onShow={(offerings) => set({ offerings, cell: null })}
        evidence={evidence && { name: evidence.name, shown: evidenceShown, onShow: setEvidenceShown }}
      />
      <Dates date={choice.date} dates={model.dates} onDate={(date) => set({ date }, "replace")} />
      <div className="mt-6 grid items-start gap-x-10 gap-y-8 rail:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <h2 className="sr-only">The matrix</h2>
          {columns.length > 0 ? (
            <>
              <MatrixTable
                columns={columns}
                caption={`Offerings on ${dayText(choice.date)}, counted ${LENS_WORDS[choice.lens]}. Each cell opens its reason.`}
                open={choice.cell}
                onOpen={(cell) => set({ cell }, "replace")}
                chosen={chosen}
              />
              <MatrixKey columns={columns} notes={model.notes} />
            </>
          ) : null}
        </div>
        <TrustPanel model={model} onSwitch={onSwitch} onLens={(lens) => set({ lens })} />
      </div>
      <div className="mt-12 grid gap-12 [&>*]:min-w-0">
        <GapPlot rows={model.gaps} />
        <WhoTable rows={model.who} />
        {engine && model !== first ? <engine.Chains choice={choice} /> : firstChains}
        <HandOn choice={choice} />
        <SourceList sources={model.sources} catalogue={model.catalogue} />
      </div>
    </>
  );
}

const NOT_FETCHED = "Part of this page could not be fetched, so it shows the table of 26 March 2024 and follows no choice. Load it again.";

/** The baseline is withdrawn and given back; everything else is granted and taken back. */
function switched({ granted, withdrawn }: CompareChoice, id: AssumptionId, on: boolean): Partial<CompareChoice> {
  const without = (ids: readonly AssumptionId[]) => ids.filter((other) => other !== id);
  if (id === "hw-vendor") return { withdrawn: on ? without(withdrawn) : [...withdrawn, id] };
  return { granted: on ? [...granted, id] : without(granted) };
}

/** Reads a summary out when it changes by what the reader did here; never when the page arrives. */
function useAnnounced(summary: string) {
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) announce(summary);
  }, [summary]);
  return useCallback(() => void (touched.current = true), []);
}
