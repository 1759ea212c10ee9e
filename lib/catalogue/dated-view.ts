import type { Lens } from "@/lib/appraisal/assumption";
import { CATALOGUE_DATE, heldFrom, isDay, OFFERINGS, offeringAt, offeringById } from "./catalogue";
import { describeOffering, type OfferingDetail } from "./describe";

/** One offering on one day by one way of counting: what an embed or a badge shows. */
export interface DatedView {
  readonly offering: string;
  /** YYYY-MM-DD; null for whatever is latest when it is looked at. */
  readonly date: string | null;
  readonly lens: Lens;
}

/** As in an address: "gcp-cvm-snp", "gcp-cvm-snp/strict", "gcp-cvm-snp/2024-03-26", "gcp-cvm-snp/2024-03-26/strict". */
export const viewPath = ({ offering, date, lens }: DatedView): string =>
  [offering, ...(date === null ? [] : [date]), ...(lens === "strict" ? ["strict"] : [])].join("/");

/** Reads such a path from its parts; null for anything else, and for offerings that the catalogue has not. */
export function readView(parts: readonly string[]): DatedView | null {
  const [offering = "", ...rest] = parts;
  const date = rest[0] !== undefined && isDay(rest[0]) ? rest[0] : null;
  const after = date === null ? rest : rest.slice(1);
  const lens = after[0] === "strict" ? "strict" : "talk";
  const isRead = after.length === (lens === "strict" ? 1 : 0);
  return isRead && offeringById(offering) ? { offering, date, lens } : null;
}

/** The views made ahead: the latest of each offering, and each day on which something of it is new. */
export const viewsAhead = (): readonly DatedView[] =>
  OFFERINGS.flatMap(({ id, snapshots }) =>
    [null, ...snapshots.map(heldFrom)].flatMap((date) =>
      (["talk", "strict"] as const).map((lens): DatedView => ({ offering: id, date, lens })),
    ),
  );

/** What a view shows, and the day it speaks for. */
export interface ViewDetail {
  readonly detail: OfferingDetail;
  /** YYYY-MM-DD: the date asked for, or the catalogue's own. */
  readonly date: string;
}

/** Null where nothing is known of the offering by that day, and for days that the catalogue does not speak for yet. */
export function viewDetail({ offering, date, lens }: DatedView): ViewDetail | null {
  const day = date ?? CATALOGUE_DATE;
  const dated = day > CATALOGUE_DATE ? undefined : offeringAt(offering, day);
  return dated ? { detail: describeOffering(dated, { date: day, granted: [], withdrawn: [], lens }), date: day } : null;
}
