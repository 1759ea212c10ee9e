import { Link } from "@/components/ui/link";
import { STAGES } from "@/lib/appraisal/stage";
import { TRUST_WORDS, TrustSymbol } from "@/components/symbols/trust-symbol";
import type { CompareModel } from "./model";

const ORDER = ["full", "partial", "none", "absent", "unknown"] as const;

/** The symbols that are shown, and, once for the whole matrix, what the full one says and what it leaves out. */
export function MatrixKey({ columns, notes }: Pick<CompareModel, "columns" | "notes">) {
  const used = new Set(columns.flatMap(({ cells }) => STAGES.map((stage) => cells[stage].symbol)));
  const [physical, ...others] = notes;
  return (
    <div className="mt-3 grid gap-2 text-sm text-ink-2">
      <ul aria-label="Key to the symbols" className="flex flex-wrap gap-x-6 gap-y-1">
        {ORDER.filter((symbol) => used.has(symbol)).map((symbol) => (
          <li key={symbol}>
            <TrustSymbol symbol={symbol} className="mr-1.5" />
            {TRUST_WORDS[symbol]}
          </li>
        ))}
      </ul>
      <p className="max-w-[42rem] text-ink-3">
        <TrustSymbol symbol="full" size={13} /> means that no software, signature or statement of the cloud’s need be believed. {physical}{" "}
        <Link href="/method" className="whitespace-nowrap">
          How levels are counted
        </Link>
      </p>
      {others.map((note) => (
        <p key={note} className="max-w-[42rem] text-ink-3">
          {note}
        </p>
      ))}
      <noscript>
        <p>The facts of 26 March 2024 stand here as they are. Drawers, dates and switches need JavaScript.</p>
      </noscript>
    </div>
  );
}
