import { Switch } from "@/components/ui/switch";
import type { LeverRow } from "./lever-rows";

interface LeverPanelProps {
  readonly levers: readonly LeverRow[];
  readonly onPull: (id: string, on: boolean) => void;
}

const WORDS = ["Supposed", "Not so today"] as const;

/** Changes that somebody could make and nobody has: each says what it would lift, and where it is followed. */
export function LeverPanel({ levers, onPull }: LeverPanelProps) {
  if (levers.length === 0) return null;
  return (
    <section aria-labelledby="what-if" className="@container min-w-0 border border-dashed border-rule px-3 pt-3 print:hidden">
      <h2 id="what-if" className="text-md leading-[1.3] font-semibold">
        What if
      </h2>
      <p className="mt-2 mb-3 text-sm leading-snug text-ink-2">Hypothetical: none of this holds today. What it would change is marked.</p>
      <div className="grid items-start gap-x-8 @xl:grid-cols-2">
        {levers.map(({ id, title, on, effects, status, sources }) => (
          <Switch
            key={id}
            label={title}
            checked={on}
            words={WORDS}
            onChange={(next) => onPull(id, next)}
            note={
              <>
                {effects.join(" ")} <span className="block">{status}</span>
                {sources.map(({ id: source, title: name, url }) => (
                  <span key={source} className="block py-1">
                    {url ? (
                      <a href={url} rel="noreferrer" className="wrap-anywhere">
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                  </span>
                ))}
              </>
            }
          />
        ))}
      </div>
    </section>
  );
}
