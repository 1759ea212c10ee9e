import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { Finding, Status } from "@/lib/appraisal/finding";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import { PARTY_NAMES } from "./explain";
import { wrapped } from "./text";

/** Findings by stage, worst first; what passed takes one line, the rest says all it knows. */
export function findingLines({ findings }: Appraisal): string[] {
  const groups: readonly (Stage | null)[] = [null, ...STAGES];
  return groups.flatMap((stage) => {
    const own = findings.filter((finding) => finding.stage === stage).sort((a, b) => rank(a) - rank(b));
    return own.length === 0 ? [] : [`  ${stage ? STAGE_NAMES[stage] : "The set"}`, ...own.flatMap(lines)];
  });
}

const ORDER: readonly Status[] = ["fail", "missing", "warn", "info", "pass"];
/** What decides the verdict comes before what does not. */
const rank = ({ status, must }: Finding) => 2 * ORDER.indexOf(status) + (must ? 0 : 1);

const WORDS: Record<Status, string> = { fail: "FAIL", missing: "MISSING", warn: "WARN", info: "info", pass: "pass" };

function lines(finding: Finding): string[] {
  const title = wrapped(`${finding.title} (${finding.id})`, `    ${WORDS[finding.status].padEnd(8)}`);
  return finding.status === "pass"
    ? title
    : [...title, ...answers(finding).flatMap(([label, text]) => wrapped(text, `${" ".repeat(12)}${label}: `, 14))];
}

/** The questions a reader has, with what is known of each. */
function answers({ status, observed, expected, need, why, cause, remedy, liar }: Finding): [string, string][] {
  const all: [string, string | undefined][] = [
    ["Observed", observed],
    ["Expected", expected],
    ["Needed", need],
    ["Why it matters", status === "info" ? undefined : why],
    [cause?.proven ? "Cause, tried" : "Most likely cause", cause?.text],
    ["What to do", status === "info" ? undefined : remedy],
    ["Who would have to lie", status === "info" || !liar?.length ? undefined : liar.map((party) => PARTY_NAMES[party]).join(", ")],
  ];
  return all.filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "");
}
