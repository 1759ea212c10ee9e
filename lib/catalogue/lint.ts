import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { isAssumptionId } from "@/lib/trust/assumptions";
import type { PathFact, Reason } from "@/lib/trust/facts";
import type { BootChain } from "./boot-chain";
import { heldFrom, isDay } from "./catalogue";
import type { Advisory, CatalogueEvent, Offering, Snapshot, Source } from "./schema";

/** The files of the catalogue, of the shapes in `schema.ts`. */
export interface CatalogueData {
  readonly offerings: readonly Offering[];
  readonly sources: readonly Source[];
  readonly advisories: readonly Advisory[];
  readonly events: readonly CatalogueEvent[];
  /** The day the catalogue speaks for, YYYY-MM-DD: nothing in it is later. */
  readonly date: string;
}

/** One rule about sense, which the shape alone cannot tell. */
export interface Lint {
  readonly name: string;
  readonly description: string;
  /** What breaks the rule, each with where. */
  readonly check: (data: CatalogueData) => readonly string[];
}

/** Everything that breaks a rule, as "rule: where". */
export const lint = (data: CatalogueData): readonly string[] =>
  LINTS.flatMap(({ name, check }) => check(data).map((problem) => `${name}: ${problem}`));

interface Placed<T> {
  readonly where: string;
  readonly value: T;
}

const snapshotsOf = ({ offerings }: CatalogueData): readonly Placed<Snapshot>[] =>
  offerings.flatMap(({ id, snapshots }) => snapshots.map((value) => ({ where: `${id} ${value.asOf}`, value })));

const factsAt = ({ stages }: Snapshot, stage: Stage): readonly PathFact[] => {
  const facts = stages[stage];
  return typeof facts === "string" ? [] : facts;
};

const reasonsAt = (snapshot: Snapshot, stage: Stage): readonly Reason[] => [
  ...factsAt(snapshot, stage),
  ...(snapshot.reasons?.[stage] ? [snapshot.reasons[stage]] : []),
];

/** What is written of each stage of each snapshot, by a reader of one stage. */
const perStage = <T>(data: CatalogueData, read: (snapshot: Snapshot, stage: Stage) => readonly T[]): readonly Placed<T>[] =>
  snapshotsOf(data).flatMap(({ where, value }) =>
    STAGES.flatMap((stage) => read(value, stage).map((each) => ({ where: `${where} ${stage}`, value: each }))),
  );

const factsOf = (data: CatalogueData) => perStage(data, factsAt);
const reasonsOf = (data: CatalogueData) => perStage(data, reasonsAt);

const breaking = <T>(placed: readonly Placed<T>[], broken: (value: T) => boolean): readonly string[] =>
  placed.filter(({ value }) => broken(value)).map(({ where }) => where);

const repeated = (ids: readonly string[]) => ids.filter((id, at) => ids.indexOf(id) !== at);

const uniqueIds: Lint = {
  name: "unique-ids",
  description: "Every offering, source and advisory has an id of its own.",
  check: ({ offerings, sources, advisories }) =>
    [offerings, sources, advisories].flatMap((entries) => repeated(entries.map(({ id }) => id))),
};

/** A real day, or a real month or year. */
const isRealDate = (text: string) => isDay(`${text}-01-01`.slice(0, 10)) || isDay(text);

const realDates: Lint = {
  name: "real-dates",
  description: "Days exist in the calendar and are not after the day the catalogue speaks for.",
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

const periodsInOrder: Lint = {
  name: "periods-in-order",
  description: "Snapshots and events are listed oldest first; facts hold from their day or before; only the first says no change.",
  check: ({ offerings, events }) => [
    ...offerings.filter(({ snapshots }) => !rising(snapshots.map(heldFrom))).map(({ id }) => id),
    ...offerings.flatMap(({ id, snapshots }) =>
      snapshots
        .filter(({ asOf, validFrom, change }, at) => (validFrom ?? asOf) > asOf || (at === 0) !== (change === undefined))
        .map(({ asOf }) => `${id} ${asOf}`),
    ),
    ...events.filter(({ date }, at) => at > 0 && date < events[at - 1]!.date).map(({ date }) => `event ${date}`),
  ],
};

const rising = (days: readonly string[]) => days.every((day, at) => at === 0 || day > days[at - 1]!);

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "").length;

const shortTexts: Lint = {
  name: "short-texts",
  description: "A summary has at most ten words and no full stop; a reason is one sentence of at most forty words.",
  check: (data) =>
    breaking(
      reasonsOf(data),
      ({ summary, because }) =>
        words(summary) > 10 || summary.endsWith(".") || words(because) > 40 || !/^[^.!?]*(\w\.\w[^.!?]*)*\.$/.test(because),
    ),
};

const knownSources: Lint = {
  name: "known-sources",
  description: "Every source cited is listed, and every source listed is cited.",
  check: (data) => {
    const cited = citations(data);
    const listed = data.sources.map(({ id }) => id);
    return [
      ...cited.filter((id) => !listed.includes(id)).map((id) => `${id} is not listed`),
      ...listed.filter((id) => !cited.includes(id)).map((id) => `${id} is not cited`),
    ];
  },
};

const citations = (data: CatalogueData): readonly string[] => [
  ...reasonsOf(data).flatMap(({ value: { sources } }) => sources),
  ...snapshotsOf(data).flatMap(({ value: { availability } }) => availability.sources),
  ...data.advisories.flatMap(({ sources }) => sources),
  ...data.events.flatMap(({ sources }) => sources),
];

const sourcesInTime: Lint = {
  name: "sources-in-time",
  description: "No fact is older than the oldest of its dated sources: somebody has to have said it by then.",
  check: (data) => {
    const dates = new Map(data.sources.map(({ id, date }) => [id, date]));
    const late = ({ asOf }: Snapshot, { sources }: Reason) =>
      sources.map((id) => dates.get(id)).every((date) => date != null && date > asOf);
    return snapshotsOf(data).flatMap(({ where, value: snapshot }) =>
      STAGES.filter((stage) => reasonsAt(snapshot, stage).some((reason) => late(snapshot, reason))).map((stage) => `${where} ${stage}`),
    );
  },
};

const knownAdvisories: Lint = {
  name: "known-advisories",
  description: "Every advisory named is listed once and was published before the next snapshot; every one listed is named.",
  check: ({ offerings, advisories }) => {
    const published = new Map(advisories.map(({ id, published: date }) => [id, date]));
    const named = offerings.flatMap(({ snapshots }) => snapshots.flatMap((each) => each.advisories));
    return [
      ...offerings.flatMap(({ id, snapshots }) =>
        snapshots.flatMap((each, at) => {
          const next = snapshots[at + 1];
          const late = each.advisories.filter((name) => next && (published.get(name) ?? "") >= heldFrom(next));
          const unknown = each.advisories.filter((name) => !published.has(name));
          return [...late, ...unknown, ...repeated(each.advisories)].map((name) => `${id} ${each.asOf} ${name}`);
        }),
      ),
      ...advisories.filter(({ id }) => !named.includes(id)).map(({ id }) => `${id} is not named`),
    ];
  },
};

const FREE_REFERENCES: readonly string[] = ["n/a", "tenant", "reproducible", "constant"];
const MEDIATED: readonly string[] = ["boot-static", "mediated-nonce"];

const wordsHaveAGiver: Lint = {
  name: "words-have-a-giver",
  description: "A reference nobody else can make, and a mediated report, say whom they ask to be believed; others do not.",
  check: (data) =>
    breaking(factsOf(data), ({ reference, referenceTrust, freshness, mediator }) => {
      const asks = [referenceTrust, mediator].filter((id) => id !== undefined);
      return (
        FREE_REFERENCES.includes(reference) !== (referenceTrust === undefined) ||
        MEDIATED.includes(freshness) !== (mediator !== undefined) ||
        !asks.every(isAssumptionId)
      );
    }),
};

const stagesInReach: Lint = {
  name: "stages-in-reach",
  description: "A stage is measured only by what has started before it; the TEE is never measured by what runs in it.",
  check: (data) =>
    breaking(
      perStage(data, (snapshot, stage) => factsAt(snapshot, stage).map(({ measuredBy }) => ({ measuredBy, stage }))),
      ({ measuredBy, stage }) =>
        (measuredBy === "in-tee-os" && stage !== "rootfs") ||
        ((measuredBy === "in-tee-firmware" || measuredBy === "paravisor-vtpm") && (stage === "tee" || stage === "firmware")),
    ),
};

const unknownStaysUnknown: Lint = {
  name: "unknown-stays-unknown",
  description: "A stage with a reason but no path is –, ? or ○; a stage with paths has its reasons in them.",
  check: (data) =>
    snapshotsOf(data).flatMap(({ where, value: { stages, reasons } }) =>
      STAGES.filter((stage) => (Array.isArray(stages[stage]) && stages[stage].length > 0) === (reasons?.[stage] !== undefined)).map(
        (stage) => `${where} ${stage}`,
      ),
    ),
};

const chainsHoldTogether: Lint = {
  name: "chains-hold-together",
  description: "Every end of a drawing’s lines is in the drawing, and its stages are those of the facts.",
  check: (data) =>
    snapshotsOf(data).flatMap(({ where, value: { chain, stages } }) => [
      ...danglingEnds(chain).map((end) => `${where}: ${end}`),
      ...STAGES.filter((stage) => (chain.stages[stage] === null) !== (stages[stage] === "absent")).map((stage) => `${where}: ${stage}`),
    ]),
};

function danglingEnds({ registers, arrows, vtpm, missingLinks, privilegeBoundaries, stages }: BootChain): readonly string[] {
  const ids = registers.map(({ id }) => id);
  const drawn = STAGES.filter((stage) => stages[stage] !== null);
  const ends = new Set<string>([...ids, ...drawn, "vtpm", "signer"]);
  const reach = ({ to, kind }: BootChain["arrows"][number]) =>
    kind === "checked" ? drawn.some((stage) => stage === to) : ids.includes(to);
  return [
    ...repeated(ids),
    ...arrows.filter((arrow) => !ends.has(arrow.from) || !reach(arrow)).map(({ from, to }) => `${from} to ${to}`),
    ...missingLinks.filter(({ from, to }) => !ends.has(from) || !ends.has(to)).map(({ from, to }) => `${from} to ${to}`),
    ...(vtpm === null ? [] : [vtpm.register, vtpm.keyBoundTo]).filter((id) => id !== null && !ids.includes(id)).map(String),
    ...privilegeBoundaries.filter((stage) => stages[stage] === null),
  ];
}

const knownOfferings: Lint = {
  name: "known-offerings",
  description: "Every event concerns offerings of the catalogue.",
  check: ({ offerings, events }) =>
    events.filter((event) => !event.offerings.every((id) => offerings.some((each) => each.id === id))).map(({ date }) => `event ${date}`),
};

/** Every rule, in the order in which they are reported. */
export const LINTS: readonly Lint[] = [
  uniqueIds,
  realDates,
  periodsInOrder,
  shortTexts,
  knownSources,
  sourcesInTime,
  knownAdvisories,
  wordsHaveAGiver,
  stagesInReach,
  unknownStaysUnknown,
  chainsHoldTogether,
  knownOfferings,
];
