import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { ADVISORIES, EVENTS, heldFrom, OFFERINGS } from "@/lib/catalogue/catalogue";
import { COLLECTORS, type Collector } from "@/lib/catalogue/collectors";
import { LEVERS } from "@/lib/catalogue/levers";
import type { Advisory, CatalogueEvent, Lever, Offering, Snapshot, Source } from "@/lib/catalogue/schema";
import type { Confidence, Reason } from "@/lib/trust/facts";

/** One cell, or the availability, of an offering that cites a source, from a day on. */
export interface RestingCell {
  readonly offering: Offering;
  readonly stage: Stage | "availability";
  /** The days of the snapshots in which it does, oldest first. */
  readonly dates: readonly string[];
  /** The latest reason that cites it. */
  readonly because: string;
  /** Null for an availability, which has none. */
  readonly confidence: Confidence | null;
}

/** Everything in the catalogue that rests on one source. */
export interface Resting {
  readonly cells: readonly RestingCell[];
  readonly advisories: readonly Advisory[];
  readonly events: readonly CatalogueEvent[];
  readonly levers: readonly Lever[];
  /** Those that name the source’s own page. */
  readonly collectors: readonly Collector[];
}

const cites = (id: string) => (entry: { readonly sources: readonly string[] }) => entry.sources.includes(id);

export function restingOn({ id, url }: Source): Resting {
  return {
    cells: OFFERINGS.flatMap((offering) => cellsOf(offering, id)),
    advisories: ADVISORIES.filter(cites(id)),
    events: EVENTS.filter(cites(id)),
    levers: LEVERS.filter(cites(id)),
    collectors: url === null ? [] : COLLECTORS.filter(({ references }) => references.some((each) => each.url === url)),
  };
}

export const countOf = ({ cells, advisories, events, levers, collectors }: Resting): number =>
  cells.length + advisories.length + events.length + levers.length + collectors.length;

function cellsOf(offering: Offering, id: string): readonly RestingCell[] {
  return ([...STAGES, "availability"] as const).flatMap((stage) => {
    const citing = offering.snapshots.flatMap((snapshot) =>
      reasonsOf(snapshot, stage)
        .filter(cites(id))
        .slice(-1)
        .map((reason) => ({ snapshot, reason })),
    );
    const last = citing.at(-1);
    if (!last) return [];
    const { because, confidence } = last.reason;
    return [{ offering, stage, dates: citing.map(({ snapshot }) => heldFrom(snapshot)), because, confidence }];
  });
}

type CitingReason = Pick<Reason, "because" | "sources"> & { readonly confidence: Confidence | null };

function reasonsOf({ stages, reasons, availability }: Snapshot, stage: RestingCell["stage"]): readonly CitingReason[] {
  if (stage === "availability") return [{ ...availability, confidence: null }];
  const fact = stages[stage];
  const own = reasons?.[stage];
  return [...(typeof fact === "string" ? [] : fact), ...(own ? [own] : [])];
}
