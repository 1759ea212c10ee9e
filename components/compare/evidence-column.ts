import type { MatrixCell, MatrixColumn, MatrixLevels } from "@/components/matrix/column";
import type { Appraisal, StageAppraisal } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { Path, Paths, StagePaths } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { cloudNoun, possessive } from "@/lib/catalogue/names";
import { assumptionById } from "@/lib/trust/assumptions";
import { attestationLevel, grantedSet, minimalTrust, nominalLevel, trustworthyLevel } from "@/lib/trust/derive";
import { LENS_WORDS, type CompareChoice } from "./address";
import type { Compared } from "./columns";

export const EVIDENCE_ID = "your-evidence";

/** The reader’s own evidence beside the offerings: the same derivation over the paths its appraisal found. */
export function comparedEvidence(
  name: string,
  appraisal: Appraisal,
  choice: Pick<CompareChoice, "granted" | "withdrawn" | "lens">,
): Compared {
  const paths = stagePathsOf(appraisal);
  const cloud = appraisal.cloud ?? "the cloud";
  const whose = (id: AssumptionId) =>
    assumptionById(id).party === "csp" ? `${possessive(cloud)} ${cloudNoun(id, null)}` : (OTHERS[id] ?? assumptionById(id).label);
  const levels = {
    nominal: nominalLevel(paths, choice.withdrawn),
    trustworthy: trustworthyLevel(paths, choice.withdrawn),
    granted: attestationLevel(paths, grantedSet(choice.granted, choice.withdrawn)),
  };
  const condition = conditionOf(appraisal, choice.lens);
  return {
    column: {
      id: EVIDENCE_ID,
      name: "Your evidence",
      brief: "your evidence",
      note: name,
      cloud,
      mine: true,
      cells: cellsOf(appraisal),
      levels,
      condition,
      marks: [],
      hypothetical: [],
    },
    paths,
    minimalTrust: minimalTrust(paths, choice.withdrawn),
    gap: gapOf(levels, cloud, condition),
    chipMaker: "the chip maker",
    whose,
  };
}

/** The gap in words; like every level of evidence it is never given without what it hangs on. */
function gapOf({ nominal, trustworthy }: MatrixLevels, cloud: string, condition: string | null): string {
  const hangs = condition ? `, ${condition}` : "";
  if (nominal.level === 0) return `No gap, for nothing holds${condition ? `: ${condition}` : ""}`;
  const size = nominal.level - trustworthy.level;
  if (size > 0) return `Gap ${size}, on ${possessive(cloud)} word${hangs}`;
  return nominal.level === 4 ? `No gap${hangs}` : `No gap up to AL${nominal.level}${hangs}; nothing above is shown`;
}

const OTHERS: Readonly<Partial<Record<AssumptionId, string>>> = {
  "presenter-fresh": "whoever gave you the evidence",
  "tp-attestation-service": "a third party’s verifier",
};

/** An appraisal that is not `valid` proves nothing, whatever its parts would show. */
function stagePathsOf({ verdict, stages }: Appraisal): StagePaths {
  const of = ({ symbol, paths }: StageAppraisal): Paths =>
    symbol === "absent" || symbol === "unknown" ? symbol : verdict === "valid" ? paths : [];
  return Object.fromEntries(STAGES.map((stage) => [stage, of(stages[stage])])) as unknown as StagePaths;
}

/** What the levels hang on, said under them: never a level without its condition. */
function conditionOf({ verdict, conditional, conditions, simulated, onlyDates }: Appraisal, lens: CompareChoice["lens"]): string | null {
  const parts = [
    simulated ? "simulated" : "",
    verdict === "valid" ? "" : onlyDates ? "out of date" : VERDICTS[verdict],
    verdict === "valid" && conditional.includes("presenter-fresh") ? "if this report is fresh" : "",
    conditions.lens === lens ? "" : `counted ${LENS_WORDS[conditions.lens]}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}

const VERDICTS = { invalid: "invalid", incomplete: "cannot be judged yet", unrecognised: "not recognised" } as const;

const cellsOf = (appraisal: Appraisal): MatrixColumn["cells"] =>
  Object.fromEntries(STAGES.map((stage) => [stage, cellOf(stage, appraisal)])) as Record<Stage, MatrixCell>;

function cellOf(stage: Stage, { stages, verdict, missing }: Appraisal): MatrixCell {
  const { paths, symbol } = stages[stage];
  const held = verdict === "valid" ? paths : [];
  const need = missing.find((entry) => entry.for === STAGES.indexOf(stage) + 1)?.need;
  return {
    symbol: verdict === "valid" || symbol === "absent" || symbol === "unknown" ? symbol : "none",
    summary: held.length > 0 ? summaryOf(held) : "Not shown by this evidence",
    because: held[0]?.because ?? (verdict === "valid" ? (need ?? NOT_SHOWN) : NOT_COUNTED),
    confidence: null,
    paths: held.map(({ because, costs, findings }) => ({
      because,
      costs: costs.map(assumptionById),
      facts: findings.length > 0 ? [`checked by ${findings.join(", ")}`] : [],
    })),
    sources: [],
    changed: null,
    advisories: [],
  };
}

const NOT_SHOWN = "Nothing in this evidence shows what was started here.";
const NOT_COUNTED = "As it stands this evidence is not valid, so nothing in it counts.";

/** At most ten words, from what the cheapest path costs. */
function summaryOf(paths: readonly Path[]): string {
  const cheapest = [...paths].sort((a, b) => a.costs.length - b.costs.length)[0]!;
  const csp = cheapest.costs.filter((id) => assumptionById(id).party === "csp");
  const fresh = cheapest.costs.includes("presenter-fresh") ? ", if fresh" : "";
  if (csp.length === 0) return `Stands without the cloud’s word${fresh}`;
  return `On the cloud’s word: ${csp.map((id) => cloudNoun(id, null)).join(", ")}${fresh}`;
}

/** What the reader’s own evidence proves, in a sentence, with what it hangs on. */
export function evidenceLede({ column: { levels, condition } }: Compared): string {
  const nominal = levels?.nominal.level ?? 0;
  const trustworthy = levels?.trustworthy.level ?? 0;
  if (nominal === 0) return `Your evidence proves no level${condition ? `: ${condition}` : ""}.`;
  const without = nominal === trustworthy ? "" : `, AL${trustworthy} without the cloud’s word`;
  return `Your evidence proves AL${nominal}${without}${condition ? `, ${condition}` : ""}.`;
}
