import type { Lens } from "@/lib/appraisal/assumption";
import { LEVEL_WORDS } from "@/lib/appraisal/level-words";
import { LEVELS } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { partiesOf, type Wanted } from "@/lib/catalogue/reach";
import { LENSES, LENS_WORDS } from "./lens-words";

interface TrustSetsProps {
  readonly details: Readonly<Record<Lens, OfferingDetail>>;
}

/** Whom each level asks to trust beyond chip maker and yourself: the smallest sets, in words. */
export function TrustSets({ details }: TrustSetsProps) {
  return (
    <table className="stack-table w-full max-w-[60rem] border-collapse">
      <caption className="sr-only">{details.talk.name}: the least one has to trust for each level</caption>
      <thead>
        <tr className="border-b border-ink text-sm text-ink-2">
          <th scope="col" className="w-[16rem] py-1.5 font-normal">
            To reach
          </th>
          {LENSES.map((lens) => (
            <th key={lens} scope="col" className="py-1.5 pr-6 font-normal">
              {LENS_WORDS[lens].head}, you must trust
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LEVELS.map((level) => (
          <tr key={level} className="border-b border-hair align-top">
            <th scope="row" className="py-2 pr-6 font-normal">
              <span className="font-semibold">AL{level}</span> <span className="text-ink-2">{LEVEL_WORDS[level]}</span>
            </th>
            {LENSES.map((lens) => (
              <td key={lens} data-head={LENS_WORDS[lens].head} className="py-2 pr-6 text-ink-2">
                {setWords(details[lens], level)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Google’s firmware and Google’s vTPM"; unknown and out of reach are said apart. */
function setWords(detail: OfferingDetail, level: Wanted): string {
  const sets = detail.minimalTrust?.[level];
  if (sets === undefined) return "no level: an enclave";
  if (sets === null) return "not known: a stage up to it is unknown";
  if (sets.length === 0) return "out of reach, whoever is trusted";
  return sets.map((set) => partiesOf(set, detail)).join(", or ");
}
