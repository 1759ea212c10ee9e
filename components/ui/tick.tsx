"use client";

import { useEffect, useRef, type ReactNode } from "react";

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  /** Some of what it stands for is ticked: shown only where it is not all of it. */
  readonly partly?: boolean;
  readonly disabled?: boolean;
}

/** A checkbox with its words beside it. */
export function Tick({ checked, onChange, children, partly = false, disabled }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = partly && !checked;
  }, [partly, checked]);
  return (
    <label className="grid min-h-7 cursor-pointer grid-cols-[1.1rem_1fr] items-start gap-2 py-0.5 leading-snug">
      <input
        ref={box}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 cursor-pointer accent-ink"
      />
      <span>{children}</span>
    </label>
  );
}
