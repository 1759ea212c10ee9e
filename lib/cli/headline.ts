import type { Appraisal } from "@/lib/appraisal/appraisal";

/** What a level says, in words. */
export const LEVEL_WORDS = ["nothing", "hardware isolation", "firmware measured", "kernel measured", "root file system measured"] as const;

export const cloudOf = ({ cloud }: Appraisal): string => cloud ?? "the cloud";

/** The verdict word and the sentence under it: what the evidence proves and on whose word. Never louder than the levels. */
export function headline(appraisal: Appraisal): { readonly word: string; readonly text: string } {
  switch (appraisal.verdict) {
    case "valid":
      return { word: "Valid: every signature and certificate path holds", text: validText(appraisal) };
    case "invalid":
      return { word: "Invalid: something that must hold does not", text: invalidText(appraisal) };
    case "incomplete":
      return { word: "Incomplete: nothing is wrong, but something needed was not given", text: incompleteText(appraisal) };
    case "unrecognised":
      return { word: "Unrecognised: no file is evidence in a format known here", text: "Nothing here could be read as evidence." };
  }
}

function validText(appraisal: Appraisal): string {
  const { nominalAL, trustworthyAL, conditions, conditional } = appraisal;
  const opening = openingOf(appraisal);
  if (conditions.withdrawn.includes("hw-vendor")) return `${opening}, but proves nothing without its chip maker.`;
  if (nominalAL === 0) return `${opening}, but proves nothing.`;
  if (trustworthyAL === 0) return `${opening}, but proves nothing without ${cloudOf(appraisal)}.`;
  const fresh = conditional.includes("presenter-fresh") ? ", if this report is fresh" : "";
  const rest = nominalAL > trustworthyAL ? `; the rest on the word of ${cloudOf(appraisal)}` : "";
  return `${opening}: ${LEVEL_WORDS[trustworthyAL]}${fresh}${rest}.`;
}

/** "Genuine" is kept for roots that are pinned here. */
function openingOf({ simulated, conditions }: Appraisal): string {
  if (simulated) return "Simulated";
  return conditions.extraRoots.length > 0 ? "Genuine under a root you named" : "Genuine";
}

function invalidText({ onlyDates, findings, simulated, conditions }: Appraisal): string {
  if (onlyDates) return dateText(onlyDates, conditions.at);
  if (simulated) return "Not genuine: TrustGap’s simulator signed this, and its root is no chip maker’s.";
  const failed = findings.filter(({ must, status }) => must && status === "fail");
  if (failed.length > 0 && failed.every(({ id }) => id.startsWith("set/"))) return `${failed[0]!.title}.`;
  return failed.length === 1 ? `Not genuine: ${lowerFirst(failed[0]!.title)}.` : "Not genuine.";
}

/** A date that fails is its own news, with the time at which it held; never judged there unasked. */
function dateText({ certificate, ended, heldAt }: NonNullable<Appraisal["onlyDates"]>, at: string): string {
  const early = Date.parse(ended) > Date.parse(at);
  const what = early ? `${certificate} was not valid yet` : `${certificate} was valid until ${ended}`;
  return `Only the date fails: ${what}.${heldAt === null ? "" : ` Every certificate held at ${heldAt}; to judge there, add --at ${heldAt}.`}`;
}

const incompleteText = ({ evidence }: Appraisal): string =>
  evidence.some(({ used }) => used === "evidence") || !evidence.some(({ used }) => used === "endorsement")
    ? "Cannot be judged yet."
    : "Cannot be judged yet: there are certificates, but no evidence.";

const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);
