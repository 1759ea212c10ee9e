import { TRUST_WORDS, TrustSymbol } from "@/components/symbols/trust-symbol";
import type { TrustSymbol as TrustSymbolName } from "@/lib/appraisal/path";
import type { MatrixCell } from "./column";
import { Doubt } from "./doubt";

interface MatrixCellButtonProps {
  readonly cell: MatrixCell;
  /** Where it is, for the arrow keys: `aws-ec2-snp.firmware`. */
  readonly cellKey: string;
  readonly open: boolean;
  /** Id of the drawer that it opens. */
  readonly controls: string;
  readonly onClick: () => void;
}

const OPEN_TINTS: Record<TrustSymbolName, string> = {
  full: "bg-stands-t shadow-[inset_0_-2px_0_var(--ink)]",
  partial: "bg-word-t shadow-[inset_0_-2px_0_var(--ink)]",
  none: "bg-sunk shadow-[inset_0_-2px_0_var(--ink)]",
  absent: "bg-sunk shadow-[inset_0_-2px_0_var(--ink)]",
  unknown: "bg-sunk shadow-[inset_0_-2px_0_var(--ink)]",
};

/** Symbol and reason. On a phone the reason is in the name and in the drawer only. */
export function MatrixCellButton({ cell, cellKey, open, controls, onClick }: MatrixCellButtonProps) {
  const { symbol, summary, confidence } = cell;
  return (
    <button
      type="button"
      data-cell={cellKey}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onClick}
      className={`group flex h-full min-h-11 w-full cursor-pointer items-start gap-2.5 rounded-press p-2.5 text-left text-sm leading-[1.4] max-narrow:justify-center narrow:px-3 ${open ? OPEN_TINTS[symbol] : "hover:bg-sunk"}`}
    >
      <TrustSymbol symbol={symbol} size={19} className="max-narrow:mt-0.5" />
      <span className="sr-only">{TRUST_WORDS[symbol]}: </span>
      <span className={`max-narrow:sr-only ${open ? "text-ink" : "text-ink-2"} underline-offset-[0.2em] group-hover:underline`}>
        {summary}
        <Doubt confidence={confidence} />
      </span>
    </button>
  );
}
