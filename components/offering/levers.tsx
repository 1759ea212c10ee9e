import { Term } from "@/components/glossary/term";
import { levelText } from "@/components/boot-chain/levels";
import { SourceRefs } from "@/components/sources/source-ref";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { STAGES, STAGE_NAMES } from "@/lib/appraisal/stage";
import type { Lens } from "@/lib/appraisal/assumption";
import { snapshotAt } from "@/lib/catalogue/catalogue";
import { applyLevers, leversOf } from "@/lib/catalogue/levers";
import { derive } from "@/lib/catalogue/matrix";
import type { Lever, Offering } from "@/lib/catalogue/schema";
import { LENSES, LENS_WORDS } from "./lens-words";
import { named } from "./view";

/** Changes that somebody could make and nobody has: what would follow is derived, and marked. */
export function Levers({ offering }: { readonly offering: Offering }) {
  const levers = leversOf(offering.id);
  return (
    <>
      <p className="max-w-[42rem] text-ink-2">
        Hypothetical: none of this holds today. <Term id="lever">What if</Term> somebody made the change, and nothing else moved.
      </p>
      <ul className="mt-4 grid max-w-[60rem] gap-6">
        {levers.map((lever) => (
          <li key={lever.id} className="border-t border-dashed border-rule pt-3">
            <OneLever lever={lever} offering={offering} />
          </li>
        ))}
        {levers.length > 1 && (
          <li className="border-t border-dashed border-rule pt-3">
            <h3 className="font-semibold">All of them together</h3>
            <Outcome offering={offering} ids={levers.map(({ id }) => id)} />
          </li>
        )}
      </ul>
    </>
  );
}

function OneLever({ lever, offering }: { readonly lever: Lever; readonly offering: Offering }) {
  const { id, title, change, status, sources } = lever;
  return (
    <div className="grid gap-1.5">
      <h3 className="font-semibold">What if: {title}</h3>
      <p className="max-w-[42rem]">{change}</p>
      <Outcome offering={offering} ids={[id]} />
      <p className="max-w-[42rem] text-sm text-ink-2">Where it stands: {status}</p>
      <SourceRefs sources={named(sources)} />
    </div>
  );
}

function Outcome({ offering, ids }: { readonly offering: Offering; readonly ids: readonly string[] }) {
  return LENSES.map((lens) => <OutcomeUnder key={lens} offering={offering} ids={ids} lens={lens} />);
}

interface OutcomeProps {
  readonly offering: Offering;
  readonly ids: readonly string[];
  readonly lens: Lens;
}

function OutcomeUnder({ offering, ids, lens }: OutcomeProps) {
  const dated = snapshotAt(offering, null)!;
  const counting = { granted: [], withdrawn: [], lens };
  const [before, after] = [derive(dated, counting), derive(applyLevers(dated, ids) ?? dated, counting)];
  const moved = STAGES.filter((stage) => before.symbols[stage] !== after.symbols[stage]);
  return (
    <p className="text-sm text-ink-2">
      Counted {LENS_WORDS[lens].counted}, it would be{" "}
      {moved.map((stage) => (
        <span key={stage}>
          <span className="whitespace-nowrap">
            {STAGE_NAMES[stage]} <TrustSymbol symbol={after.symbols[stage]} alone />,
          </span>{" "}
        </span>
      ))}
      {before.levels && after.levels && (
        <>
          everyone but the cloud {levelText(after.levels.trustworthy)}
          {sameLevel(before.levels.trustworthy, after.levels.trustworthy)
            ? ", as now"
            : ` instead of ${levelText(before.levels.trustworthy)}`}
          .
        </>
      )}
    </p>
  );
}

type Mark = { readonly level: number; readonly lowerBound: boolean };
const sameLevel = (a: Mark, b: Mark) => a.level === b.level && a.lowerBound === b.lowerBound;
