import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { MeasuredBy } from "@/lib/trust/facts";
import type { ArrowKind, BootChain } from "../boot-chain";
import type { Snapshot } from "../schema";
import { factsAt, repeated, snapshotsOf, type Rule } from "./rule";

export const chainsHoldTogether: Rule = {
  name: "chains-hold-together",
  description: "Every end of a drawing’s lines is in the drawing, and its stages are those of the facts.",
  severity: "error",
  check: (data) =>
    snapshotsOf(data).flatMap(({ where, value: { chain, stages } }) => [
      ...danglingEnds(chain).map((end) => `${where}: ${end}`),
      ...STAGES.filter((stage) => (chain.stages[stage] === null) !== (stages[stage] === "absent")).map((stage) => `${where}: ${stage}`),
    ]),
};

function danglingEnds({ registers, arrows, vtpm, missingLinks, privilegeBoundaries, stages }: BootChain): readonly string[] {
  const ids = registers.map(({ id }) => id);
  const drawn = STAGES.filter((stage) => stages[stage] !== null);
  const ends = new Set<string>([...ids, ...drawn, "vtpm", "signer"]);
  const reach = ({ to, kind }: BootChain["arrows"][number]) =>
    kind === "checked" ? drawn.some((stage) => stage === to) : ids.includes(to);
  return [
    ...repeated(ids),
    ...arrows.filter((arrow) => !ends.has(arrow.from) || !reach(arrow)).map(({ from, to }) => `${from} to ${to}`),
    ...missingLinks.filter(({ from, to }) => !ends.has(from) || !ends.has(to)).map(({ from, to }) => `${from} to ${to}`),
    ...(vtpm === null ? [] : [vtpm.register, vtpm.keyBoundTo]).filter((id) => id !== null && !ids.includes(id)).map(String),
    ...privilegeBoundaries.filter((stage) => stages[stage] === null),
  ];
}

/** The line that shows a stage as each of these measurers sees it; a service’s statement has no line of its own. */
const DRAWN_AS: Readonly<Partial<Record<MeasuredBy, ArrowKind>>> = {
  "in-tee-os": "checked",
  "paravisor-vtpm": "vtpm",
  "hypervisor-vtpm": "vtpm",
};
/** A controller may keep its registers in a vTPM of its own, and a service may judge one’s quote. */
const MAY_USE_A_VTPM: ReadonlySet<MeasuredBy> = new Set<MeasuredBy>([
  ...(["paravisor-vtpm", "hypervisor-vtpm", "csp-controller", "csp-service", "tp-service"] as const),
]);
const VTPM_PLACES = { "paravisor-vtpm": "inside-firmware", "hypervisor-vtpm": "outside" } as const;

export const chainsAgreeWithFacts: Rule = {
  name: "chains-agree-with-facts",
  description: "A drawing shows a stage as measured only by what its facts name, and a vTPM only where the facts put it.",
  severity: "error",
  check: (data) =>
    snapshotsOf(data).flatMap(({ where, value }) => [
      ...STAGES.flatMap((stage) => wronglyDrawn(value, stage).map((problem) => `${where} ${stage}: ${problem}`)),
      ...misplacedVtpm(value).map((problem) => `${where}: ${problem}`),
    ]),
};

const measurers = (snapshot: Snapshot, stages: readonly Stage[] = STAGES) =>
  stages.flatMap((stage) =>
    // A register that holds the same whatever runs measures nothing.
    factsAt(snapshot, stage).flatMap(({ measuredBy, reference }) => (reference === "constant" ? [] : [measuredBy])),
  );

/** A line that no fact bears out: the picture would claim what the symbol does not. */
function wronglyDrawn(snapshot: Snapshot, stage: Stage): readonly string[] {
  const known = measurers(snapshot, [stage]);
  const drawn = snapshot.chain.arrows.filter(({ from }) => from === stage).map(({ kind }) => kind);
  const missing = known.map((measurer) => DRAWN_AS[measurer]).filter((kind) => kind !== undefined && !drawn.includes(kind));
  const unfounded = drawn.filter((kind) => kind === "vtpm" && !known.some((measurer) => MAY_USE_A_VTPM.has(measurer)));
  return [
    ...new Set(missing.map((kind) => `its facts ask for a line “${kind}”`)),
    ...unfounded.map((kind) => `no fact bears out a line “${kind}”`),
  ];
}

function misplacedVtpm(snapshot: Snapshot): readonly string[] {
  const { vtpm } = snapshot.chain;
  const places = new Set(
    measurers(snapshot).flatMap((measurer) => (measurer in VTPM_PLACES ? [VTPM_PLACES[measurer as keyof typeof VTPM_PLACES]] : [])),
  );
  if (vtpm === null) return places.size > 0 ? ["its facts name a vTPM that is not drawn"] : [];
  return [...places].filter((place) => place !== vtpm.where).map((place) => `its facts put the vTPM ${place}`);
}
