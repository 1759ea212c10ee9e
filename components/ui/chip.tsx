import type { ComponentProps, ReactNode } from "react";

const CHIP = "inline-flex min-h-[26px] items-center gap-1.5 rounded-press border px-2 py-0.5 text-sm leading-snug";
const PLAIN = "border-rule bg-sheet text-ink hover:border-ink";
const PRESSED = "border-ink bg-ink text-paper";

type ChipProps = ComponentProps<"button"> & { readonly pressed?: boolean };

/** A small button. With `pressed` given it is a toggle. */
export function Chip({ pressed, className = "", ...rest }: ChipProps) {
  const look = pressed ? PRESSED : PLAIN;
  return <button type="button" aria-pressed={pressed} className={`${CHIP} ${look} cursor-pointer ${className}`} {...rest} />;
}

interface RemovableChipProps {
  readonly children: ReactNode;
  /** What is removed, for the button's name: "AWS EC2". */
  readonly name: string;
  readonly onRemove: () => void;
}

/** Something chosen, with a cross that takes it away. */
export function RemovableChip({ children, name, onRemove }: RemovableChipProps) {
  return (
    <span className={`${CHIP} border-rule bg-sheet py-0 pr-0 text-ink`}>
      {children}
      <button
        type="button"
        aria-label={`Remove ${name}`}
        onClick={onRemove}
        className="grid size-6 cursor-pointer place-items-center rounded-press text-ink-2 hover:bg-sunk hover:text-ink"
      >
        <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
          <path d="m1 1 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.4" fill="none" />
        </svg>
      </button>
    </span>
  );
}
