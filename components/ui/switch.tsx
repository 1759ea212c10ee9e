import { useId, type ReactNode } from "react";

interface SwitchProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The state in words, on and off. */
  readonly words?: readonly [on: string, off: string];
  /** What it lifts: "Microsoft. Lifts Azure from 0 to 4". */
  readonly note?: ReactNode;
  readonly disabled?: boolean;
  /** True where it grants no trust: then it does not wear the colour of somebody’s word. */
  readonly plain?: boolean;
}

/** A switch that says its state in words: colour and position alone would not do. */
export function Switch({ label, checked, onChange, words = ["Granted", "Not granted"], note, disabled, plain }: SwitchProps) {
  const id = useId();
  return (
    <div className="grid grid-cols-[2.1rem_1fr] gap-x-2.5 gap-y-0.5 border-t border-hair py-2.5">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        aria-describedby={`${id}-note`}
        className={plain ? "switch switch-plain" : "switch"}
      />
      <label htmlFor={id} className="cursor-pointer leading-snug">
        {label}
      </label>
      <p id={`${id}-note`} className="col-start-2 text-sm leading-snug text-ink-3">
        <span className={`font-semibold ${checked && !plain ? "text-word" : "text-ink-2"}`}>{words[checked ? 0 : 1]}.</span> {note}
      </p>
    </div>
  );
}
