import { STAGES } from "@/lib/appraisal/stage";
import type { Reason } from "@/lib/trust/facts";
import type { Snapshot } from "../schema";
import { reasonsAt, reasonsOf, snapshotsOf, type CatalogueData, type Placed, type Rule } from "./rule";

/** Everything that has to name sources, with those it names. */
const cited = (data: CatalogueData): readonly Placed<readonly string[]>[] => [
  ...reasonsOf(data).map(({ where, value }) => ({ where, value: value.sources })),
  ...snapshotsOf(data).map(({ where, value }) => ({ where: `${where} availability`, value: value.availability.sources })),
  ...data.advisories.map(({ id, sources }) => ({ where: id, value: sources })),
  ...data.events.map(({ date, sources }) => ({ where: `event ${date}`, value: sources })),
  ...data.levers.map(({ id, sources }) => ({ where: id, value: sources })),
];

export const everyFactSourced: Rule = {
  name: "every-fact-sourced",
  description: "Whatever is said of an offering, an advisory, an event or a lever names at least one source.",
  severity: "error",
  check: (data) =>
    cited(data)
      .filter(({ value }) => value.length === 0)
      .map(({ where }) => where),
};

export const knownSources: Rule = {
  name: "known-sources",
  description: "Every source cited is listed, and every source listed is cited, or is said to be background.",
  severity: "error",
  check: (data) => {
    const uses = cited(data).flatMap(({ where, value }) => value.map((id) => ({ where, id })));
    const listed = new Set(data.sources.map(({ id }) => id));
    const used = new Set(uses.map(({ id }) => id));
    return [
      ...uses.filter(({ id }) => !listed.has(id)).map(({ where, id }) => `${where}: ${id} is not listed`),
      ...data.sources.filter(({ id, background }) => !background && !used.has(id)).map(({ id }) => `${id} is not cited`),
    ];
  },
};

export const sourcesInTime: Rule = {
  name: "sources-in-time",
  description: "No fact is older than the oldest of its dated sources: somebody has to have said it by then.",
  severity: "error",
  check: (data) => {
    const dates = new Map(data.sources.map(({ id, date }) => [id, date]));
    const late = ({ asOf }: Snapshot, { sources }: Reason) =>
      sources.length > 0 && sources.map((id) => dates.get(id)).every((date) => date != null && date > asOf);
    return snapshotsOf(data).flatMap(({ where, value: snapshot }) =>
      STAGES.filter((stage) => reasonsAt(snapshot, stage).some((reason) => late(snapshot, reason))).map((stage) => `${where} ${stage}`),
    );
  },
};
