import { useId, type ReactNode } from "react";

export const INPUT =
  "w-full min-w-0 rounded-press border border-rule bg-sheet px-1.5 py-1 font-mono text-sm placeholder:text-ink-3 placeholder:opacity-100 aria-invalid:border-broken";

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly invalid?: boolean;
  readonly onChange: (value: string) => void;
}

/** A choice in one line: its name, and what it is set to. */
export function Choice({ label, value, options, invalid, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_8.5rem] items-center gap-x-2">
      <label htmlFor={id} className="text-sm leading-snug text-ink-2">
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={invalid || undefined}
        onChange={(event) => onChange(event.target.value)}
        className={INPUT}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="flex min-h-6 items-start gap-2 py-1 text-sm leading-snug text-ink-2">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} className="mt-0.5 size-4 flex-none" />
      <span>{label}</span>
    </label>
  );
}

export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="mt-3 min-w-0 border-t border-hair pt-3">
      <legend className="float-left mb-1 w-full text-sm font-semibold">{title}</legend>
      <div className="clear-both space-y-1.5">{children}</div>
    </fieldset>
  );
}

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** A file that is chosen or dropped on this field, and is nothing but what the field says. */
export function FileField({ label, hint, accept, onFile }: FileFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-2">
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        className="w-full min-w-0 border border-dashed border-rule px-2 py-2 text-sm text-ink-2 file:mr-2.5 file:cursor-pointer file:rounded-press file:border file:border-solid file:border-ink file:bg-sheet file:px-2.5 file:py-1 file:text-ink"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file, changed on disk, may be chosen again.
          event.target.value = "";
        }}
      />
      <p id={`${id}-hint`} className="mt-1 text-sm leading-snug text-ink-3">
        {hint}
      </p>
    </div>
  );
}
