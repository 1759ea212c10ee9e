import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { assumptionById } from "@/lib/trust/assumptions";
import type { CompareChoice } from "./address";
import type { Compared } from "./columns";
import { effectOf, grantable, whoseWord, withdrawalEffect } from "./lifts";

interface TrustPanelProps {
  readonly compared: readonly Compared[];
  readonly choice: CompareChoice;
  /** What counting strictly changes in what is shown, in a clause. */
  readonly strict: string;
  readonly onGrants: (granted: readonly AssumptionId[], withdrawn: readonly AssumptionId[]) => void;
  readonly onLens: (lens: Lens) => void;
}

const LENSES = [
  { value: "talk", label: "Counted as in the talk" },
  { value: "strict", label: "Counted strictly" },
] as const;

/** Whose word the reader takes, and how it is counted. Every switch says what it lifts. */
export function TrustPanel({ compared, choice, strict, onGrants, onLens }: TrustPanelProps) {
  const { granted, withdrawn, lens } = choice;
  const without = <T,>(list: readonly T[], id: T) => list.filter((other) => other !== id);
  return (
    <section aria-labelledby="trust" className="min-w-0">
      <h2 id="trust" className="text-md leading-[1.3] font-semibold">
        Whose word do you take?
      </h2>
      <p className="mt-2 mb-3 text-sm leading-snug text-ink-2">
        {granted.length === 0 ? "No cloud’s yet. " : ""}Grant one and every level on this page is worked out again.
      </p>
      {grantable(compared, choice).map((id) => (
        <Switch
          key={id}
          label={assumptionById(id).label}
          checked={granted.includes(id)}
          onChange={(on) => onGrants(on ? [...granted, id] : without(granted, id), withdrawn)}
          note={[whoseWord(id, compared), effectOf(id, compared, choice)].filter((part) => part !== "").join(". ")}
        />
      ))}
      <Switch
        label={assumptionById("hw-vendor").label}
        checked={!withdrawn.includes("hw-vendor")}
        onChange={(on) => onGrants(granted, on ? without(withdrawn, "hw-vendor") : [...withdrawn, "hw-vendor"])}
        note={withdrawalEffect(compared, choice)}
      />
      <div className="mt-1 border-t border-hair pt-3">
        <Segmented legend="How trust is counted" options={LENSES} value={lens} onChange={onLens} />
        <p className="mt-2 text-sm leading-snug text-ink-3">
          Strictly also counts keys a cloud shares across its machines, chips whose keys were extracted, and challenges that
          somebody else puts in. {strict}.
        </p>
      </div>
    </section>
  );
}
