import type { ReactNode } from "react";
import { STATUS_WORDS, StatusSymbol } from "@/components/symbols/status-symbol";
import { FindingDetail } from "@/components/findings/finding-detail";
import { shortened } from "@/components/findings/long-text";
import { Disclosure } from "@/components/ui/disclosure";
import { SectionHeading } from "@/components/ui/section-heading";
import { middleTruncated } from "@/components/ui/value";
import type { Appraisal, LevelName } from "@/lib/appraisal/appraisal";
import type { AppraisalChanges, FindingChange, FindingTrend } from "@/lib/appraisal/compare-appraisals";
import type { Finding } from "@/lib/appraisal/finding";
import { changesInWords, conditionsInWords, levelInWords, levelLabels, VERDICT_WORDS } from "./change-words";

interface AppraisalDiffProps {
  readonly before: Appraisal;
  readonly after: Appraisal;
  readonly changes: AppraisalChanges;
  /** What the two are called: "As made", "Changed". */
  readonly names: readonly [string, string];
  /** What checks did that are worse off, in the sentence and as a heading; of a set that was changed they noticed. */
  readonly worse?: readonly [did: string, title: string];
  /** Of its headings: 3 where it stands in a section of its own. */
  readonly level?: 2 | 3;
  /** Beside the result. */
  readonly aside?: ReactNode;
}

/** Two appraisals beside each other: whether a level dropped, which checks noticed, what differs. */
export function AppraisalDiff({
  before,
  after,
  changes,
  names,
  worse = ["noticed", "What noticed"],
  level = 2,
  aside,
}: AppraisalDiffProps) {
  const conditions = conditionsInWords(changes);
  return (
    <div className="grid gap-9 print:block print:space-y-6">
      <section aria-labelledby="diff-levels">
        <SectionHeading id="diff-levels" aside={aside} level={level} large>
          {changesInWords(changes, worse[0])}
        </SectionHeading>
        <Levels before={before} after={after} changes={changes} names={names} />
        {conditions && <p className="mt-2.5 text-sm text-word">The two were judged under different conditions: {conditions}.</p>}
      </section>
      <Trend trend="worse" title={worse[1]} changes={changes} after={after} before={before} level={level} />
      <Trend trend="value" title="Found something else" changes={changes} after={after} before={before} level={level} />
      <Trend trend="better" title="Better than before" changes={changes} after={after} before={before} level={level} />
      <Gone changes={changes} />
      <Facts changes={changes} names={names} level={level} />
    </div>
  );
}

const LEVELS: readonly LevelName[] = ["nominal", "trustworthy", "granted", "expected"];

function Levels({ before, after, changes, names }: AppraisalDiffProps) {
  const labels = levelLabels(before, after);
  return (
    <table className="w-full max-w-[42rem] border-collapse">
      <thead>
        <tr className="border-b border-ink text-left text-sm text-ink-2">
          <th scope="col" className="py-1.5 pr-3 font-normal">
            <span className="sr-only">What</span>
          </th>
          {names.map((name) => (
            <th key={name} scope="col" className="w-[7.5rem] py-1.5 pr-3 font-semibold narrow:w-[10rem]">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row
          label="Verdict"
          before={VERDICT_WORDS[before.verdict]}
          after={VERDICT_WORDS[after.verdict]}
          note={null}
          differs={changes.verdict !== null}
        />
        {LEVELS.map((name) => {
          const [from, to] = [before[`${name}AL`], after[`${name}AL`]];
          const note = to < from ? "dropped" : to > from ? "rose" : null;
          const [was, is] = [levelInWords(name, before), levelInWords(name, after)];
          return <Row key={name} label={labels[name]} before={was} after={is} note={note} differs={was !== is} />;
        })}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly note: "dropped" | "rose" | null;
  readonly differs: boolean;
}

function Row({ label, before, after, note, differs }: RowProps) {
  return (
    <tr className="border-b border-hair align-baseline">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal text-ink-2">
        {label}
      </th>
      <td className="py-1.5 pr-3">{before}</td>
      <td className={`py-1.5 ${differs ? "font-semibold" : "text-ink-3"}`}>
        {after}
        {note && <span className="text-sm font-normal text-ink-2 max-narrow:block narrow:ml-2">{note}</span>}
      </td>
    </tr>
  );
}

interface TrendProps extends Pick<AppraisalDiffProps, "before" | "after" | "changes" | "level"> {
  readonly trend: FindingTrend;
  readonly title: string;
}

function Trend({ trend, title, changes, before, after, level }: TrendProps) {
  const found = changes.findings.filter((change) => change.trend === trend);
  if (found.length === 0) return null;
  return (
    <section aria-labelledby={`diff-${trend}`}>
      <SectionHeading id={`diff-${trend}`} level={level}>
        {title}
      </SectionHeading>
      <ul className="border-b border-hair">
        {found.map((change, index) => (
          <li key={`${change.id} ${index}`} className="border-t border-hair py-2.5 print:break-inside-avoid">
            <ChangedFinding change={change} before={before} after={after} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangedFinding({ change, before, after }: Pick<AppraisalDiffProps, "before" | "after"> & { readonly change: FindingChange }) {
  const shown = change.after ?? change.before!;
  return (
    <>
      <p className="grid grid-cols-[1.25rem_1fr] gap-x-2.5 leading-snug wrap-anywhere">
        <StatusSymbol status={shown.status} className="mt-0.5" />
        <span>
          <span className="sr-only">{STATUS_WORDS[shown.status]}: </span>
          {shown.title}
        </span>
      </p>
      {change.after && <Before finding={change.before} now={change.after} />}
      <Disclosure summary={`${change.id} in full`} className="mt-0.5 ml-[1.875rem]">
        <div className="border-t border-hair">
          <FindingDetail finding={shown} appraisal={change.after ? after : before} headed={false} />
        </div>
      </Disclosure>
    </>
  );
}

/** Where the two say the same, the difference is in what they saw. */
function Before({ finding, now }: { readonly finding: Finding | null; readonly now: Finding }) {
  const said = finding && (finding.title === now.title && finding.detail !== "" ? shortened(finding.detail) : finding.title);
  return (
    <p className="ml-[1.875rem] flex items-baseline gap-x-1.5 text-sm text-ink-3 wrap-anywhere">
      <span>
        Before: {finding ? `${STATUS_WORDS[finding.status]}, ` : "nothing to say"}
        {said}
      </span>
    </p>
  );
}

/** Checks that passed before and were not made now: what they need is gone. */
function Gone({ changes }: Pick<AppraisalDiffProps, "changes">) {
  const gone = changes.findings.filter(({ trend }) => trend === "gone");
  if (gone.length === 0) return null;
  const summary =
    gone.length === 1 ? "1 check passed before and could not be made now" : `${gone.length} checks passed before and could not be made now`;
  return (
    <Disclosure summary={summary}>
      <ul className="text-sm text-ink-2">
        {gone.map(({ id, before }, index) => (
          <li key={`${id} ${index}`} className="border-t border-hair py-1.5 wrap-anywhere">
            <code>{id}</code>: {before!.title}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Facts({ changes: { facts, evidence }, names, level }: Pick<AppraisalDiffProps, "changes" | "names" | "level">) {
  if (facts.length === 0 && evidence.length === 0) return null;
  return (
    <section aria-labelledby="diff-facts">
      <SectionHeading id="diff-facts" level={level}>
        What the files say differently
      </SectionHeading>
      <table className="stack-table w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-ink text-left text-ink-2">
            <Head>What</Head>
            {names.map((name) => (
              <Head key={name}>{name}</Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.map(({ before, after, format }, index) => (
            <FactRow
              key={index}
              what={`A file${format ? `, ${format}` : ""}`}
              values={[before ?? "not there", after ?? "not there"]}
              names={names}
            />
          ))}
          {facts.map(({ evidence: name, fact, before, after }) => (
            <FactRow key={`${name} ${fact}`} what={`${fact}, ${name}`} values={[before ?? "not said", after ?? "not said"]} names={names} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Head = ({ children }: { readonly children: ReactNode }) => (
  <th scope="col" className="py-1.5 pr-4 font-semibold">
    {children}
  </th>
);

interface FactRowProps extends Pick<AppraisalDiffProps, "names"> {
  readonly what: string;
  readonly values: readonly [string, string];
}

function FactRow({ what, values, names }: FactRowProps) {
  return (
    <tr className="border-b border-hair align-baseline">
      <th scope="row" className="py-1.5 pr-4 text-left font-normal text-ink-2 wrap-anywhere">
        {what}
      </th>
      {differing(values).map((value, index) => (
        <td key={names[index]} data-head={names[index]} className="py-1.5 pr-4 font-mono wrap-anywhere">
          {value}
        </td>
      ))}
    </tr>
  );
}

/** Long values are shortened around the place where they differ. */
function differing([before, after]: readonly [string, string]): readonly [string, string] {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const short = (value: string) => {
    if (value.length <= 40) return value;
    if (at < 12 || at > value.length) return middleTruncated(value, 20, 6);
    return `${value.slice(0, 6)}…${middleTruncated(value.slice(at - 4), 12, 6)}`;
  };
  return [short(before), short(after)];
}
