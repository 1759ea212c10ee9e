import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import type { BootChain, BootStage, Provider } from "@/lib/catalogue/boot-chain";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { MODULE, PILE, SIGNER_NOTE_HEIGHT, STRATA } from "./geometry";
import type { ChainSymbols } from "./levels";
import { COMPONENT_FACE, NOTE_FACE, fit } from "./lettering";
import { placeRegisters, type PlacedRegister } from "./place-registers";
import { planArrows, roomAt, type PlannedArrow } from "./plan-arrows";
import { outsideNote, outsideSentence, planGaps, planVtpm, type OutsideLine, type PlannedGap, type PlannedVtpm } from "./plan-outside";

export interface PlannedStratum {
  readonly stage: Stage;
  readonly number: number;
  readonly name: string;
  readonly symbol: TrustSymbol;
  /** Null where nothing is known of who made it. */
  readonly provider: Provider | null;
  readonly top: number;
  readonly bottom: number;
  /** Baselines of name, component and note. */
  readonly baselines: readonly [number, number, number];
  readonly component: string;
  readonly note: string;
  /** A double line at its top: privilege is lower above. */
  readonly doubleLine: boolean;
}

export interface ChainPlan {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly strata: readonly PlannedStratum[];
  readonly registers: readonly PlacedRegister[];
  readonly arrows: readonly PlannedArrow[];
  readonly vtpm: PlannedVtpm | null;
  readonly gaps: readonly PlannedGap[];
  readonly sentence: readonly OutsideLine[];
  /** Lines under the signer about the outside, in a narrow drawing. */
  readonly foot: readonly string[];
}

/** Everything about one drawing that has to be worked out before it is drawn: places, lines, and lettering that fits. */
export function planChain(chain: BootChain, symbols: ChainSymbols, narrow: boolean): ChainPlan {
  const registers = placeRegisters(chain);
  const vtpm = planVtpm(chain);
  const arrows = planArrows(chain, { registers, vtpm, narrow });
  const gaps = planGaps(chain, vtpm, narrow);
  const foot = narrow ? outsideNote(chain) : [];
  return {
    narrow,
    width: narrow ? MODULE.narrowWidth : MODULE.width,
    height: MODULE.height + (chain.signer?.note ? SIGNER_NOTE_HEIGHT : 0) + (foot.length > 0 ? 15 * foot.length + 6 : 0),
    strata: STAGES.map((stage) => planStratum(chain, stage, symbols[stage], arrows, registers)),
    registers,
    arrows,
    vtpm,
    gaps,
    sentence: narrow ? [] : outsideSentence(chain, vtpm, gaps.length > 0),
    foot,
  };
}

function planStratum(
  chain: BootChain,
  stage: Stage,
  symbol: TrustSymbol,
  arrows: readonly PlannedArrow[],
  registers: readonly PlacedRegister[],
): PlannedStratum {
  const data = chain.stages[stage];
  const [top, bottom] = STRATA[stage];
  const baselines = baselinesOf(stage, registers);
  const room = (y: number) => roomAt(y, arrows, registers) - PILE.text;
  return {
    stage,
    number: STAGES.indexOf(stage) + 1,
    name: STAGE_NAMES[stage],
    symbol,
    provider: data?.provider ?? null,
    top,
    bottom,
    baselines,
    component: data ? fit([data.component, data.shortName], room(baselines[1]), COMPONENT_FACE) : "not in the trusted base",
    note: data ? fit(noteWordings(stage, data), room(baselines[2]), NOTE_FACE) : "",
    doubleLine: chain.privilegeBoundaries.includes(stage),
  };
}

/** In the TEE lettering stands under its registers, elsewhere at the top. */
function baselinesOf(stage: Stage, registers: readonly PlacedRegister[]): readonly [number, number, number] {
  const [top, bottom] = STRATA[stage];
  if (stage !== "tee") return [top + 21, top + 39, top + 55];
  const twoRows = registers.filter(({ in: home }) => home === "tee").some(({ y, height }) => y > 290 || height > 30);
  return twoRows ? [bottom - 40, bottom - 25, bottom - 11] : [bottom - 49, bottom - 31, bottom - 15];
}

/** Who provides it and where it runs, or what the chip's word is worth; longest first. */
function noteWordings(stage: Stage, { note, providerName, where }: BootStage): readonly string[] {
  if (stage === "tee") return note ? [note] : [providerName];
  const short = providerName.split(",")[0]!;
  const who = [providerName, where].filter(Boolean).join(", ");
  return [...(note ? [`${who}, ${note}`] : []), who, providerName, short];
}
