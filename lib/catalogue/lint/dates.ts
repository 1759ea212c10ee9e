import { heldFrom, isDay } from "../catalogue";
import { breaking, snapshotsOf, type Rule } from "./rule";

/** A real day, or a real month or year. */
const isRealDate = (text: string) => isDay(`${text}-01-01`.slice(0, 10)) || isDay(text);

export const realDates: Rule = {
  name: "real-dates",
  description: "Days exist in the calendar and are not after the day the catalogue speaks for.",
  severity: "error",
  check: (data) => {
    const days = snapshotsOf(data).flatMap(({ where, value: { asOf, validFrom, availability } }) =>
      [asOf, validFrom, availability.since].map((value) => ({ where, value })),
    );
    const others = [
      ...data.sources.map(({ id, date }) => ({ where: id, value: date })),
      ...data.advisories.map(({ id, published }) => ({ where: id, value: published })),
      ...data.events.map(({ date }) => ({ where: `event ${date}`, value: date })),
    ];
    return breaking([...days, ...others], (value) => value != null && (!isRealDate(value) || value > data.date));
  },
};

export const periodsInOrder: Rule = {
  name: "periods-in-order",
  description: "Facts hold from their day or before; the first snapshot says no change, every later one does; events are oldest first.",
  severity: "error",
  check: ({ offerings, events }) => [
    ...offerings.flatMap(({ id, snapshots }) =>
      snapshots
        .filter(({ asOf, validFrom, change }, at) => (validFrom ?? asOf) > asOf || (at === 0) !== (change === undefined))
        .map(({ asOf }) => `${id} ${asOf}`),
    ),
    ...events.filter(({ date }, at) => at > 0 && date < events[at - 1]!.date).map(({ date }) => `event ${date}`),
  ],
};

export const noOverlap: Rule = {
  name: "no-overlap",
  description: "One snapshot of an offering holds on a day: each begins after the one before.",
  severity: "error",
  check: ({ offerings }) =>
    offerings.flatMap(({ id, snapshots }) =>
      snapshots.filter((each, at) => at > 0 && heldFrom(each) <= heldFrom(snapshots[at - 1]!)).map(({ asOf }) => `${id} ${asOf}`),
    ),
};
