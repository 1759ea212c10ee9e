import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { Basis, Path } from "@/lib/appraisal/path";
import { assumptionById } from "@/lib/trust/assumptions";
import { partyName } from "./parties";

const BASIS_WORDS: Record<Basis, string> = {
  computed: "compared with a value computed here",
  reproducible: "equal to a build that anybody can repeat",
  endorsed: "endorsed by a signature",
  vouched: "compared with a value you vouch for",
  recorded: "seen before, not rebuilt and not endorsed",
};

/** One way in which a stage can be verified: why, by which comparison, and what it takes on trust. */
export function PathText({ path, appraisal }: { readonly path: Path; readonly appraisal: Appraisal }) {
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
            {costs.map((id, index) => (
              <span key={id} className="block">
                {index === 0 ? "Costs: " : "And: "}
                {assumptionById(id).sentence} <code className="text-ink-3">{id}</code>
              </span>
            ))}
          </>
        )}
      </p>
    </>
  );
}
