import { memo } from "react";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { CompareModel } from "./model";

interface TrustPanelProps {
  readonly model: Pick<CompareModel, "choice" | "switches" | "strict">;
  readonly onSwitch: (id: AssumptionId, on: boolean) => void;
  readonly onLens: (lens: Lens) => void;
}

const LENSES = [
  { value: "talk", label: "Counted as in the talk" },
  { value: "strict", label: "Counted strictly" },
] as const;

/** Whose word the reader takes, and how it is counted. Every switch says what it lifts. */
export const TrustPanel = memo(function TrustPanel({ model: { choice, switches, strict }, onSwitch, onLens }: TrustPanelProps) {
  const withdrawn = choice.withdrawn.includes("hw-vendor");
  return (
    <section aria-labelledby="trust" className="min-w-0 print:hidden">
      <h2 id="trust" className="text-md leading-[1.3] font-semibold">
        Whose word do you take?
      </h2>
      <p className="mt-2 mb-3 text-sm leading-snug text-ink-2">
        {choice.granted.length === 0 ? "No cloud’s yet. " : ""}Grant one and every level on this page is worked out again.
      </p>
      {withdrawn ? (
        <p className="mb-3 border-l-2 border-word-l pl-3 text-sm leading-snug">
          Without the chip maker nothing can be verified: every level is 0, whoever else is trusted.
        </p>
      ) : null}
      {switches.map(({ id, label, note, on }) => (
        <Switch key={id} label={label} checked={on} onChange={(next) => onSwitch(id, next)} note={note} />
      ))}
      <div className="mt-1 border-t border-hair pt-3">
        <Segmented legend="How trust is counted" options={LENSES} value={choice.lens} onChange={onLens} />
        <p className="mt-2 text-sm leading-snug text-ink-3">
          Strictly also counts keys a cloud shares across its machines, chips whose keys were extracted, and challenges that somebody else
          puts in. {strict}.
        </p>
      </div>
    </section>
  );
});
