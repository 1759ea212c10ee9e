import { dayText } from "@/components/matrix/days";
import { SourceRefs } from "@/components/sources/source-ref";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import type { Lens } from "@/lib/appraisal/assumption";
import { STAGE_NAMES } from "@/lib/appraisal/stage";
import { levelText } from "@/components/boot-chain/levels";
import { LENSES, LENS_WORDS } from "./lens-words";
import type { HistoryEntry } from "./view";

/** Everything dated: what changed, which cell, which level, and who says so. */
export function History({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <ol reversed className="max-w-[60rem]">
      {entries.map((entry) => (
        <li
          key={`${entry.date} ${entry.kind} ${entry.what}`}
          className="grid gap-x-6 gap-y-1 border-t border-hair py-3 narrow:grid-cols-[8.5rem_minmax(0,1fr)]"
        >
          <p className="text-sm">
            <time dateTime={entry.date} className={entry.kind === "snapshot" ? "font-semibold" : ""}>
              {dayText(entry.date)}
            </time>
            <span className="block text-ink-3 max-narrow:inline max-narrow:pl-2">
              {entry.kind === "snapshot" ? "facts on record" : "event"}
            </span>
          </p>
          <div className="grid min-w-0 gap-1.5">
            <p className="max-w-[42rem]">
              {entry.what} {entry.effect && <span className="text-ink-2">{entry.effect}</span>}
            </p>
            {entry.kind === "snapshot" && LENSES.map((lens) => <Changed key={lens} entry={entry} lens={lens} />)}
            <SourceRefs sources={entry.sources} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Changed({ entry, lens }: { readonly entry: HistoryEntry; readonly lens: Lens }) {
  const cells = entry.cells[lens];
  const levels = entry.levels[lens];
  if (cells.length + levels.length === 0) return null;
  return (
    <p className="text-sm text-ink-2">
      Counted {LENS_WORDS[lens].counted}:{" "}
      {cells.map(({ stage, from, to }, index) => (
        <span key={stage}>
          {index > 0 && ", "}
          <span className="whitespace-nowrap">
            {STAGE_NAMES[stage]} <TrustSymbol symbol={from} alone /> to <TrustSymbol symbol={to} alone />
          </span>
        </span>
      ))}
      {levels.map(({ level, from, to }, index) => (
        <span key={level}>
          {cells.length + index > 0 && ", "}
          {LEVEL_WORDS[level]} {levelText(from)} to {levelText(to)}
        </span>
      ))}
      .
    </p>
  );
}

const LEVEL_WORDS = { nominal: "trusting everyone", trustworthy: "everyone but the cloud" } as const;
