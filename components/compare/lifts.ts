import { levelText } from "@/components/matrix/column";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { LEVELS } from "@/lib/appraisal/stage";
import { listed } from "@/lib/catalogue/names";
import { ASSUMPTIONS, BASELINE, assumptionById } from "@/lib/trust/assumptions";
import { attestationLevel, grantedSet } from "@/lib/trust/derive";
import type { CompareChoice } from "./address";
import type { Compared } from "./columns";

type Grants = Pick<CompareChoice, "granted" | "withdrawn">;

const levelWith = ({ paths }: Compared, { granted, withdrawn }: Grants) => attestationLevel(paths, grantedSet(granted, withdrawn));

/** What one could grant here: every word of the cloud’s or a third party’s that some shown path costs, and what is granted. */
export function grantable(compared: readonly Compared[], { granted }: Grants): readonly AssumptionId[] {
  const costs = new Set(
    compared.flatMap(({ paths }) =>
      Object.values(paths).flatMap((stage) => (typeof stage === "string" ? [] : stage.flatMap((path) => path.costs))),
    ),
  );
  return ASSUMPTIONS.map(({ id }) => id).filter((id) => !BASELINE.includes(id) && (costs.has(id) || granted.includes(id)));
}

/** "Microsoft": whose word it is, among those shown. */
export function whoseWord(id: AssumptionId, compared: readonly Compared[]): string {
  if (assumptionById(id).party !== "csp") return "";
  const clouds = compared
    .filter((each) => grantable([each], { granted: [], withdrawn: [] }).includes(id))
    .map(({ column }) => column.cloud);
  return listed([...new Set(clouds)]);
}

/** What granting `id` lifts, or what taking it away costs, in one or two clauses; derived from the paths alone. */
export function effectOf(id: AssumptionId, compared: readonly Compared[], grants: Grants): string {
  return grants.granted.includes(id) ? lossOf(id, compared, grants) : gainOf(id, compared, grants);
}

function lossOf(id: AssumptionId, compared: readonly Compared[], grants: Grants): string {
  const without = { ...grants, granted: grants.granted.filter((other) => other !== id) };
  const falls = moves(compared, grants, without);
  return falls.length === 0 ? "Lifts nothing here by itself" : `Without it ${listed(falls.map(asText("falls")))}`;
}

interface Move {
  readonly brief: string;
  readonly from: string;
  readonly to: string;
}

const moves = (compared: readonly Compared[], from: Grants, to: Grants): readonly Move[] =>
  compared
    .map((each) => ({ brief: each.column.brief, from: levelText(levelWith(each, from)), to: levelText(levelWith(each, to)) }))
    .filter((move) => move.from !== move.to);

const asText =
  (verb: string) =>
  ({ brief, from, to }: Move) =>
    `${brief}${verb ? ` ${verb}` : ""} from ${from} to\u00a0${to}`;

function gainOf(id: AssumptionId, compared: readonly Compared[], grants: Grants): string {
  const granted = { ...grants, granted: [...grants.granted, id] };
  const alone = moves(compared, grants, granted).map(asText(""));
  const together = compared.flatMap((each) => togetherOf(id, each, grants) ?? []);
  if (alone.length === 0 && together.length === 0) return "Lifts nothing here";
  const first = alone.length === 0 ? "Lifts nothing by itself" : `Lifts ${listed(alone)}`;
  return [first, ...together].join("; ");
}

/** "with Google’s vTPM, Google to 4": the highest level for which `id` is needed and not enough. */
function togetherOf(id: AssumptionId, each: Compared, grants: Grants): string | null {
  const alone = levelWith(each, { ...grants, granted: [...grants.granted, id] }).level;
  for (const level of [...LEVELS].reverse()) {
    if (level <= alone) return null;
    const sets = (each.minimalTrust?.[level] ?? []).filter((set) => set.includes(id));
    const others = sets.map((set) => set.filter((other) => other !== id && !grants.granted.includes(other)));
    const fewest = others.sort((a, b) => a.length - b.length)[0];
    if (fewest && fewest.length > 0) return `with ${listed(fewest.map(each.whose))}, ${each.column.brief} to\u00a0${level}`;
  }
  return null;
}

/** What withdrawing the chip maker does. */
export function withdrawalEffect(compared: readonly Compared[], { granted, withdrawn }: Grants): string {
  const named = compared.filter(({ column }) => !column.mine).map(({ chipMaker }) => chipMaker);
  const makers = listed([...new Set(named)]) || "The maker of your chip";
  if (withdrawn.includes("hw-vendor")) return `${makers}. Taken away: every path needs the chip, so nothing holds`;
  const stands = compared.some((each) => levelWith(each, { granted, withdrawn }).level > 0);
  return `${makers}, from the start. ${stands ? "Take it away and all of it falls to\u00a00" : "Every path needs it"}`;
}

/** What counting strictly changes: "AWS falls from 2 to 0". Both arguments hold the same columns. */
export function strictEffect(talk: readonly Compared[], strict: readonly Compared[]): string {
  const trustworthy = ({ column: { levels } }: Compared) => (levels ? levelText(levels.trustworthy) : "");
  const falls = talk.flatMap((each, index) => {
    const from = trustworthy(each);
    const to = trustworthy(strict[index]!);
    return from === to ? [] : [`${each.column.brief} falls from ${from} to\u00a0${to}`];
  });
  return falls.length === 0 ? "No level shown here changes" : `Everyone but the cloud: ${listed(falls)}`;
}
