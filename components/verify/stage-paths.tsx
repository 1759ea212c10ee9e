import { TrustSymbol, TRUST_WORDS } from "@/components/symbols/trust-symbol";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { Basis, Path } from "@/lib/appraisal/path";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import { assumptionById } from "@/lib/trust/assumptions";
import { partyName } from "./parties";

/** Each stage in boot order, with the ways in which it can be verified and what each takes on trust. */
export function StagePaths({ appraisal }: { readonly appraisal: Appraisal }) {
  const { offering } = appraisal;
  return (
    <section aria-labelledby="stages" className="mt-12">
      <SectionHeading
        id="stages"
        aside={
          <span className="text-sm text-ink-3">
            {offering ? `Looks like ${offering.id}, ${offering.confidence} confidence` : "No known offering recognised"}
          </span>
        }
      >
        Stage by stage, from the chip up
      </SectionHeading>
      <ol className="border-b border-hair">
        {STAGES.map((stage, index) => (
          <StageRow key={stage} stage={stage} number={index + 1} appraisal={appraisal} />
        ))}
      </ol>
    </section>
  );
}

interface StageRowProps {
  readonly stage: Stage;
  readonly number: number;
  readonly appraisal: Appraisal;
}

function StageRow({ stage, number, appraisal }: StageRowProps) {
  const { symbol, compared, paths } = appraisal.stages[stage];
  return (
    <li className="grid gap-x-6 gap-y-1.5 border-t border-hair py-3 narrow:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <p className="flex items-center gap-2 font-semibold">
          <TrustSymbol symbol={symbol} />
          <span>
            {number} {STAGE_NAMES[stage]}
          </span>
        </p>
        <p className="pl-6 text-sm text-ink-3">
          {TRUST_WORDS[symbol]}
          {paths.length > 0 && stage !== "tee" ? `, ${compared}` : ""}
        </p>
      </div>
      {paths.length === 0 ? (
        <p className="text-ink-2">{nothingWords(appraisal, stage)}</p>
      ) : (
        <ul className="grid gap-2.5">
          {paths.map((path, index) => (
            <li key={index}>
              <PathText path={path} appraisal={appraisal} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const BASIS_WORDS: Record<Basis, string> = {
  computed: "compared with a value computed here",
  reproducible: "equal to a build that anybody can repeat",
  endorsed: "endorsed by a signature",
  vouched: "compared with a value you vouch for",
  recorded: "seen before, not rebuilt and not endorsed",
};

function PathText({ path, appraisal }: { readonly path: Path; readonly appraisal: Appraisal }) {
  const { costs, basis, because, compared } = path;
  return (
    <>
      <p>
        {because}
        {basis && (
          <span className="text-ink-3">
            {" "}
            ({compared === "expected" ? "as you expect, " : ""}
            {BASIS_WORDS[basis]})
          </span>
        )}
      </p>
      <p className={`text-sm ${costs.length > 0 ? "text-word" : "text-ink-2"}`}>
        {costs.length === 0 ? (
          `Costs nothing beyond ${partyName("hw-vendor", appraisal)} and yourself.`
        ) : (
          <>
            Costs:{" "}
            {costs.map((id, index) => (
              <span key={id}>
                {index > 0 && " And: "}
                {assumptionById(id).sentence} <code className="text-ink-3">{id}</code>
              </span>
            ))}
          </>
        )}
      </p>
    </>
  );
}

function nothingWords({ verdict, stages }: Appraisal, stage: Stage): string {
  if (verdict === "invalid") return "Not judged: what does not hold earns no level.";
  if (verdict !== "valid") return "Not judged yet.";
  if (stages[stage].symbol === "absent") return "Not part of what this kind of TEE trusts.";
  if (stage === "tee") return "Nothing here shows an isolated guest.";
  if (stage === "firmware") return "Measured by the chip, but nothing here says whose value it is.";
  return "Nothing in this evidence says what it was.";
}
