import { expect, test } from "vitest";
import type { Appraisal, Input, Verdict } from "@/lib/appraisal/appraisal";
import type { FieldRef, Finding } from "@/lib/appraisal/finding";
import type { MintedEvidence } from "@/lib/simulator/evidence";
import { findingOf, judge, mintSet, type SetSpec } from "./simulated-set";

/** A simulated set, and what one check says of it. */
export interface CheckCase extends SetSpec {
  readonly title: string;
  /** Files in place of report, certificate and chain. */
  readonly files?: (minted: MintedEvidence) => readonly Input[];
  /** `must fail`, `warn`, …; null where the check does not apply. */
  readonly says: string | null;
  /** A part of the headline. */
  readonly headline?: string;
  /** What it points at: `e1 POLICY 0x8-0x10`; a whole certificate without its bytes. */
  readonly rests?: readonly string[];
  /** Parts of observed and expected value, of the cause, and of what is needed. */
  readonly observed?: string;
  readonly expected?: string;
  readonly cause?: string;
  readonly need?: string;
  readonly remedy?: string;
  readonly verdict: Verdict;
}

/** Registers one test for each case of a check. */
export function checkCases(id: string, cases: readonly CheckCase[]): void {
  test.each(cases)(`${id}: $title`, async (given) => {
    const minted = await mintSet(given);
    const appraisal = await judge(given.files?.(minted) ?? minted.files, given.options);
    const finding = findingOf(appraisal, id);
    expect(finding && statusText(finding)).toBe(given.says);
    expect(appraisal.verdict).toBe(given.verdict);
    if (!finding) return;
    if (given.rests) expect(finding.rests.map((ref) => restText(ref, appraisal))).toEqual(given.rests);
    expectParts(finding, given);
  });
}

const statusText = ({ must, status }: Finding) => (must ? `must ${status}` : status);

function expectParts(finding: Finding, { headline, observed, expected, cause, need, remedy }: CheckCase): void {
  if (headline) expect(finding.title).toContain(headline);
  if (observed) expect(finding.observed).toContain(observed);
  if (expected) expect(finding.expected).toContain(expected);
  if (cause) expect(finding.cause?.text).toContain(cause);
  if (need) expect(finding.need).toContain(need);
  if (remedy) expect(finding.remedy).toContain(remedy);
}

/** A field with its bytes. A certificate is always the whole of its file, which is checked here and left out. */
function restText({ evidence, field, bytes: [from, to] }: FieldRef, { evidence: entries }: Appraisal): string {
  if (field !== "certificate") return `${evidence} ${field} 0x${from.toString(16)}-0x${to.toString(16)}`;
  expect([from, to]).toEqual([0, entries.find(({ id }) => id === evidence)!.bytes]);
  return `${evidence} certificate`;
}
