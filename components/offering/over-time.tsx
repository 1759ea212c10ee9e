import { dayText } from "@/components/matrix/days";
import { levelText } from "@/components/boot-chain/levels";
import { timelineOf } from "@/components/plots/timeline";
import { PlotOrTable } from "@/components/plots/plot-or-table";
import { CATALOGUE_DATE } from "@/lib/catalogue/catalogue";
import type { Lens } from "@/lib/appraisal/assumption";
import { LENSES, LENS_WORDS } from "./lens-words";
import type { LevelsFrom } from "./view";

interface OverTimeProps {
  readonly name: string;
  readonly levels: readonly LevelsFrom[];
}

/** Levels over time as a plot for each way of counting, and as one table. */
export function OverTime({ name, levels }: OverTimeProps) {
  if (levels.length === 0) return null;
  const plots = LENSES.map((lens) => plotOf(name, levels, lens));
  const table = <LevelsByDate name={name} levels={levels} />;
  // A single day is no time to draw, and of what nobody knows there is nothing to draw.
  if (plots.some(({ points }) => points.length < 2) || levels.every(isUnknown)) return table;
  return <PlotOrTable data={{ kind: "timeline", plots }}>{table}</PlotOrTable>;
}

const isUnknown = ({ talk: { nominal } }: LevelsFrom) => nominal.level === 0 && nominal.lowerBound;

function plotOf(name: string, levels: readonly LevelsFrom[], lens: Lens) {
  const points = timelineOf(
    levels.map((each) => ({ date: each.date, ...each[lens] })),
    CATALOGUE_DATE,
  );
  const words = points.map((point) => `From ${dayText(point.date)}, ${point.without} without the cloud and ${point.with} with it`);
  return { head: LENS_WORDS[lens].head, title: `${name}, levels over time. ${words.join(". ")}.`, points };
}

function LevelsByDate({ name, levels }: OverTimeProps) {
  return (
    <table className="w-full max-w-[48rem] border-collapse text-sm">
      <caption className="sr-only">{name}: levels from each day on, everyone but the cloud and everyone</caption>
      <thead>
        <tr className="border-b border-ink text-ink-2">
          <th scope="col" className="py-1.5 pr-3 font-normal">
            From
          </th>
          {LENSES.map((lens) => (
            <th key={lens} scope="col" className="py-1.5 pr-3 font-normal">
              {LENS_WORDS[lens].head}: without the cloud, with it
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map((each) => (
          <tr key={each.date} className="border-b border-hair">
            <th scope="row" className="py-1.5 pr-3 font-normal whitespace-nowrap">
              {dayText(each.date, true)}
            </th>
            {LENSES.map((lens) => (
              <td key={lens} className="py-1.5 pr-3">
                {levelText(each[lens].trustworthy)}, {levelText(each[lens].nominal)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
