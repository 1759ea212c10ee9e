import type { Appraisal, EvidenceEntry, LevelName, Verdict } from "./appraisal";
import type { Finding, Status } from "./finding";

/** One value that differs; null where one of the two has none. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

export interface LevelChange extends Change<number> {
  readonly name: LevelName;
}

/** `worse` and `better` by status; `value` where the status is the same and what was found is not. */
export type FindingTrend = "worse" | "gone" | "value" | "better";

export interface FindingChange extends Change<Finding | null> {
  readonly id: string;
  readonly trend: FindingTrend;
}

export interface FactChange extends Change<string | null> {
  /** Format of the artefact, and its name in the first set that has it. */
  readonly format: string;
  readonly evidence: string;
  readonly fact: string;
}

/** An artefact that only one of the two has, by its name. */
export interface EvidenceChange extends Change<string | null> {
  readonly format: string | null;
}

/** How one appraisal differs from another, worst news first. */
export interface AppraisalChanges {
  readonly verdict: Change<Verdict> | null;
  /** Levels that differ, those that dropped first. */
  readonly levels: readonly LevelChange[];
  /** True if a level dropped. */
  readonly dropped: boolean;
  readonly findings: readonly FindingChange[];
  readonly facts: readonly FactChange[];
  readonly evidence: readonly EvidenceChange[];
  /** Names of conditions that differ: a difference may be theirs and not the evidence's. */
  readonly conditions: readonly string[];
}

/** What changed from `before` to `after`. Artefacts are paired by format, subject and order, findings by check and artefact. */
export function compareAppraisals(before: Appraisal, after: Appraisal): AppraisalChanges {
  const levels = levelChanges(before, after);
  return {
    verdict: before.verdict === after.verdict ? null : { before: before.verdict, after: after.verdict },
    levels,
    dropped: levels.some((level) => level.after < level.before),
    findings: findingChanges(before, after),
    facts: factChanges(before, after),
    evidence: evidenceChanges(before, after),
    conditions: conditionChanges(before, after),
  };
}

const LEVELS = ["nominal", "trustworthy", "granted", "expected"] as const;

function levelChanges(before: Appraisal, after: Appraisal): LevelChange[] {
  return LEVELS.map((name) => ({ name, before: before[`${name}AL`], after: after[`${name}AL`] }))
    .filter((level) => level.before !== level.after)
    .sort((a, b) => a.after - a.before - (b.after - b.before));
}

/** Entries by what they are: format, subject where it has one, and the how-manieth of these. */
function entriesByKey({ evidence }: Appraisal): ReadonlyMap<string, EvidenceEntry> {
  const counts = new Map<string, number>();
  return new Map(
    evidence.map((entry) => {
      const kind = `${entry.format ?? ""} ${entry.facts.subject ?? ""}`;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [`${kind} ${count}`, entry] as const;
    }),
  );
}

/** Of several findings with one key the first counts by itself, the others by their order. */
function findingsByKey(appraisal: Appraisal): ReadonlyMap<string, Finding> {
  const keyOf = new Map([...entriesByKey(appraisal)].map(([key, { id }]) => [id, key]));
  const found = new Map<string, Finding>();
  for (const finding of appraisal.findings) {
    const key = `${finding.id} ${keyOf.get(finding.evidence ?? "") ?? ""}`;
    let at = 1;
    while (found.has(`${key} ${at}`)) at++;
    found.set(`${key} ${at}`, finding);
  }
  return found;
}

const SEVERITY: Record<Status, number> = { pass: 0, info: 1, warn: 2, missing: 3, fail: 4 };
const TRENDS: readonly FindingTrend[] = ["worse", "gone", "value", "better"];

function findingChanges(before: Appraisal, after: Appraisal): FindingChange[] {
  const [first, second] = [findingsByKey(before), findingsByKey(after)];
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  return keys
    .flatMap((key) => findingChange(first.get(key) ?? null, second.get(key) ?? null))
    .sort((a, b) => TRENDS.indexOf(a.trend) - TRENDS.indexOf(b.trend) || weight(b) - weight(a));
}

function findingChange(before: Finding | null, after: Finding | null): FindingChange[] {
  const trend = trendOf(before, after);
  return trend ? [{ id: (before ?? after)!.id, trend, before, after }] : [];
}

/** A check that was not made is no better than one that passed, and no worse than one that only notes. */
function trendOf(before: Finding | null, after: Finding | null): FindingTrend | null {
  if (!after) return before!.status === "pass" ? "gone" : before!.status === "info" ? "value" : "better";
  if (!before) return SEVERITY[after.status] > SEVERITY.info ? "worse" : after.status === "pass" ? "better" : "value";
  const by = SEVERITY[after.status] - SEVERITY[before.status];
  if (by !== 0) return by > 0 ? "worse" : "better";
  return textOf(before) === textOf(after) ? null : "value";
}

const textOf = ({ title, detail, observed, expected }: Finding) => JSON.stringify([title, detail, observed, expected]);

/** What must hold comes before what need not, a failure before a warning. */
const weight = ({ before, after }: FindingChange): number => {
  const finding = (after ?? before)!;
  return (finding.must ? 10 : 0) + SEVERITY[finding.status];
};

function factChanges(before: Appraisal, after: Appraisal): FactChange[] {
  const second = entriesByKey(after);
  return [...entriesByKey(before)].flatMap(([key, entry]) => {
    const other = second.get(key);
    if (!other || entry.format === null) return [];
    const names = [...new Set([...Object.keys(entry.facts), ...Object.keys(other.facts)])];
    return names
      .map((fact) => ({
        format: entry.format!,
        evidence: entry.name,
        fact,
        before: text(entry.facts[fact]),
        after: text(other.facts[fact]),
      }))
      .filter((change) => change.before !== change.after);
  });
}

const text = (value: string | number | boolean | undefined): string | null => (value === undefined ? null : String(value));

function evidenceChanges(before: Appraisal, after: Appraisal): EvidenceChange[] {
  const [first, second] = [entriesByKey(before), entriesByKey(after)];
  const only = (from: typeof first, other: typeof first) => [...from].filter(([key]) => !other.has(key)).map(([, entry]) => entry);
  return [
    ...only(first, second).map(({ name, format }) => ({ format, before: name, after: null })),
    ...only(second, first).map(({ name, format }) => ({ format, before: null, after: name })),
  ];
}

/** Claims of a sender are no condition: nothing counts before it is adopted, and then it is one. */
function conditionChanges({ conditions: before }: Appraisal, { conditions: after }: Appraisal): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof typeof before)[];
  return names.filter((name) => name !== "claimed" && conditionText(name, before) !== conditionText(name, after));
}

/** Whether a root was used is an outcome, not a condition. */
const conditionText = (name: keyof Appraisal["conditions"], conditions: Appraisal["conditions"]): string =>
  name === "extraRoots" ? JSON.stringify(conditions.extraRoots.map(({ sha256 }) => sha256)) : JSON.stringify(conditions[name] ?? null);
