import { levelText } from "@/components/boot-chain/levels";
import type { Level } from "@/lib/trust/derive";

/** Levels from one day on. */
export interface TimelinePoint {
  readonly date: string;
  readonly nominal: Level;
  readonly trustworthy: Level;
  /** "AL2", "≥ AL1": everyone but the cloud, and everyone. */
  readonly without: string;
  readonly with: string;
}

interface LevelsFrom {
  readonly date: string;
  readonly nominal: Level;
  readonly trustworthy: Level;
}

/** Points of a plot, oldest first, the last levels drawn on to the day the catalogue was read. */
export function timelineOf(levels: readonly LevelsFrom[], until: string): readonly TimelinePoint[] {
  const points = levels.map((each) => ({ ...each, without: levelText(each.trustworthy), with: levelText(each.nominal) }));
  const last = points.at(-1);
  return last && last.date < until ? [...points, { ...last, date: until }] : points;
}

/** One plot: how it is counted, the whole of it in words, and its points. */
export interface CountedTimeline {
  readonly head: string;
  readonly title: string;
  readonly points: readonly TimelinePoint[];
}
