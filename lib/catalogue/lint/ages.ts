import { STAGES } from "@/lib/appraisal/stage";
import type { Offering, Snapshot } from "../schema";
import { reasonsAt, type CatalogueData, type Rule } from "./rule";

/** Months after which somebody should read the sources again. */
const CATALOGUE_MONTHS = 6;
const OFFERING_MONTHS = 18;
const SOURCE_MONTHS = 36;

/** The same day so many months earlier; a text to compare with dates, not always a day of the calendar. */
function monthsBefore(day: string, months: number): string {
  const [year, month] = day.split("-").map(Number);
  const count = year! * 12 + month! - 1 - months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-${day.slice(8)}`;
}

export const catalogueIsRecent: Rule = {
  name: "catalogue-is-recent",
  description: `The catalogue was read against its sources within ${CATALOGUE_MONTHS} months.`,
  severity: "warning",
  check: ({ date, today }) => (date < monthsBefore(today, CATALOGUE_MONTHS) ? [`last read on ${date}`] : []),
};

/** The present snapshot of each offering that can still change. */
const present = ({ offerings }: CatalogueData): readonly (readonly [Offering, Snapshot])[] =>
  offerings.flatMap((offering) => {
    const last = offering.snapshots.at(-1);
    return last === undefined || last.availability.status === "ended" ? [] : [[offering, last] as const];
  });

export const offeringsAreRecent: Rule = {
  name: "offerings-are-recent",
  description: `What is said of an offering as it is now rests on a source of the last ${OFFERING_MONTHS} months.`,
  severity: "warning",
  check: (data) =>
    present(data)
      .filter(([, { asOf }]) => asOf < monthsBefore(data.today, OFFERING_MONTHS))
      .map(([{ id }, { asOf }]) => `${id}: newest decisive source ${asOf}`),
};

export const sourcesAreRecent: Rule = {
  name: "sources-are-recent",
  description: `No cell of today rests only on sources older than ${SOURCE_MONTHS} months.`,
  severity: "warning",
  check: (data) => {
    const dates = new Map(data.sources.map(({ id, date }) => [id, date]));
    const oldest = monthsBefore(data.today, SOURCE_MONTHS);
    const isOld = (id: string) => {
      const date = dates.get(id);
      return date != null && date < oldest;
    };
    return present(data).flatMap(([{ id }, snapshot]) =>
      STAGES.filter((stage) => {
        const ids = reasonsAt(snapshot, stage).flatMap(({ sources }) => sources);
        return ids.length > 0 && ids.every(isOld);
      }).map((stage) => `${id} ${stage}`),
    );
  },
};
