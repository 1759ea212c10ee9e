import { Chip } from "@/components/ui/chip";
import { offeringById } from "@/lib/catalogue/catalogue";
import type { CompareChoice } from "./address";
import { moved, pinnedOr } from "./arrange";

interface ColumnOrderProps {
  readonly choice: CompareChoice;
  readonly onArrange: (next: Pick<CompareChoice, "offerings" | "pinned">) => void;
}

/** The columns as a list to put in order: what the buttons in their heads do, where heads have no room for buttons. */
export function ColumnOrder({ choice, onArrange }: ColumnOrderProps) {
  const last = choice.offerings.length - 1;
  return (
    <div className="border-t border-hair pt-3 narrow:hidden">
      <h3 className="text-sm font-semibold text-ink-2">Order of the columns</h3>
      <ol className="mt-1 grid gap-1">
        {choice.offerings.map((id, index) => {
          const name = offeringById(id)?.shortName ?? id;
          return (
            <li key={id} className="flex flex-wrap items-center gap-1.5">
              <span className="min-w-40 flex-1">{name}</span>
              <Chip disabled={index === 0} aria-label={`Move ${name} up`} onClick={() => onArrange(moved(choice, id, -1))}>
                up
              </Chip>
              <Chip disabled={index === last} aria-label={`Move ${name} down`} onClick={() => onArrange(moved(choice, id, 1))}>
                down
              </Chip>
              <Chip pressed={choice.pinned.includes(id)} aria-label={`Pin ${name}`} onClick={() => onArrange(pinnedOr(choice, id))}>
                pin
              </Chip>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
