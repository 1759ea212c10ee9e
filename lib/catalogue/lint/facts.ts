import { STAGES } from "@/lib/appraisal/stage";
import { isAssumptionId } from "@/lib/trust/assumptions";
import { breaking, factsAt, factsOf, perStage, snapshotsOf, type Rule } from "./rule";

const FREE_REFERENCES: readonly string[] = ["n/a", "tenant", "reproducible", "constant"];
const MEDIATED: readonly string[] = ["boot-static", "mediated-nonce"];

export const wordsHaveAGiver: Rule = {
  name: "words-have-a-giver",
  description: "A reference nobody else can make, and a mediated report, say whom they ask to be believed; others do not.",
  severity: "error",
  check: (data) =>
    breaking(factsOf(data), ({ reference, referenceTrust, freshness, mediator }) => {
      const asks = [referenceTrust, mediator].filter((id) => id !== undefined);
      return (
        FREE_REFERENCES.includes(reference) !== (referenceTrust === undefined) ||
        MEDIATED.includes(freshness) !== (mediator !== undefined) ||
        !asks.every(isAssumptionId)
      );
    }),
};

export const stagesInReach: Rule = {
  name: "stages-in-reach",
  description: "A stage is measured only by what has started before it; the TEE is never measured by what runs in it.",
  severity: "error",
  check: (data) =>
    breaking(
      perStage(data, (snapshot, stage) => factsAt(snapshot, stage).map(({ measuredBy }) => ({ measuredBy, stage }))),
      ({ measuredBy, stage }) =>
        (measuredBy === "in-tee-os" && stage !== "rootfs") ||
        ((measuredBy === "in-tee-firmware" || measuredBy === "paravisor-vtpm") && (stage === "tee" || stage === "firmware")),
    ),
};

export const reasonsWhereNoPaths: Rule = {
  name: "reasons-where-no-paths",
  description: "A stage with a reason but no path is –, ? or ○; a stage with paths has its reasons in them.",
  severity: "error",
  check: (data) =>
    snapshotsOf(data).flatMap(({ where, value: { stages, reasons } }) =>
      STAGES.filter((stage) => (Array.isArray(stages[stage]) && stages[stage].length > 0) === (reasons?.[stage] !== undefined)).map(
        (stage) => `${where} ${stage}`,
      ),
    ),
};

/** A text that owns up to not knowing. */
const OWNS_UP = /\b(?:unknown|not|no|nothing|nobody|neither|nowhere|undocumented|unpublished|unclear)\b|n’t\b/i;

export const unknownStaysUnknown: Rule = {
  name: "unknown-stays-unknown",
  description: "Where a stage is unknown, its reason and its place in the drawing say so, and nothing is drawn as measured.",
  severity: "error",
  check: (data) =>
    snapshotsOf(data).flatMap(({ where, value: { stages, reasons, chain } }) =>
      STAGES.filter((stage) => stages[stage] === "unknown").flatMap((stage) => [
        ...(OWNS_UP.test(`${reasons?.[stage]?.summary} ${reasons?.[stage]?.because}`) ? [] : [`${where} ${stage}: the reason claims`]),
        ...(OWNS_UP.test(chain.stages[stage]?.text ?? "not drawn") ? [] : [`${where} ${stage}: the drawing’s text claims`]),
        ...(chain.arrows.some(({ from, kind }) => from === stage && kind !== "claimed")
          ? [`${where} ${stage}: it is drawn as measured`]
          : []),
      ]),
    ),
};
