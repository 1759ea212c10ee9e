import { Link } from "@/components/ui/link";
import { StatusSymbol } from "@/components/symbols/status-symbol";
import { liarsInWords } from "@/components/verify/parties";
import { placeInFile } from "@/components/hex-view/places";
import { rangeInWords } from "@/components/verify/bytes-in-words";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { FieldRef, Finding } from "@/lib/appraisal/finding";
import type { ReactNode } from "react";
import { LongText } from "./long-text";

interface FindingDetailProps {
  readonly finding: Finding;
  readonly appraisal: Appraisal;
  /** True where the list beside it does not show the title. */
  readonly headed: boolean;
  /** Shows the bytes of a field; without it they are only named. */
  readonly onField?: (field: FieldRef) => void;
}

/** Observed, expected, why it matters, most likely cause, what to do, who would have to lie. */
export function FindingDetail({ finding, appraisal, headed, onField }: FindingDetailProps) {
  return (
    <article className={headed ? "border border-rule bg-sheet" : "border-b border-hair bg-sheet"}>
      {headed && (
        <header className="grid grid-cols-[1.25rem_1fr] gap-x-3 border-b border-hair px-4 py-3.5">
          <StatusSymbol status={finding.status} size={19} className="mt-1" />
          <h3 className="font-serif text-lg leading-tight wrap-anywhere">{finding.title}</h3>
        </header>
      )}
      <dl className="grid px-4 py-2 print:py-0 narrow:grid-cols-[8.75rem_minmax(0,1fr)]">
        {answers(finding, appraisal, onField).map(([question, answer]) => (
          <div key={question} className="finding-answer contents">
            <dt className="pt-2 text-sm leading-6 text-ink-3 narrow:border-b narrow:border-hair narrow:pb-2">{question}</dt>
            <dd className="min-w-0 border-b border-hair pb-2 wrap-anywhere narrow:pt-2">{answer}</dd>
          </div>
        ))}
      </dl>
      <p className="px-4 pb-3 text-sm text-ink-3 print:break-before-avoid print:pb-1">
        <Link href={`/checks/${finding.id}`} className="inline-block py-1">
          {finding.id}
        </Link>
        , {finding.must ? "must hold" : "need not hold for the verdict"}
      </p>
    </article>
  );
}

function answers(
  finding: Finding,
  appraisal: Appraisal,
  onField: FindingDetailProps["onField"],
): readonly (readonly [string, ReactNode])[] {
  const { observed, expected, detail, why, cause, remedy, need, liar, spec, rests, status } = finding;
  const all: readonly (readonly [string, ReactNode])[] = [
    ["Observed", text(observed ?? (expected || status === "missing" ? undefined : detail))],
    ["Expected", text(expected)],
    ["Why it matters", why],
    ["Most likely cause", cause && `${cause.text}${cause.proven ? " Tried here: with that undone, the check passes." : ""}`],
    ["What to supply", text(need)],
    ["What to do", status === "pass" ? undefined : text(remedy)],
    ["Who would have to lie", liar && liarsInWords(liar, appraisal)],
    ["Specification", spec],
    ["Rests on", rests.length > 0 && <Rests finding={finding} appraisal={appraisal} onField={onField} />],
  ];
  return all.filter(([, answer]) => answer !== undefined && answer !== "" && answer !== false);
}

const text = (value: string | undefined) => (value === undefined || value === "" ? undefined : <LongText text={value} />);

function Rests({ finding, appraisal, onField }: Pick<FindingDetailProps, "finding" | "appraisal" | "onField">) {
  const nameOf = (id: string) => appraisal.evidence.find((entry) => entry.id === id)?.name ?? id;
  return (
    <ul>
      {finding.rests.map((ref, index) => (
        <li key={index}>
          <code>{ref.field}</code>, {nameOf(ref.evidence)}, {placesInWords(ref, appraisal)}
          {onField && (
            <>
              {" "}
              <button
                type="button"
                onClick={() => onField(ref)}
                className="text-link min-h-6 cursor-pointer px-1 text-xs text-ink-3 hover:text-ink print:hidden"
              >
                show
                <span className="sr-only">
                  {" "}
                  the bytes of {ref.field} in {nameOf(ref.evidence)}
                </span>
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Both addresses where the artefact lies in a file. */
function placesInWords({ evidence, bytes }: FieldRef, appraisal: Appraisal): string {
  const entry = appraisal.evidence.find(({ id }) => id === evidence);
  const place = entry && placeInFile(entry, appraisal.evidence);
  if (!place || place.offset === 0) return rangeInWords(bytes);
  return `${rangeInWords(bytes)}, in the file ${rangeInWords([bytes[0] + place.offset, bytes[1] + place.offset])}`;
}
