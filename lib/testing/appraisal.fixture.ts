import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { Finding } from "@/lib/appraisal/finding";

/** A genuine report of an unknown guest that answers no challenge: AL1 if it is fresh. Tests change what they are about. */
export function appraisalFixture(changes: Partial<Appraisal> = {}): Appraisal {
  const nothing = { symbol: "none", compared: "measured", paths: [] } as const;
  return {
    schema: "trustgap.appraisal/1",
    verdict: "valid",
    engine: { version: "0", roots: "00", catalogue: "0" },
    conditions: {
      at: "2026-11-24T04:00:00Z",
      lens: "talk",
      granted: [],
      withdrawn: [],
      challenge: null,
      expected: [],
      policySha256: null,
      extraRoots: [],
      claimed: {},
    },
    simulated: false,
    evidence: [
      {
        id: "e1",
        name: "report.bin",
        path: ["report.bin"],
        format: "amd-snp/report",
        formatVersion: "5",
        sha256: "00",
        bytes: 1184,
        used: "evidence",
        note: "judged",
        parent: null,
        offset: null,
        facts: {},
      },
    ],
    findings: [],
    stages: {
      tee: {
        symbol: "full",
        compared: "measured",
        paths: [{ costs: ["presenter-fresh"], basis: null, compared: "measured", because: "The chip signed it.", findings: [] }],
      },
      firmware: nothing,
      kernel: nothing,
      rootfs: nothing,
    },
    nominalAL: 1,
    trustworthyAL: 1,
    grantedAL: 0,
    expectedAL: 0,
    lowerBounds: [],
    conditional: ["presenter-fresh"],
    minimalTrust: { "1": [["presenter-fresh"]], "2": [], "3": [], "4": [] },
    missing: [],
    requirements: [],
    offering: null,
    cloud: null,
    ...changes,
  };
}

export const findingFixture = (changes: Partial<Finding>): Finding => ({
  id: "snp/debug",
  stage: "tee",
  evidence: "e1",
  must: true,
  status: "pass",
  title: "A fact",
  detail: "",
  spec: "a document",
  rests: [],
  ...changes,
});

/** Nothing is earned under any verdict but `valid`. */
export const unearned = {
  nominalAL: 0,
  trustworthyAL: 0,
  grantedAL: 0,
  expectedAL: 0,
  conditional: [],
  minimalTrust: { "1": null, "2": null, "3": null, "4": null },
} as const;
