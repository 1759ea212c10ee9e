import { useId, type ReactNode } from "react";

export interface SegmentedOption<Name extends string> {
  readonly value: Name;
  readonly label: ReactNode;
}

interface SegmentedProps<Name extends string> {
  /** The question, read out before the options. */
  readonly legend: string;
  readonly options: readonly SegmentedOption<Name>[];
  readonly value: Name;
  readonly onChange: (value: Name) => void;
  /** True to show the question above the options as well. */
  readonly showLegend?: boolean;
}

/** Two or three options of which one holds: radio buttons that look like one bar. */
export function Segmented<Name extends string>({ legend, options, value, onChange, showLegend }: SegmentedProps<Name>) {
  const name = useId();
  return (
    <fieldset className="min-w-0 print:hidden">
      <legend className={showLegend ? "mb-1 text-sm text-ink-2" : "sr-only"}>{legend}</legend>
      <div className="inline-flex flex-wrap">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
