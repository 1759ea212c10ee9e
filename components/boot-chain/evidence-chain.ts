import { middleTruncated } from "@/components/ui/value";
import { cloudName, possessive } from "@/lib/appraisal/level-words";
import { chipMaker } from "@/components/verify/parties";
import type { Appraisal, EvidenceEntry, LevelName } from "@/lib/appraisal/appraisal";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { BootArrow, BootChain, BootRegister, BootStage, Provider } from "@/lib/catalogue/boot-chain";
import { failsOn, onPinnedRoots, signerOf } from "./evidence-signer";
import type { ChainLevels, ChainSymbols, LevelMark } from "./levels";

export interface EvidenceChain {
  readonly chain: BootChain;
  readonly symbols: ChainSymbols;
  readonly levels: ChainLevels;
  /** The artefact it is drawn from. */
  readonly report: EvidenceEntry;
}

/** A register that reports of some kind have: the fact that holds its value, and the stage measured into it. */
interface RegisterKind {
  readonly fact: string;
  readonly label: string;
  readonly measures: Stage | null;
}
const REGISTERS: readonly RegisterKind[] = [
  { fact: "reportData", label: "REPORT_DATA", measures: null },
  { fact: "measurement", label: "MEASUREMENT", measures: "firmware" },
];

/**
 * The boot chain as this evidence shows it, and nothing from the catalogue: what it does not speak of is not in it.
 * @returns null if there is no evidence to draw
 */
export function evidenceChain(appraisal: Appraisal): EvidenceChain | null {
  const report = drawnReport(appraisal);
  if (!report) return null;
  const registers = registersOf(appraisal, report);
  return {
    report,
    symbols: Object.fromEntries(STAGES.map((stage) => [stage, symbolAt(appraisal, stage)])) as ChainSymbols,
    levels: levelsOf(appraisal),
    chain: {
      stages: Object.fromEntries(STAGES.map((stage) => [stage, stageOf(stage, appraisal, report)])) as BootChain["stages"],
      registers,
      arrows: arrowsOf(appraisal, registers),
      vtpm: null,
      outside: { title: "Outside", sentence: "Nothing of it in this evidence" },
      signer: signerOf(appraisal, report),
      missingLinks: missingLinks(appraisal, report),
      privilegeBoundaries: [],
      caption: captionOf(appraisal, report),
    },
  };
}

/** Of several reports the first whose own checks all hold, as the one that earns levels does. */
function drawnReport({ evidence, findings }: Appraisal): EvidenceEntry | undefined {
  const reports = evidence.filter(({ used }) => used === "evidence");
  const holds = ({ id }: EvidenceEntry) =>
    findings.every((finding) => finding.evidence !== id || !finding.must || (finding.status !== "fail" && finding.status !== "missing"));
  return reports.find(holds) ?? reports[0];
}

/** Nothing is earned under any verdict but `valid`, whatever the parts show. */
const symbolAt = ({ verdict, stages }: Appraisal, stage: Stage) =>
  verdict === "valid" || stages[stage].symbol === "absent" ? stages[stage].symbol : "none";

function levelsOf(appraisal: Appraisal): ChainLevels {
  const { nominalAL, trustworthyAL, grantedAL, conditional, conditions, lowerBounds, verdict } = appraisal;
  const mark = (level: LevelMark["level"], name: LevelName): LevelMark => ({
    level,
    ...(lowerBounds.includes(name) ? { lowerBound: true } : {}),
  });
  const chosen = verdict === "valid" && conditions.granted.length + conditions.withdrawn.length > 0;
  return {
    nominal: mark(nominalAL, "nominal"),
    trustworthy: mark(trustworthyAL, "trustworthy"),
    ...(chosen ? { granted: mark(grantedAL, "granted") } : {}),
    ...(conditional.includes("presenter-fresh") ? { freshFrom: 1 as const } : {}),
  };
}

function registersOf(appraisal: Appraisal, { id, facts }: EvidenceEntry): readonly BootRegister[] {
  return REGISTERS.flatMap(({ fact, label }) => {
    const value = facts[fact];
    if (typeof value !== "string") return [];
    const shown = /^0*$/.test(value) ? "zero" : middleTruncated(value, 6, 4);
    const broken = failsOn(appraisal, id, label) && fact === "reportData";
    return [{ id: fact, in: "tee" as const, label, names: [], value: shown, ...(broken ? { broken } : {}) }];
  });
}

/** A measurement that nobody vouches for is a claim: no head, and it counts for nothing. */
function arrowsOf(appraisal: Appraisal, registers: readonly BootRegister[]): readonly BootArrow[] {
  return REGISTERS.flatMap(({ fact, label, measures }) => {
    if (!measures || !registers.some(({ id }) => id === fact)) return [];
    const holds = appraisal.verdict === "valid" && appraisal.stages.tee.paths.length > 0;
    const differs = appraisal.findings.some(
      ({ status, stage, rests }) => status === "fail" && stage === measures && rests.some(({ field }) => field === label),
    );
    return [{ from: measures, to: fact, kind: holds ? "tee" : "claimed", label: null, ...(differs ? { broken: true } : {}) } as const];
  });
}

function stageOf(stage: Stage, appraisal: Appraisal, report: EvidenceEntry): BootStage | null {
  if (appraisal.stages[stage].symbol === "absent") return null;
  if (stage === "tee") return teeStage(appraisal, report);
  if (stage === "firmware" && REGISTERS.some(({ fact, measures }) => measures === stage && fact in report.facts))
    return firmwareStage(appraisal);
  return part({ component: "not in this evidence", text: "Not in this evidence." });
}

const part = (known: Pick<BootStage, "component" | "text"> & Partial<BootStage>): BootStage => ({
  shortName: known.component,
  provider: null,
  providerName: "",
  where: null,
  note: null,
  ...known,
});

function teeStage(appraisal: Appraisal, { id, facts }: EvidenceEntry): BootStage {
  const maker = chipMaker(appraisal);
  const real = onPinnedRoots(appraisal);
  const who = appraisal.simulated ? "simulated, no chip made this" : `${maker} secure processor`;
  const note = teeNote(appraisal);
  const product = typeof facts.product === "string" ? `, ${facts.product}` : "";
  if (appraisal.verdict === "valid")
    return part({
      component: who,
      providerName: maker,
      provider: real ? providerOf(maker) : null,
      note,
      text: `${who}${product}: ${note}.`,
    });
  const component = appraisal.verdict === "incomplete" ? "report was read" : appraisal.onlyDates ? who : refused(appraisal, id);
  return part({ component, note, text: `${component}: ${note}.` });
}

/** Other evidence of the set may be what fails. */
const refused = ({ findings }: Appraisal, id: string) =>
  findings.some(({ must, status, evidence }) => must && status === "fail" && evidence === id)
    ? "report does not hold"
    : "the set does not hold";

const MAKERS: Readonly<Record<string, Provider>> = { AMD: "amd", Intel: "intel" };
const providerOf = (maker: string): Provider | null => MAKERS[maker] ?? null;

function teeNote(appraisal: Appraisal): string {
  const { verdict, stages, onlyDates } = appraisal;
  if (verdict === "incomplete") return "not judged yet";
  if (onlyDates) return "out of its dates";
  if (verdict !== "valid") return "so it says nothing";
  const [path] = stages.tee.paths;
  const word = onPinnedRoots(appraisal) ? "genuine" : "holds";
  if (!path) return `${word}, but isolates nothing`;
  if (path.costs.includes("csp-paravisor")) return "asked for by the paravisor";
  return path.costs.includes("presenter-fresh") ? `${word}, if it is fresh` : "fresh: your challenge";
}

function firmwareStage(appraisal: Appraisal): BootStage {
  const { verdict, stages } = appraisal;
  if (verdict === "incomplete")
    return part({
      component: "measurement was read",
      providerName: "not judged yet",
      text: "Its measurement was read; it is not judged yet.",
    });
  if (verdict !== "valid")
    return part({ component: "claimed", providerName: "not judged", text: "Its measurement is a claim of a report that does not hold." });
  const { paths } = stages.firmware;
  if ([...paths, ...stages.tee.paths].some(({ costs }) => costs.includes("csp-paravisor"))) return paravisorStage(appraisal);
  if (paths.length > 0)
    return part({
      component: "the firmware you named",
      providerName: "measured as you expect",
      text: "Measured by the chip, as you expect.",
    });
  return part({
    component: "measured, not recognised",
    providerName: "builder not known",
    text: "Measured by the chip; nothing here says whose it is.",
  });
}

function paravisorStage(appraisal: Appraisal): BootStage {
  const cloud = cloudName(appraisal);
  const known = appraisal.stages.firmware.paths.length > 0;
  return part({
    component: `${possessive(cloud)} paravisor`,
    provider: "cloud-closed",
    providerName: known ? `${cloud}, closed` : "value not recognised",
    text: `${possessive(cloud)} paravisor, measured by the chip${known ? "" : "; its value is not recognised"}.`,
  });
}

/** The certificate that was not given, or a report too damaged to say who signed it. */
function missingLinks({ verdict }: Appraisal, { signers, facts }: EvidenceEntry): BootChain["missingLinks"] {
  if (signers || verdict === "unrecognised") return [];
  return [{ from: "tee", to: "signer", words: Object.keys(facts).length === 0 ? "not read" : "not given" }];
}

function captionOf(appraisal: Appraisal, report: EvidenceEntry): string {
  const others = appraisal.evidence.filter(({ used }) => used === "evidence").length - 1;
  const which =
    others > 0 ? ` Drawn from ${report.name}; ${others === 1 ? "one more report is" : `${others} more reports are`} in the set.` : "";
  return `${sentenceOf(appraisal, report)}${which}`;
}

function sentenceOf({ verdict, stages, onlyDates, simulated }: Appraisal, { signers }: EvidenceEntry): string {
  if (verdict === "incomplete" && signers) return "Something needed for a verdict is missing, so nothing counts yet.";
  if (verdict === "incomplete") return "The signature cannot be checked without what is missing, so nothing counts yet.";
  if (onlyDates) return "Every signature holds, but a certificate is out of its dates, so nothing drawn here counts.";
  if (verdict !== "valid") return "Something that must hold does not, so nothing drawn here counts.";
  const opening = simulated ? "The simulator stands in for a chip" : "The chip vouches for itself";
  if (stages.tee.paths.length === 0) return `${opening}; what it says does not isolate the guest.`;
  if (stages.tee.paths.some(({ costs }) => costs.includes("csp-paravisor")))
    return "The paravisor asked for the report, so all above the chip hangs on its word.";
  if (stages.firmware.paths.length > 0) return `${opening} and for the firmware it measured; nothing above was given.`;
  return `${opening}; what it measured is in no list, and nothing above it was given.`;
}
