import type { Appraisal, EvidenceEntry, MinimalTrust, StageAppraisal } from "@/lib/appraisal/appraisal";
import type { CheckText } from "@/lib/appraisal/check";
import type { Outcome } from "@/lib/appraisal/finding";
import { findingOf } from "@/lib/appraisal/run-checks";

/** An input that was not read at all: a link that cannot be opened, a file over a limit. */
export interface Refusal {
  readonly name: string;
  /** Null where nothing of it was looked at. */
  readonly format: string | null;
  readonly bytes: number;
  /** Lower-case hex; empty where the bytes were not read. */
  readonly sha256: string;
  readonly note: string;
  readonly check: CheckText;
  /** `fail` or `missing`; its finding has `must`, since a set of which a part is missing earns nothing. */
  readonly outcome: Outcome;
}

const NO_PATHS: StageAppraisal = { symbol: "none", compared: "measured", paths: [] };
const NO_TRUST: MinimalTrust = { "1": null, "2": null, "3": null, "4": null };

/**
 * The appraisal of a set of which a part was refused: listed, with a finding for each, `invalid` or `incomplete`, and no
 * level is earned, whatever the rest of the set shows.
 */
export function withRefusals(appraisal: Appraisal, refusals: readonly Refusal[]): Appraisal {
  if (refusals.length === 0) return appraisal;
  const entries = refusals.map((refusal, i) => entryOf(refusal, `e${appraisal.evidence.length + i + 1}`));
  const findings = refusals.map(({ check, outcome }, i) => findingOf(check, outcome, entries[i]!.id, true));
  const failed = appraisal.verdict === "invalid" || findings.some(({ status }) => status === "fail");
  const needs = findings.flatMap(({ need }) => (need === undefined ? [] : [{ for: 0, need }]));
  return {
    ...appraisal,
    verdict: failed ? "invalid" : "incomplete",
    evidence: [...appraisal.evidence, ...entries],
    findings: [...findings, ...appraisal.findings],
    stages: { tee: NO_PATHS, firmware: NO_PATHS, kernel: NO_PATHS, rootfs: NO_PATHS },
    nominalAL: 0,
    trustworthyAL: 0,
    grantedAL: 0,
    expectedAL: 0,
    lowerBounds: [],
    conditional: [],
    minimalTrust: NO_TRUST,
    missing: [...needs, ...appraisal.missing.filter((missing) => missing.for === 0)],
    requirements: appraisal.requirements.map((requirement) => ({ ...requirement, met: false })),
    onlyDates: undefined,
    advisories: [],
    offering: null,
  };
}

const entryOf = ({ name, format, bytes, sha256, note }: Refusal, id: string): EvidenceEntry => ({
  id,
  name,
  path: [name],
  format,
  formatVersion: null,
  sha256,
  bytes,
  used: "ignored",
  note,
  parent: null,
  offset: null,
  facts: {},
});
