"use client";

import { patternFill } from "@/components/symbols/patterns";
import { TRUST_WORDS, TrustSymbol } from "@/components/symbols/trust-symbol";
import { Button } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import { STAGES, STAGE_NAMES } from "@/lib/appraisal/stage";
import { EVIDENCE_ID } from "./evidence-column";
import type { GapRow } from "./gap-row";
import { MOST_TICKED } from "./read-address";
import type { RankGroupModel, RankRow } from "./rank-rows";

interface RankedListProps {
  readonly groups: readonly RankGroupModel[];
  /** True once something is granted or withdrawn: the list is then ranked by that. */
  readonly chosen: boolean;
  readonly ticked: readonly string[];
  readonly onTick: (ids: readonly string[]) => void;
  readonly onCompare: (ids: readonly string[]) => void;
}

const COLUMNS =
  "narrow:grid-cols-[minmax(0,1fr)_6.5rem_minmax(5rem,1fr)_6.5rem] rail:grid-cols-[17.5rem_6rem_6.5rem_minmax(8rem,1fr)_7.5rem_17rem]";

/** Many offerings as lines, grouped by what stands; a few ticked go side by side. */
export function RankedList({ groups, chosen, ticked, onTick, onCompare }: RankedListProps) {
  const there = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const kept = ticked.filter((id) => there.has(id));
  const toggle = (id: string, on: boolean) => onTick(on ? [...kept, id] : kept.filter((other) => other !== id));
  return (
    <section aria-labelledby="ranked">
      <SectionHeading id="ranked" aside={<Key />}>
        {chosen ? "Ranked by what stands as you chose" : "Ranked by what stands without the cloud"}
      </SectionHeading>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-2 print:hidden">
        <span>Tick up to four rows to put them side by side.</span>
        <Button look="small" disabled={kept.length === 0} onClick={() => onCompare(kept)}>
          Compare {kept.length === 0 ? "those ticked" : `${kept.length} of ${there.size}`}
        </Button>
      </div>
      <Head chosen={chosen} />
      {groups.map(({ level, rows }) => (
        <div key={String(level)} className="mt-5 first-of-type:mt-4">
          <h3 className="border-b border-ink pb-1 font-serif text-lede leading-tight">
            {groupTitle(level, chosen)}{" "}
            <span className="font-sans text-sm text-ink-3">{rows.length === 1 ? "1 offering" : `${rows.length} offerings`}</span>
          </h3>
          <ul>
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                ticked={kept.includes(row.id)}
                full={kept.length >= MOST_TICKED}
                onTick={(on) => toggle(row.id, on)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function groupTitle(level: number | null, chosen: boolean): string {
  if (level === null) return "No level";
  return `${chosen ? "As you chose" : "Without the cloud"}: AL${level}`;
}

const Key = () => (
  <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm text-ink-2">
    <span className="inline-flex items-center gap-2">
      <svg width="22" height="12" aria-hidden="true">
        <path d="M0 1h22v10H0z" className="fill-stands" />
      </svg>
      everyone but the cloud
    </span>
    <span className="inline-flex items-center gap-2">
      <svg width="22" height="12" aria-hidden="true">
        <path d="M.5 1.5h21v9H.5z" fill={patternFill("hatch")} className="stroke-word-l" />
      </svg>
      on the cloud’s word
    </span>
    <span className="inline-flex items-center gap-2">
      <svg width="22" height="12" aria-hidden="true">
        <path d="M0 6h22" strokeDasharray="2 3" strokeWidth="1.5" className="stroke-ink-3" />
      </svg>
      unknown
    </span>
  </div>
);

const Head = ({ chosen }: { readonly chosen: boolean }) => (
  <div aria-hidden="true" className={`hidden items-end gap-x-4 text-sm font-semibold text-ink-2 rail:grid ${COLUMNS}`}>
    <span>Offering</span>
    <span>TEE</span>
    <span>Stages 1 to 4</span>
    <svg className="block h-5 w-full overflow-visible" height="20">
      {LEVEL_NUMBERS.map((level) => (
        <text
          key={level}
          x={`${level * 25}%`}
          y="15"
          textAnchor={level === 0 ? "start" : level === 4 ? "end" : "middle"}
          className="fill-ink-3 text-xs font-normal"
        >
          {level}
        </text>
      ))}
    </svg>
    <span>{chosen ? "Without / with / as chosen" : "Without / with the cloud"}</span>
    <span>Whose word makes the difference</span>
  </div>
);

const LEVEL_NUMBERS = [0, 1, 2, 3, 4];

interface RowProps {
  readonly row: RankRow;
  readonly ticked: boolean;
  /** As many are ticked as go side by side. */
  readonly full: boolean;
  readonly onTick: (on: boolean) => void;
}

function Row({ row, ticked, full, onTick }: RowProps) {
  const { id, name, tee, symbols, bar, granted, whose, marks, mine } = row;
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-hair py-1.5 ${COLUMNS} ${mine ? "border-x border-x-ink px-2" : ""}`}
    >
      <label
        className={`grid grid-cols-[1.1rem_1fr] items-start gap-2 leading-snug max-narrow:col-span-2 print:block ${mine ? "font-semibold" : "cursor-pointer"}`}
      >
        <input
          type="checkbox"
          checked={ticked || id === EVIDENCE_ID}
          disabled={id === EVIDENCE_ID || (full && !ticked)}
          onChange={(event) => onTick(event.target.checked)}
          className="mt-0.5 size-4 cursor-pointer accent-ink disabled:cursor-default print:hidden"
        />
        <span>
          {name}
          {marks.map((mark) => (
            <span key={mark} className="text-sm font-normal text-ink-3">
              , {mark}
            </span>
          ))}
          <span className="text-sm text-ink-3 rail:hidden"> {tee}</span>
        </span>
      </label>
      <span className="text-sm text-ink-2 max-rail:hidden">{tee}</span>
      <Symbols symbols={symbols} />
      <span className="max-narrow:order-last max-narrow:col-span-2">{bar ? <Bar bar={bar} /> : null}</span>
      <Numbers bar={bar} granted={granted} />
      <span className="text-sm leading-snug text-ink-2 max-rail:col-span-full max-narrow:order-last">{bar ? whose : ENCLAVE}</span>
    </li>
  );
}

const ENCLAVE = "Enclave: measured code only";

const Symbols = ({ symbols }: Pick<RankRow, "symbols">) => (
  <span
    className="inline-flex gap-2"
    role="img"
    aria-label={symbols.map((symbol, at) => `${STAGE_NAMES[STAGES[at]!]} ${TRUST_WORDS[symbol]}`).join("; ")}
  >
    {symbols.map((symbol, index) => (
      <TrustSymbol key={index} symbol={symbol} />
    ))}
  </span>
);

function Numbers({ bar, granted }: Pick<RankRow, "bar" | "granted">) {
  if (!bar) return <span className="font-serif text-ink-3 max-narrow:text-right">no level</span>;
  return (
    <span className="font-serif text-md whitespace-nowrap max-narrow:text-right">
      <span className="sr-only">everyone but the cloud </span>
      <span className={bar.trustworthy === 0 ? "font-semibold" : "font-semibold text-stands"}>{bar.trustworthyText}</span>
      <span aria-hidden="true" className="text-ink-3">
        {" / "}
      </span>
      <span className="sr-only">, trusting everyone </span>
      {bar.nominalText}
      {granted === null ? null : (
        <>
          <span aria-hidden="true" className="text-ink-3">
            {" / "}
          </span>
          <span className="sr-only">, as you chose </span>
          <span className="text-word">{granted}</span>
        </>
      )}
    </span>
  );
}

/** Solid up to what stands, hatched up to what the cloud’s word adds, dotted where nothing is known. */
function Bar({ bar: { trustworthy, onWord, notKnown } }: { readonly bar: GapRow }) {
  const percent = (levels: number) => `${levels * 25}%`;
  return (
    <svg className="block h-4 w-full overflow-visible" height="16" aria-hidden="true">
      {LEVEL_NUMBERS.map((level) => (
        <line key={level} x1={percent(level)} x2={percent(level)} y1="2" y2="14" className="stroke-hair" />
      ))}
      {notKnown > 0 ? (
        <line x1={percent(trustworthy + onWord)} x2="100%" y1="8" y2="8" strokeDasharray="2 3" strokeWidth="1.5" className="stroke-ink-3" />
      ) : null}
      {trustworthy > 0 ? <rect x="0" y="3" width={percent(trustworthy)} height="10" className="fill-stands" /> : null}
      {onWord > 0 ? (
        <rect x={percent(trustworthy)} y="3.5" width={percent(onWord)} height="9" fill={patternFill("hatch")} className="stroke-word-l" />
      ) : null}
      <line
        x1={percent(trustworthy)}
        x2={percent(trustworthy)}
        y1="1"
        y2="15"
        strokeWidth="3"
        className={trustworthy === 0 ? "stroke-ink" : "stroke-stands"}
      />
      <line x1={percent(trustworthy + onWord)} x2={percent(trustworthy + onWord)} y1="1" y2="15" strokeWidth="2" className="stroke-ink" />
    </svg>
  );
}
