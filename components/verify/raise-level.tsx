import { commandFor } from "@/components/evidence/command-line";
import { Command } from "@/components/ui/command";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Appraisal, Input } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { assumptionById } from "@/lib/trust/assumptions";
import { raiseRows, rowName, type RaiseRow } from "./raise-rows";

interface RaiseLevelProps {
  readonly appraisal: Appraisal;
  readonly inputs: readonly Input[];
}

/** One row for each level not reached, nearest first: what to supply, or whose word it would take. */
export function RaiseLevel({ appraisal, inputs }: RaiseLevelProps) {
  const rows = raiseRows(appraisal);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="raise" className="mb-12 print:mb-6">
      <SectionHeading id="raise">What would raise the level</SectionHeading>
      <ol className="border-b border-hair">
        {rows.map((row) => (
          <li key={row.from} className="grid gap-x-6 gap-y-1.5 border-t border-hair py-3.5 narrow:grid-cols-[13rem_minmax(0,1fr)]">
            <p className="font-serif text-xl leading-tight">
              <span className="sr-only">To reach </span>
              {rowName(row)}
              {row.conditional && <span className="block font-sans text-sm text-ink-3">without the “if”</span>}
            </p>
            <div className="grid min-w-0 gap-2.5">
              <Needs row={row} inputs={inputs} />
              <OnTrust sets={row.trust} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Needs({ row: { needs, trust }, inputs }: { readonly row: RaiseRow; readonly inputs: readonly Input[] }) {
  if (needs.length === 0) return trust === null || trust.length > 0 ? null : <p>Nothing that you could supply is known to give it.</p>;
  return needs.map(({ need, command }) => (
    <div key={need} className="grid min-w-0 gap-2">
      <p>{need}</p>
      {command && <Command text={commandFor(inputs, command)} />}
    </div>
  ));
}

/** Nobody is asked to trust more here: it is said whose word the level would rest on. */
function OnTrust({ sets }: { readonly sets: readonly (readonly AssumptionId[])[] | null }) {
  if (sets === null) return <p className="text-sm text-ink-3">Whether trust alone could reach it is not known.</p>;
  const [smallest] = sets;
  if (!smallest || smallest.length === 0) return null;
  return (
    <p className="text-sm text-ink-2">
      Or take it on trust: {sets.map((set) => set.map((id) => `“${assumptionById(id).label}”`).join(" and ")).join("; or ")}.
    </p>
  );
}
