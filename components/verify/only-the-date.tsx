import { Button } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { certificateName } from "@/lib/appraisal/certificate-name";
import { instantInWords, timeOf } from "@/lib/appraisal/dates";

interface OnlyTheDateProps {
  readonly appraisal: Appraisal;
  readonly onJudgeAt: (instant: string) => void;
}

/** Nothing but a date fails: the dates, and the time at which it held as a button. Never judged there unasked. */
export function OnlyTheDate({ appraisal, onJudgeAt }: OnlyTheDateProps) {
  const { onlyDates, conditions } = appraisal;
  if (!onlyDates) return null;
  const { heldAt, ended } = onlyDates;
  const certificate = certificateName(appraisal);
  const rows: readonly (readonly [string, string])[] = [
    [capital(certificate), `${timeOf(ended) > timeOf(conditions.at) ? "begins" : "ended"} at ${instantInWords(ended)}`],
    ["You judge at", instantInWords(conditions.at)],
    [
      timeOf(ended) > timeOf(conditions.at) ? "All hold from" : "All held until",
      heldAt ? instantInWords(heldAt) : "there is no time at which all of them held",
    ],
  ];
  return (
    <div className="grid gap-x-12 gap-y-8 rail:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
      <section aria-labelledby="dates">
        <SectionHeading id="dates">Only the date fails</SectionHeading>
        <dl className="grid border-b border-hair narrow:grid-cols-[13rem_minmax(0,1fr)]">
          {rows.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="border-t border-hair pt-1.5 text-sm leading-6 text-ink-3">{label}</dt>
              <dd className="min-w-0 pb-1.5 narrow:border-t narrow:border-hair narrow:pt-1.5">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {heldAt && (
        <section aria-labelledby="then">
          <SectionHeading id="then">Judge it when it held</SectionHeading>
          <p>Only you can know whether it was made by then. The time you choose stands in the title block, in print and in every link.</p>
          <p className="mt-3.5 flex flex-wrap items-center gap-x-5 gap-y-2">
            <Button look="solid" onClick={() => onJudgeAt(heldAt)}>
              Judge at {instantInWords(heldAt)}
            </Button>
            <a href="#judge-at" className="print:hidden">
              Choose another time
            </a>
          </p>
          <p className="mt-3 text-sm text-ink-2">Better: ask for a new report, whose certificate is a current one.</p>
        </section>
      )}
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
