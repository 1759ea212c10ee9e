import { useId, type ComponentProps, type ReactNode } from "react";

type FieldProps = ComponentProps<"input"> & {
  readonly label: ReactNode;
  /** What belongs in, or what became of it. */
  readonly hint?: ReactNode;
  /** Said instead of the hint, and read out when it appears. */
  readonly error?: string | null;
};

export function Field({ label, hint, error, id, className = "", ...rest }: FieldProps) {
  const own = useId();
  const fieldId = id ?? own;
  const note = `${fieldId}-note`;
  return (
    <div className={className}>
      <label htmlFor={fieldId} className="mb-1 block text-sm text-ink-2">
        {label}
      </label>
      <input
        id={fieldId}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? note : undefined}
        autoComplete="off"
        spellCheck={false}
        className="w-full min-w-0 rounded-press border border-rule bg-sheet px-2 py-1.5 font-mono text-sm placeholder:text-ink-3 placeholder:opacity-100 aria-invalid:border-broken"
        {...rest}
      />
      <p id={note} aria-live="polite" className={`text-sm leading-snug ${error ? "text-broken" : "text-ink-3"} not-empty:mt-1`}>
        {error ?? hint}
      </p>
    </div>
  );
}
