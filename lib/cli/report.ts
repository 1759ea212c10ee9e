import type { Appraisal, Claimed, EvidenceEntry, LevelName } from "@/lib/appraisal/appraisal";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { headlineOf } from "@/lib/appraisal/headline";
import { belowFixed } from "@/lib/appraisal/level-words";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import { assumptionById } from "@/lib/trust/assumptions";
import { levelRows } from "@/lib/trust/level-rows";
import { findingLines } from "./findings";
import { byteCount, printable, wrapped } from "./text";

/** An appraisal as plain text of 80 columns, in the order of the page. `bold` marks what a terminal may print so. */
export function reportText(appraisal: Appraisal, bold: (text: string) => string): string {
  const { word, gloss, text, lede, unchecked } = headlineOf(appraisal);
  const lines = [
    ...senderDiffers(appraisal),
    bold(`${word}: ${gloss}`),
    ...wrapped(`${text}.`),
    ...wrapped(lede, "", 2),
    ...heldLines(appraisal),
    ...unchecked.flatMap((title) => wrapped(title, "Not checked: ", 2)),
    "",
    ...conditionLines(appraisal),
    ...block(bold("Levels"), levelLines(appraisal)),
    ...block(bold("Stages"), appraisal.verdict === "valid" ? STAGES.flatMap((stage) => stageLines(appraisal, stage)) : []),
    ...block(bold("What is missing"), missingLines(appraisal)),
    ...block(bold("What was read"), appraisal.evidence.flatMap(entryLines)),
    ...block(bold("Findings"), findingLines(appraisal)),
    ...block(bold("Required"), requirementLines(appraisal)),
  ];
  return `${lines.join("\n")}\n`;
}

/** A date that fails is its own news, with the time at which it held; never judged there unasked. */
const heldLines = ({ onlyDates }: Appraisal): string[] =>
  onlyDates?.heldAt ? wrapped(`Every certificate held at ${onlyDates.heldAt}; to judge there, add --at ${onlyDates.heldAt}`) : [];

const block = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines]);

/** Where the sender's page said something else, that comes first. */
function senderDiffers({ conditions: { claimed }, verdict, ...appraisal }: Appraisal): string[] {
  const levels = LEVEL_NAMES.filter((name) => claimed.levels?.[name] !== undefined && claimed.levels[name] !== appraisal[`${name}AL`]);
  const differences = [
    ...(claimed.verdict && claimed.verdict !== verdict ? [`The sender’s page said ${claimed.verdict}; here it is ${verdict}.`] : []),
    ...levels.map((name) => `The sender’s page said ${name} AL${claimed.levels![name]}; here it is AL${appraisal[`${name}AL`]}.`),
  ];
  return differences.length === 0 ? [] : [...differences.flatMap((text) => wrapped(text)), ""];
}

const LEVEL_NAMES: readonly LevelName[] = ["nominal", "trustworthy", "granted", "expected"];

function conditionLines({ conditions, simulated }: Appraisal): string[] {
  const { at, challenge, granted, withdrawn, lens, policySha256, extraRoots, claimed } = conditions;
  return [
    ...row("Judged at", at),
    ...row("Challenge", challenge ?? "none named"),
    ...expectationLines(conditions),
    ...(policySha256 === null ? [] : row("Policy", `sha256 ${policySha256}`)),
    ...row("Trust granted", granted.length > 0 ? granted.join(", ") : "nobody but the chip maker and yourself"),
    ...(withdrawn.length > 0 ? row("Withdrawn", withdrawn.join(", ")) : []),
    ...row("Counted", lens === "talk" ? "as in the talk" : "strictly"),
    ...extraRoots.flatMap(rootLines),
    ...(simulated ? row("Simulated", "no chip made this") : []),
    ...claimLines(claimed),
  ];
}

/** What the evidence is held against by name. */
function expectationLines({ expected, bind, reportData, hostData, vmpl, requireReference }: Appraisal["conditions"]): string[] {
  const named = [
    ...(bind ? row("Bound to", `${bind.name}, sha256 ${bind.sha256}`) : []),
    ...expected.flatMap((value) => row("Measurement", value)),
    ...(reportData ? row("REPORT_DATA", reportData) : []),
    ...(hostData ? row("HOST_DATA", hostData) : []),
    ...(typeof vmpl === "number" ? row("VMPL", String(vmpl)) : []),
  ];
  const lines = named.length > 0 ? named : row("Expected", "no values named");
  return requireReference ? [...lines, ...row("References", "required: one that differs makes the set invalid")] : lines;
}

function rootLines({ sha256, simulated, used }: Appraisal["conditions"]["extraRoots"][number]): string[] {
  const notes = [
    ...(simulated ? ["the simulator’s"] : []),
    ...(used === false ? ["no path here ends at it"] : []),
    ...(used ? ["used"] : []),
  ];
  return row("Extra root", `${sha256}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`);
}

/** What a link brought: said, and said to count for nothing. */
function claimLines({ challenge, measurements, at, lens, verdict, redacted }: Claimed): string[] {
  const claims = [
    challenge && `challenge ${challenge} (adopt with --nonce)`,
    ...(measurements ?? []).map((value) => `measurement ${value} (adopt with --measurement)`),
    at && `judged at ${at} (adopt with --at)`,
    lens && `counted ${lens === "talk" ? "as in the talk" : "strictly"}`,
    verdict && `verdict ${verdict}`,
    redacted && redacted.length > 0 && `taken out before sending: ${redacted.join(", ")}; nothing of such a set verifies`,
  ].filter((claim): claim is string => typeof claim === "string" && claim !== "");
  if (claims.length === 0) return [];
  return ["", ...wrapped("The sender claims, without effect here:"), ...claims.flatMap((claim) => wrapped(claim, "  - "))];
}

const row = (label: string, text: string) => wrapped(text, `  ${label.padEnd(15)}`);

/** A level is never shown without the condition it hangs on, nor without the advisories that it is below. */
function levelLines(appraisal: Appraisal): string[] {
  const rows = levelRows(appraisal);
  if (rows.length === 0) return ["  0: nothing is earned unless the verdict is valid."];
  const below = belowFixed(appraisal);
  return [
    ...rows.flatMap(({ label, value, lowerBound, says }) =>
      wrapped(value > 0 && below ? `${says}; ${below}` : says, `  ${`${lowerBound ? "≥ " : ""}AL${value}`.padEnd(7)}${label.padEnd(32)}`),
    ),
    ...appraisal.findings.filter(({ status }) => status === "warn").flatMap(({ title }) => wrapped(title, "  Note: ", 4)),
  ];
}

export const SYMBOLS: Record<TrustSymbol, string> = { full: "●", partial: "◐", none: "○", absent: "–", unknown: "?" };

function stageLines(appraisal: Appraisal, stage: Stage): string[] {
  const { symbol, paths, compared } = appraisal.stages[stage];
  const first = `  ${SYMBOLS[symbol]} ${STAGE_NAMES[stage].padEnd(10)}`;
  if (paths.length === 0) return wrapped(NO_PATH[symbol], first);
  return paths.flatMap((path, i) => [
    ...wrapped(path.because, i === 0 ? first : " ".repeat(first.length)),
    ...wrapped(
      `${compared === "expected" && path.compared === "expected" ? "Equal to what you expect" : "Measured, not compared"}; ${costText(path.costs)}.`,
      " ".repeat(first.length),
    ),
  ]);
}

const NO_PATH: Record<TrustSymbol, string> = {
  full: "",
  partial: "",
  none: "Nothing here verifies it.",
  absent: "Not in the trusted base of this kind of TEE.",
  unknown: "Unknown.",
};

const costText = (costs: readonly AssumptionId[]) =>
  costs.length === 0
    ? "costs nobody’s word but the chip maker’s and your own"
    : `costs ${costs.map((id) => `“${assumptionById(id).label}” (${id})`).join(" and ")}`;

function missingLines({ missing }: Appraisal): string[] {
  return missing.flatMap(({ for: level, need, command }) => [
    ...wrapped(need, level === 0 ? "  For a verdict: " : `  For AL${level}: `, 4),
    ...(command ?? "")
      .split("\n")
      .filter(Boolean)
      .map((line) => `    ${printable(line)}`),
  ]);
}

function entryLines(entry: EvidenceEntry): string[] {
  const { path, format, formatVersion, bytes, used, note, sha256 } = entry;
  const what = format === null ? "no known format" : `${format}${formatVersion === null ? "" : ` version ${formatVersion}`}`;
  return [
    ...wrapped(`${path.join(" › ")}: ${what}, ${byteCount(bytes)}, ${used}${note ? ` (${note})` : ""}`, "  ", 4),
    ...(sha256 ? [`    sha256 ${sha256}`] : []),
  ];
}

const requirementLines = ({ requirements }: Appraisal): string[] =>
  requirements.map(({ level, atLeast, met }) => `  ${level} at least AL${atLeast}: ${met ? "met" : "not met"}`);
