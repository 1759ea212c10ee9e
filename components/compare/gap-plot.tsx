"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { withAl } from "@/components/matrix/column";
import { patternFill } from "@/components/symbols/patterns";
import { SectionHeading } from "@/components/ui/section-heading";
import { Segmented } from "@/components/ui/segmented";
import type { GapRow } from "./gap-row";

const load = () => import("./gap-chart");
const GapChart = dynamic(load, { ssr: false });

type View = "plot" | "table";

/** The trust gap as a plot and as a table of the same numbers; the table is what stands there until the plot is loaded. */
export function GapPlot({ rows }: { readonly rows: readonly GapRow[] }) {
  const [view, setView] = useState<View>("plot");
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    load().then(
      () => here && setReady(true),
      () => here && setView("table"),
    );
    return () => {
      here = false;
    };
  }, []);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="gap">
      <SectionHeading id="gap" aside={<Key view={view} ready={ready} onView={setView} />}>
        The trust gap
      </SectionHeading>
      {ready && view === "plot" ? (
        <div className="print:hidden">
          <Plot rows={rows} />
        </div>
      ) : null}
      <div className={ready && view === "plot" ? "hidden print:block" : ""}>
        <GapTable rows={rows} />
      </div>
    </section>
  );
}

interface KeyProps {
  readonly view: View;
  readonly ready: boolean;
  readonly onView: (view: View) => void;
}

function Key({ view, ready, onView }: KeyProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm text-ink-2 print:hidden">
      <span className="inline-flex items-center gap-2">
        <svg width="22" height="12" aria-hidden="true">
          <path d="M0 1h22v10H0z" className="fill-stands" />
        </svg>
        if you trust everyone but the cloud
      </span>
      <span className="inline-flex items-center gap-2">
        <svg width="22" height="12" aria-hidden="true">
          <path d="M.5 1.5h21v9H.5z" fill={patternFill("hatch")} className="stroke-word-l" />
        </svg>
        on the cloud’s word
      </span>
      {/* Keeps its place while it cannot be used. */}
      <div className={ready ? "" : "invisible"}>
        <Segmented legend="Show the gap as" options={VIEWS} value={view} onChange={onView} />
      </div>
    </div>
  );
}

const VIEWS = [
  { value: "plot", label: "Plot" },
  { value: "table", label: "Table" },
] as const;

/** Heights of plot and table are the same, so that changing between them moves nothing below. */
const HEAD = "h-7";
const ROW = "h-31 narrow:h-16 rail:h-12 print:h-auto";
const COLUMNS = "narrow:grid narrow:grid-cols-[11rem_minmax(0,1fr)] narrow:gap-x-6 rail:grid-cols-[13rem_minmax(0,1fr)_24rem]";

function Plot({ rows }: { readonly rows: readonly GapRow[] }) {
  return (
    <div className="relative">
      <Axis />
      <ol>
        {rows.map((row) => (
          <li key={row.id} className={`flex flex-col justify-between border-b border-hair py-2 narrow:items-center ${ROW} ${COLUMNS}`}>
            <span className={row.mine ? "font-semibold" : ""}>{row.name}</span>
            <span className="sr-only">
              everyone but the cloud {row.trustworthyText}, everyone {row.nominalText}.
            </span>
            <span className="text-sm leading-snug text-ink-2 narrow:max-rail:col-start-2 narrow:max-rail:self-end rail:col-start-3">
              {row.sentence}
            </span>
          </li>
        ))}
      </ol>
      {/* The bars lie over the rows: one chart, one axis, a row’s height each. */}
      <div className={`pointer-events-none absolute inset-x-0 top-7 bottom-0 ${COLUMNS}`}>
        <div className="pointer-events-auto h-full narrow:col-start-2">
          <GapChart rows={rows} title={chartTitle(rows)} />
        </div>
      </div>
    </div>
  );
}

const chartTitle = (rows: readonly GapRow[]) =>
  `Levels without and with the cloud’s word. ${rows
    .map(({ name, trustworthyText, nominalText }) => `${name}: ${trustworthyText} without, ${nominalText} with`)
    .join(". ")}.`;

function Axis() {
  return (
    <div aria-hidden="true" className={`${HEAD} ${COLUMNS}`}>
      <svg className="block h-7 w-full overflow-visible px-1 narrow:col-start-2" height="28">
        {[0, 1, 2, 3, 4].map((level) => (
          <text
            key={level}
            x={`${level * 25}%`}
            y="18"
            textAnchor={level === 0 ? "start" : level === 4 ? "end" : "middle"}
            className="fill-ink-3 text-xs"
          >
            AL{level}
          </text>
        ))}
      </svg>
    </div>
  );
}

function GapTable({ rows }: { readonly rows: readonly GapRow[] }) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 text-sm print:[&_:is(td,th)]:py-1 [&_td]:border-b [&_td]:border-hair [&_th]:border-b [&_th]:border-hair">
      <thead>
        <tr className={`text-ink-2 ${HEAD}`}>
          <th scope="col" className="w-[34%] py-0 pr-3 font-normal rail:w-[13rem]">
            Offering
          </th>
          <th scope="col" className="w-[18%] py-0 pr-3 font-normal rail:w-[12rem]">
            <span className="max-narrow:sr-only">Everyone but the cloud</span>
            <span className="narrow:hidden" aria-hidden="true">
              Without
            </span>
          </th>
          <th scope="col" className="w-[18%] py-0 pr-3 font-normal rail:w-[9rem]">
            <span className="max-narrow:sr-only">Trusting everyone</span>
            <span className="narrow:hidden" aria-hidden="true">
              With
            </span>
          </th>
          <th scope="col" className="py-0 font-normal">
            Gap
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={ROW}>
            <th scope="row" className={`pr-3 leading-snug ${row.mine ? "" : "font-normal"} text-base`}>
              {row.name}
            </th>
            <td className="pr-3">{withAl(row.trustworthyText)}</td>
            <td className="pr-3">{withAl(row.nominalText)}</td>
            <td className="leading-snug text-ink-2">{row.sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
