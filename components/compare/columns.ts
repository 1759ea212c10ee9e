import type { CellAdvisory, MatrixCell, MatrixColumn } from "@/components/matrix/column";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { MinimalTrust } from "@/lib/appraisal/appraisal";
import type { StagePaths } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { Cell, OfferingDetail, PathDetail } from "@/lib/catalogue/describe";
import { chipMaker, cloudNoun, listed, possessive } from "@/lib/catalogue/names";

/** Everything the page shows of one column: an offering of the catalogue, or the reader’s own evidence. */
export interface Compared {
  readonly column: MatrixColumn;
  /** For levels under any set of grants. */
  readonly paths: StagePaths;
  readonly minimalTrust: MinimalTrust | null;
  /** "Gap 3. Google’s firmware for AL2, and its vTPM from AL3". */
  readonly gap: string;
  /** "AMD". */
  readonly chipMaker: string;
  /** "Google’s vTPM": whose an assumption is, and what of theirs. */
  readonly whose: (id: AssumptionId) => string;
}

/** Said once beside the matrix, since it holds for every row alike. */
export const PHYSICAL = "adv-physical";

export const comparedOffering = (detail: OfferingDetail, brief: string): Compared => ({
  column: {
    id: detail.id,
    name: detail.shortName,
    brief,
    note: detail.availability.status === "available" ? detail.variant : `${detail.variant}, ${AVAILABILITY[detail.availability.status]}`,
    cloud: detail.cspName,
    mine: false,
    cells: Object.fromEntries(STAGES.map((stage) => [stage, matrixCell(detail.cells[stage], detail)])) as Record<Stage, MatrixCell>,
    levels: detail.levels,
    condition: detail.levers.length > 0 ? "if it changed" : null,
    marks: marksOf(detail),
    hypothetical: detail.levers.map(({ change }) => change),
  },
  paths: detail.paths,
  minimalTrust: detail.minimalTrust,
  gap: detail.gap.sentence,
  chipMaker: chipMaker(detail.tee),
  whose: (id) =>
    id.startsWith("csp-") ? `${possessive(detail.cspName)} ${cloudNoun(id, detail.chain.vtpm?.name ?? null)}` : (OTHERS[id] ?? id),
});

const marksOf = ({ thin, levers }: OfferingDetail): readonly string[] => [
  ...(levers.length > 0 ? ["what if"] : []),
  ...(thin ? ["little is published"] : []),
];

const OTHERS: Readonly<Partial<Record<AssumptionId, string>>> = {
  "tp-attestation-service": "a third party’s verifier",
  "presenter-fresh": "whoever gave you the evidence",
};

const AVAILABILITY: Readonly<Record<OfferingDetail["availability"]["status"], string>> = {
  available: "",
  limited: "limited access",
  preview: "preview",
  contradictory: "status contradictory",
  ended: "ended",
  unknown: "availability unknown",
};

const matrixCell = (cell: Cell, { advisories }: OfferingDetail): MatrixCell => ({
  symbol: cell.symbol,
  summary: cell.summary,
  because: cell.because,
  confidence: cell.confidence,
  paths: cell.paths.map(cellPath),
  sources: cell.sources,
  changed: cell.changed,
  advisories: cell.stage === "tee" ? advisories.filter(({ id }) => id !== PHYSICAL).map(cellAdvisory) : [],
});

const cellPath = ({ because, costs, facts, register }: PathDetail) => ({
  because,
  costs: costs.map(({ id, sentence }) => ({ id, sentence })),
  facts: [...facts, `in ${register}`],
});

const cellAdvisory = ({ id, title, text }: OfferingDetail["advisories"][number]): CellAdvisory => ({ id, title, text });

/** "AWS", "Azure", "CVM in your VM": the shortest name that still tells the columns apart. */
export function briefNames(details: readonly { readonly id: string; readonly shortName: string }[]): ReadonlyMap<string, string> {
  const brief = details.map(({ shortName }) => shortName.split(", ")[1] ?? shortName.split(" ")[0]!);
  const clash = (name: string) => brief.filter((other) => other === name).length > 1;
  return new Map(details.map(({ id, shortName }, index) => [id, clash(brief[index]!) ? shortName : brief[index]!]));
}

/** "AWS’s NitroTPM and firmware": a set of assumptions as people and things, or who is left when it is empty. */
export function peopleOf(set: readonly AssumptionId[], { whose, chipMaker: maker }: Compared): string {
  if (set.length === 0) return `Nobody but ${maker} and yourself`;
  const words = set.map(whose);
  const owner = /^\S+’s /.exec(words[0]!)?.[0];
  // One owner is named once: "Google’s firmware and its vTPM".
  return listed(words.map((word, index) => (index > 0 && owner && word.startsWith(owner) ? `its ${word.slice(owner.length)}` : word)));
}
