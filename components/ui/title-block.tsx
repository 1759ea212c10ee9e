import type { ReactNode } from "react";

export interface TitleBlockItem {
  readonly label: string;
  readonly value: ReactNode;
}

interface TitleBlockProps {
  readonly items: readonly TitleBlockItem[];
  readonly className?: string;
}

/** The conditions that every level on the page depends on, set as on a technical drawing. */
export function TitleBlock({ items, className = "" }: TitleBlockProps) {
  return (
    <dl className={`title-block border border-rule bg-sheet ${className}`}>
      {items.map(({ label, value }) => (
        <div key={label} className="-mr-px -mb-px min-w-0 border-r border-b border-hair px-3 pt-2 pb-2">
          <dt className="text-xs leading-[1.3] text-balance text-ink-3">{label}</dt>
          <dd className="leading-[1.35] text-balance wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
