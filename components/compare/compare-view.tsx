"use client";

import dynamic from "next/dynamic";
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { dayText } from "@/components/matrix/days";
import type { Arranging } from "@/components/matrix/head-cell";
import { MatrixTable, type OpenCell } from "@/components/matrix/matrix-table";
import { announce } from "@/components/ui/announce";
import { Disclosure } from "@/components/ui/disclosure";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { Wanted } from "@/lib/catalogue/reach";
import { LENS_WORDS, type CompareChoice } from "./address";
import { moved, movedTo, pinnedOr, shownWith } from "./arrange";
import { Dates } from "./dates";
import { GapPlot } from "./gap-plot";
import { HandOn } from "./hand-on";
import { LeverPanel } from "./lever-panel";
import { MatrixKey } from "./matrix-key";
import type { CompareModel, OwnEvidence } from "./model";
import { PageHead, Problems } from "./page-head";
import { Picker } from "./picker";
import type { ReachModel } from "./reach-model";
import { ReachSection } from "./reach-section";
import { SourceList } from "./source-list";
import { TrustPanel } from "./trust-panel";
import { useModel, type Engine } from "./use-model";
import { WhoTable } from "./who-table";

const EvidenceBridge = dynamic(() => import("./evidence-bridge").then((module) => module.EvidenceBridge), { ssr: false });

interface CompareViewProps {
  /** The page under no choice at all, derived when it was built. */
  readonly first: CompareModel;
  readonly firstReach: ReachModel;
  /** Its boot chains, drawn when it was built. */
  readonly firstChains: ReactNode;
  /** How to cite it: the same under every choice. */
  readonly cite: ReactNode;
}

/** The whole page. Its state is the address; everything shown is the model of it. */
export function CompareView({ first, firstReach, firstChains, cite }: CompareViewProps) {
  const [evidence, setEvidence] = useState<OwnEvidence | null>(null);
  const [evidenceShown, setEvidenceShown] = useState(true);
  const [pickerOpen, setPickerOpen] = useState(false);
  const { model, engine, failed, change, need } = useModel(first, evidenceShown ? evidence : null);
  const { mine, acts } = useActs(model.summary, change);
  const own = useMemo(() => evidence && { name: evidence.name, shown: evidenceShown, onShow: setEvidenceShown }, [evidence, evidenceShown]);
  const openPicker = useCallback(
    (open: boolean) => {
      need();
      setPickerOpen(open);
    },
    [need],
  );
  // What moves under the reader’s finger is drawn at once, the long rest of the page when that stands.
  const later = useDeferredValue(model);
  const { choice, ranking } = model;
  return (
    <>
      <EvidenceBridge onEvidence={setEvidence} />
      <PageHead model={model} byAddress={model.chosen && !mine} />
      <Problems texts={failed ? [...model.problems, NOT_FETCHED] : model.problems} />
      <Picker
        chips={model.chips}
        count={model.offeringCount}
        pinned={choice.pinned.join()}
        onShow={acts.show}
        evidence={own}
        open={pickerOpen}
        onOpen={openPicker}
        panel={
          engine && pickerOpen ? <engine.PickerPanel choice={choice} onShow={acts.show} onSet={acts.set} onArrange={acts.arrange} /> : null
        }
      />
      <Dates
        date={choice.date}
        dates={model.dates}
        onDate={acts.date}
        since={choice.since}
        onSince={acts.since}
        differences={
          engine && choice.since !== null ? <engine.DifferencesPanel choice={choice} since={choice.since} onSince={acts.since} /> : null
        }
      />
      {ranking && engine ? (
        <div className="mt-8">
          <Folded model={model} acts={acts} />
          <engine.RankedList groups={ranking} chosen={model.chosen} ticked={choice.ticked} onTick={acts.tick} onCompare={acts.show} />
          <MatrixKey columns={model.columns} notes={model.notes.slice(0, 1)} />
        </div>
      ) : (
        <SideBySide model={model} acts={acts} />
      )}
      <Rest model={later} now={model} {...{ first, firstReach, firstChains, cite, engine, acts }} />
    </>
  );
}

const NOT_FETCHED = "Part of this page could not be fetched, so it stays as it first was and follows no choice. Load it again.";

type Acts = ReturnType<typeof useActs>["acts"];

/** Everything the reader can do here, each as a change of the choice; the same functions from first to last. */
function useActs(summary: string, change: ReturnType<typeof useModel>["change"]) {
  const [mine, setMine] = useState(false);
  const announceNext = useAnnounced(summary);
  const acts = useMemo(() => {
    const act: typeof change = (next, how) => {
      announceNext();
      change(next, how);
    };
    const set = (next: Partial<CompareChoice>, how?: "push" | "replace") => act(() => next, how);
    const grant = (ids: readonly AssumptionId[], on: boolean) => {
      setMine(true);
      act((current) => ids.reduce<CompareChoice>((done, id) => ({ ...done, ...switched(done, id, on) }), current));
    };
    return {
      grant,
      onSwitch: (id: AssumptionId, on: boolean) => grant([id], on),
      lens: (lens: Lens) => set({ lens }),
      date: (date: string) => set({ date }, "replace"),
      since: (since: string | null) => set({ since }, "replace"),
      want: (want: Wanted) => set({ want }, "replace"),
      open: (cell: OpenCell | null) => set({ cell }, "replace"),
      tick: (ticked: readonly string[]) => set({ ticked }, "replace"),
      /** These and no others, pinned or not. */
      show: (offerings: readonly string[]) =>
        act(({ pinned }) => ({ offerings, pinned: pinned.filter((id) => offerings.includes(id)), ticked: [], cell: null })),
      /** Another set; what is pinned stays. */
      set: (ids: readonly string[]) => act((current) => ({ ...shownWith(current, ids), ticked: [], cell: null })),
      arrange: (next: Pick<CompareChoice, "offerings" | "pinned">) => set(next, "replace"),
      move: (id: string, by: -1 | 1) => change((current) => moved(current, id, by), "replace"),
      moveTo: (id: string, target: string) => change((current) => movedTo(current, id, target), "replace"),
      pin: (id: string) => change((current) => pinnedOr(current, id), "replace"),
      pull: (id: string, on: boolean) => act(({ levers }) => ({ levers: on ? [...levers, id] : levers.filter((other) => other !== id) })),
    };
  }, [announceNext, change]);
  return { mine, acts };
}

/** The baseline is withdrawn and given back; everything else is granted and taken back. */
function switched({ granted, withdrawn }: CompareChoice, id: AssumptionId, on: boolean): Partial<CompareChoice> {
  const without = (ids: readonly AssumptionId[]) => ids.filter((other) => other !== id);
  if (id === "hw-vendor") return { withdrawn: on ? without(withdrawn) : [...without(withdrawn), id] };
  return { granted: on ? [...without(granted), id] : without(granted) };
}

interface PartProps {
  readonly model: CompareModel;
  readonly acts: Acts;
}

/** Up to six columns, with the switches beside them. */
function SideBySide({ model, acts }: PartProps) {
  const { choice, columns, chosen } = model;
  const arranging = useMemo<Arranging>(
    () => ({
      pinned: choice.pinned,
      canMove: (id, by) => moved(choice, id, by).offerings !== choice.offerings,
      onMove: acts.move,
      onMoveTo: acts.moveTo,
      onPin: acts.pin,
    }),
    [choice, acts],
  );
  return (
    <div className="mt-6 grid items-start gap-x-10 gap-y-8 rail:grid-cols-[minmax(0,1fr)_19rem] rail:grid-rows-[auto_1fr]">
      <div className="min-w-0">
        <h2 className="sr-only">The matrix</h2>
        {columns.length > 0 ? (
          <>
            <MatrixTable
              columns={columns}
              caption={`Offerings on ${dayText(choice.date)}, counted ${LENS_WORDS[choice.lens]}. Each cell opens its reason.`}
              open={choice.cell}
              onOpen={acts.open}
              chosen={chosen}
              arranging={choice.offerings.length > 1 ? arranging : null}
            />
            <MatrixKey columns={columns} notes={model.notes} />
          </>
        ) : null}
      </div>
      <div className="min-w-0 rail:col-start-2 rail:row-span-2 rail:row-start-1">
        <TrustPanel model={model} onSwitch={acts.onSwitch} onLens={acts.lens} />
      </div>
      <LeverPanel levers={model.levers} onPull={acts.pull} />
    </div>
  );
}

/** Above a long list the switches are folded, and say what they are set to. */
function Folded({ model, acts }: PartProps) {
  const set = model.chosen || model.hypothetical.length > 0;
  return (
    <Disclosure
      className="mb-6 print:hidden"
      open={set ? true : undefined}
      summary={`Whose word do you take? ${model.choice.granted.length === 0 ? "Nobody’s but the chip maker’s." : `${model.granted}.`} Grant one and the list is ranked again`}
    >
      <div className="grid items-start gap-x-10 gap-y-4 narrow:grid-cols-2">
        <TrustPanel model={model} onSwitch={acts.onSwitch} onLens={acts.lens} />
        <LeverPanel levers={model.levers} onPull={acts.pull} />
      </div>
    </Disclosure>
  );
}

interface RestProps extends PartProps {
  /** Under what is chosen now: the other may be a moment behind, and nothing is handed on that was not asked for. */
  readonly now: CompareModel;
  readonly first: CompareModel;
  readonly firstReach: ReachModel;
  readonly firstChains: ReactNode;
  readonly cite: ReactNode;
  readonly engine: Engine | null;
}

/** Everything below the matrix, which may come a moment after it; what a switch leaves as it was is not drawn again. */
function Rest({ model, now, first, firstReach, firstChains, cite, engine, acts }: RestProps) {
  const { ranking } = model;
  const reach = useMemo(
    () => (engine && model !== first ? engine.reachModel(model.choice) : firstReach),
    [engine, model, first, firstReach],
  );
  const chains = useMemo(
    () => (engine && model !== first ? <engine.Chains choice={model.choice} /> : firstChains),
    [engine, model, first, firstChains],
  );
  const takeAway = useMemo(() => (engine ? <engine.TakeAwayOf choice={now.choice} address={now.address} /> : null), [engine, now]);
  return (
    <div className="mt-12 grid gap-12 [&>*]:min-w-0">
      {ranking ? null : <Gap rows={model.gaps} />}
      <Who rows={model.who} folded={ranking !== null} />
      <ReachSection
        model={reach}
        granted={now.choice.granted}
        want={now.choice.want}
        onWord={acts.grant}
        onWant={acts.want}
        onShow={acts.show}
      />
      {ranking ? null : chains}
      <Sources sources={model.sources} catalogue={model.catalogue} />
      <HandOn address={now.address} command={now.command} />
      {cite}
      {takeAway}
    </div>
  );
}

const Gap = memo(GapPlot);
const Who = memo(WhoTable);
const Sources = memo(SourceList);

/** Reads a summary out when it changes by what the reader did here; never when the page arrives. */
function useAnnounced(summary: string) {
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) announce(summary);
  }, [summary]);
  return useCallback(() => void (touched.current = true), []);
}
