import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { OFFERING_IDS } from "@/lib/catalogue/catalogue";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { partiesOf, reachAnswer, type ReachAnswer, type Wanted } from "@/lib/catalogue/reach";
import { ASSUMPTIONS, assumptionById, BASELINE } from "@/lib/trust/assumptions";
import { LENS_WORDS, type CompareChoice } from "./address";
import { compareUnder } from "./comparison";
import { shortTee } from "./rank-rows";

/** The comparison the other way round: given whom one trusts, which offerings reach a level. */
export interface ReachModel {
  readonly want: Wanted;
  /** "3 of 12 offerings reach AL3; counted strictly, 1." */
  readonly answer: string;
  readonly groups: readonly ReachGroup[];
  /** What one can be ready to trust, the cloud’s words first. */
  readonly words: readonly ReachWord[];
}

export interface ReachWord {
  readonly id: AssumptionId;
  readonly label: string;
  readonly ofTheCloud: boolean;
}

export interface ReachGroup {
  readonly kind: ReachAnswer["kind"];
  readonly title: string;
  readonly rows: readonly ReachRow[];
}

export interface ReachRow {
  readonly id: string;
  readonly name: string;
  readonly tee: string;
  /** What else would have to be trusted; empty where that is nothing, or no answer. */
  readonly needs: string;
  /** What counting the other way answers, where it is not the same; empty where it is. */
  readonly otherwise: string;
  readonly marks: readonly string[];
}

const ORDER = ["reached", "needs", "unknown", "unreachable", "no-level"] as const;

/** The whole catalogue on the day, whatever is shown above. */
export function reachModel(choice: CompareChoice): ReachModel {
  const all = { ...choice, offerings: OFFERING_IDS };
  const under = { talk: compareUnder(all, "talk").details, strict: compareUnder(all, "strict").details };
  const rows = under[choice.lens].map((detail, index) => rowOf(detail, under[otherLens(choice.lens)][index]!, choice));
  const reached = (lens: Lens) => under[lens].filter((detail) => answerOf(detail, choice).kind === "reached").length;
  return {
    want: choice.want,
    answer: `${reached(choice.lens)} of ${rows.length} reach AL${choice.want} counted ${LENS_WORDS[choice.lens]}, ${reached(otherLens(choice.lens))} counted ${LENS_WORDS[otherLens(choice.lens)]}.`,
    groups: ORDER.flatMap((kind) => groupOf(kind, choice, rows)),
    words: wordsFor(under.strict, choice),
  };
}

const otherLens = (lens: Lens): Lens => (lens === "talk" ? "strict" : "talk");

const answerOf = ({ minimalTrust }: OfferingDetail, { want, granted }: CompareChoice) => reachAnswer(want, minimalTrust, granted);

interface Answered {
  readonly answer: ReachAnswer;
  readonly row: ReachRow;
}

function rowOf(detail: OfferingDetail, other: OfferingDetail, choice: CompareChoice): Answered {
  const answer = answerOf(detail, choice);
  const otherAnswer = answerOf(other, choice);
  const same = JSON.stringify(answer) === JSON.stringify(otherAnswer);
  return {
    answer,
    row: {
      ...{ id: detail.id, name: detail.shortName, tee: shortTee(detail.teeName) },
      needs: needsWords(answer, detail),
      otherwise: same ? "" : `Counted ${LENS_WORDS[otherLens(choice.lens)]}: ${answerWords(otherAnswer, other, answer.kind)}`,
      marks: [...(detail.levers.length > 0 ? ["what if"] : []), ...(detail.thin ? ["little is published"] : [])],
    },
  };
}

const needsWords = (answer: ReachAnswer, detail: OfferingDetail) =>
  answer.kind === "needs" ? answer.more.map((set) => partiesOf(set, detail)).join(", or ") : "";

/** In a list of what is needed it is a list too; beside a level that is reached it is something more. */
function answerWords(answer: ReachAnswer, detail: OfferingDetail, beside: ReachAnswer["kind"]): string {
  if (answer.kind === "needs") return `${beside === "needs" ? "" : "also "}${needsWords(answer, detail)}`;
  return { reached: "reached", unknown: "not known", unreachable: "out of reach", "no-level": "no level" }[answer.kind];
}

function groupOf(kind: ReachAnswer["kind"], choice: CompareChoice, rows: readonly Answered[]): readonly ReachGroup[] {
  const inside = rows.filter(({ answer }) => answer.kind === kind).sort((a, b) => fewestMore(a) - fewestMore(b));
  return inside.length === 0 ? [] : [{ kind, title: titleFor(kind, choice), rows: inside.map(({ row }) => row) }];
}

const fewestMore = ({ answer }: Answered) => (answer.kind === "needs" ? Math.min(...answer.more.map((set) => set.length)) : 0);

function titleFor(kind: ReachAnswer["kind"], { want, withdrawn }: CompareChoice): string {
  const titles: Record<ReachAnswer["kind"], string> = {
    reached: `Reach AL${want}`,
    needs: `Reach AL${want} if you also trust`,
    unknown: `Not known whether AL${want} can be reached`,
    unreachable:
      withdrawn.length > 0 ? `Cannot reach AL${want} while the chip maker is not believed` : `Cannot reach AL${want}, whoever is trusted`,
    "no-level": "No level: enclaves, of which only their own code is measured",
  };
  return titles[kind];
}

/** Everything that some path of the catalogue costs that day, and what is granted already. */
function wordsFor(strict: readonly OfferingDetail[], { granted }: CompareChoice): readonly ReachWord[] {
  const costs = new Set(strict.flatMap(({ minimalTrust }) => Object.values(minimalTrust ?? {}).flatMap((sets) => (sets ?? []).flat())));
  return ASSUMPTIONS.filter(({ id }) => !BASELINE.includes(id) && (costs.has(id) || granted.includes(id))).map(
    ({ id, label, strictOnly }) => ({
      id,
      label: strictOnly ? `${label} (counted strictly)` : label,
      ofTheCloud: assumptionById(id).party === "csp",
    }),
  );
}
