"use client";

import { dayText } from "@/components/matrix/days";
import { useAddress } from "@/components/compare/use-address";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { Command } from "@/components/ui/command";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CellSaid } from "./cells";
import { cellOf, correctionText } from "./correction-text";

interface CorrectionViewProps {
  readonly cells: readonly CellSaid[];
  readonly version: string;
}

/** The cell that the address names, and a text to send about it. */
export function CorrectionView({ cells, version }: CorrectionViewProps) {
  const [search, write] = useAddress();
  const cell = cellOf(search, cells);
  return (
    <>
      <CellChoice cells={cells} chosen={cell} choose={(id) => write(`?cell=${id}`, "replace")} />
      <div aria-live="polite">
        {cell && (
          <>
            <CellNow cell={cell} />
            <section aria-labelledby="send" className="mt-8">
              <SectionHeading id="send">What to send</SectionHeading>
              <p className="mb-2 max-w-[42rem] text-ink-2">Fill in what is open and open an issue with it in TrustGap’s repository.</p>
              <Command text={correctionText(cell, version)} what="the text" />
            </section>
          </>
        )}
      </div>
    </>
  );
}

interface CellChoiceProps {
  readonly cells: readonly CellSaid[];
  readonly chosen: CellSaid | null;
  readonly choose: (id: string) => void;
}

function CellChoice({ cells, chosen, choose }: CellChoiceProps) {
  const offerings = [...new Set(cells.map(({ offering }) => offering))];
  return (
    <p className="mt-8">
      <label htmlFor="cell" className="block text-sm text-ink-2">
        Cell
      </label>
      <select
        id="cell"
        value={chosen?.id ?? ""}
        onChange={(event) => choose(event.target.value)}
        className="mt-1 min-h-10 w-full max-w-[36rem] border border-ink bg-sheet px-2"
      >
        <option value="" disabled>
          Choose one
        </option>
        {offerings.map((offering) => (
          <optgroup key={offering} label={offering}>
            {cells
              .filter((cell) => cell.offering === offering)
              .map(({ id, stage }) => (
                <option key={id} value={id}>
                  {`${offering}: ${stage}`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

function CellNow({ cell: { offering, stage, symbol, words, because, confidence, asOf, sources } }: { readonly cell: CellSaid }) {
  return (
    <section aria-labelledby="says" className="mt-8">
      <SectionHeading id="says">What it says now</SectionHeading>
      <div className="max-w-[42rem] border border-rule bg-sheet px-4 py-3">
        <h3 className="font-semibold">
          <TrustSymbol symbol={symbol} /> {offering}, {stage}: {words}
        </h3>
        <p className="mt-1">{because}</p>
        <p className="mt-1 text-sm text-ink-3">
          As of {dayText(asOf)}, confidence: {confidence}
        </p>
        <ul className="mt-2 grid gap-1 text-sm">
          {sources.map(({ title, url, date }) => (
            <li key={title}>
              {url === null ? <span>{title}</span> : <a href={url}>{title}</a>}
              <span className="text-ink-3">{date === null ? ", undated" : `, ${dayText(date)}`}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
