import { STAGES } from "@/lib/appraisal/stage";
import { offeringById } from "@/lib/catalogue/catalogue";
import { describeAt, type OfferingDetail } from "@/lib/catalogue/describe";
import type { Source } from "@/lib/catalogue/schema";
import { detailsOf, levelSince, type Since } from "@/components/offering/view";
import type { Level } from "@/lib/trust/derive";
import type { Confidence } from "@/lib/trust/facts";

/** One offering’s answer to: how high without trusting the cloud, since when, and who says so? */
export interface TodayRow {
  readonly id: string;
  readonly name: string;
  readonly cloud: string;
  readonly trustworthy: Level;
  readonly nominal: Level;
  readonly strictly: Level;
  /** The lowest among the facts that the level rests on. */
  readonly confidence: Confidence;
  readonly since: Since;
  /** Who says so: behind the highest stage that holds without the cloud, or the lowest where none does, since that day. */
  readonly sources: readonly Source[];
}

const COUNTED = { granted: [], withdrawn: [], lens: "talk" } as const;

const rankOf = ({ trustworthy }: TodayRow) => trustworthy.level * 2 + (trustworthy.lowerBound ? 0 : 1);

/** The offerings of these ids, the highest level without the cloud first. */
export const todayRows = (ids: readonly string[]): readonly TodayRow[] => ids.flatMap(rowOf).sort((a, b) => rankOf(b) - rankOf(a));

function rowOf(id: string): readonly TodayRow[] {
  const offering = offeringById(id);
  if (!offering) return [];
  const { talk, strict } = detailsOf(offering);
  if (!talk.levels || !strict.levels) return [];
  const { trustworthy, nominal } = talk.levels;
  const since = levelSince(offering);
  if (!since) return [];
  return [
    {
      ...{ id, name: talk.shortName, cloud: talk.cspName, trustworthy, nominal },
      strictly: strict.levels.trustworthy,
      confidence: lowest(talk, trustworthy),
      since,
      sources: distinct([...behind(describeAt(offering, { ...COUNTED, date: since.date })!, trustworthy), ...behind(talk, trustworthy)]),
    },
  ];
}

const FROM_LOW = ["low", "medium"] as const;

const lowest = ({ cells }: OfferingDetail, { level }: Level): Confidence => {
  const found = STAGES.slice(0, Math.max(1, level)).map((stage) => cells[stage].confidence);
  return FROM_LOW.find((each) => found.includes(each)) ?? "high";
};

const behind = ({ cells }: OfferingDetail, { level }: Level) => cells[STAGES[Math.max(0, level - 1)]!].sources;

const distinct = (sources: readonly Source[]) => [...new Map(sources.map((source) => [source.id, source])).values()];
