import type { Appraisal } from "./appraisal";
import type { Finding } from "./finding";
import { certificateName } from "./certificate-name";
import { dayInWords, timeOf } from "./dates";
import { LEVEL_WORDS, cloudName, possessive } from "./level-words";

/** What stands at the top of a judged set. Made from the appraisal alone, and never louder than its levels. */
export interface Headline {
  /** Status mark beside the verdict word; none beside "Valid", which is not the news. */
  readonly mark: "fail" | "missing" | null;
  readonly word: string;
  readonly gloss: string;
  readonly text: string;
  /** "Not genuine", the only headline in colour. */
  readonly broken: boolean;
  readonly lede: string;
  /** What nobody checked, a sentence each: a revocation list that was not given. */
  readonly unchecked: readonly string[];
}

export function headlineOf(appraisal: Appraisal): Headline {
  switch (appraisal.verdict) {
    case "valid":
      return validHeadline(appraisal);
    case "invalid":
      return appraisal.onlyDates ? dateHeadline(appraisal, appraisal.onlyDates) : invalidHeadline(appraisal);
    case "incomplete":
      return incompleteHeadline(appraisal);
    case "unrecognised":
      return unrecognisedHeadline(appraisal);
  }
}

function validHeadline(appraisal: Appraisal): Headline {
  return {
    mark: null,
    word: "Valid",
    gloss: validGloss(appraisal),
    text: validText(appraisal),
    broken: false,
    lede: validLede(appraisal),
    unchecked: notChecked(appraisal),
  };
}

const validGloss = ({ simulated }: Appraisal) =>
  simulated ? "every signature and certificate path holds, under the simulator’s root" : "every signature and certificate path holds";

function validText(appraisal: Appraisal): string {
  const { nominalAL: nominal, trustworthyAL: trustworthy, lowerBounds } = appraisal;
  const opening = openingOf(appraisal);
  if (appraisal.conditions.withdrawn.includes("hw-vendor")) return `${opening}, but proves nothing without its chip maker`;
  if (nominal === 0) return `${opening}, but proves nothing`;
  if (trustworthy === 0) return `${opening}, but proves nothing without ${cloudName(appraisal)}`;
  const atLeast = lowerBounds.includes("trustworthy") ? "at least " : "";
  const fresh = appraisal.conditional.includes("presenter-fresh") ? ", if this report is fresh" : "";
  const rest = nominal > trustworthy ? `; the rest on ${possessive(cloudName(appraisal))} word` : "";
  return `${opening}: ${atLeast}${LEVEL_WORDS[trustworthy]}${onThirdParty(appraisal)}${fresh}${rest}`;
}

/** "Genuine" is kept for roots that are pinned here. */
function openingOf({ simulated, conditions }: Appraisal): string {
  if (simulated) return "Simulated";
  return conditions.extraRoots.some(({ used }) => used !== false) ? "Genuine under a root you named" : "Genuine";
}

/** True levels may rest on a verifier that is no cloud's: it is named, never left out. */
function onThirdParty({ minimalTrust, trustworthyAL }: Appraisal): string {
  const sets = minimalTrust[String(trustworthyAL) as "1" | "2" | "3" | "4"] ?? [];
  const needed = sets.length > 0 && sets.every((set) => set.includes("tp-attestation-service"));
  return needed ? ", on the word of a third party’s verifier" : "";
}

function validLede(appraisal: Appraisal): string {
  const { stages, simulated } = appraisal;
  const sentences = [
    simulated ? "No chip made this: TrustGap’s simulator did, and you chose to judge under its root." : "",
    stages.tee.paths[0]?.because ?? worstOfStage(appraisal),
    appraisal.conditional.includes("presenter-fresh") ? freshness(appraisal) : "",
    stages.tee.paths.length > 0 && stages.firmware.paths.length === 0
      ? "What the guest booted is measured, but nothing here says whose it is."
      : "",
  ];
  return sentences.filter(Boolean).join(" ");
}

const freshness = ({ conditions }: Appraisal) =>
  conditions.challenge === null && conditions.claimed.challenge === undefined
    ? "You named no challenge, so it may be an old one."
    : "It may be an old one.";

const worstOfStage = ({ findings }: Appraisal) =>
  sentence(findings.find(({ stage, status }) => stage === "tee" && (status === "fail" || status === "warn"))?.title ?? "");

function invalidHeadline(appraisal: Appraisal): Headline {
  const failed = failedMusts(appraisal);
  const named = failed.length > 0 ? NAMED_FAILURES.find(({ ids }) => failed.every(({ id }) => ids.includes(id))) : undefined;
  return {
    mark: "fail",
    word: "Invalid",
    gloss: named?.gloss ?? (failed.length === 1 ? "one check that must hold does not" : `${failed.length} checks that must hold do not`),
    text: named?.text ?? "Not genuine",
    broken: named === undefined,
    lede: invalidLede(appraisal, failed),
    unchecked: [],
  };
}

/** The one check that evidence of the simulator fails while its root is not allowed. */
const CHAIN = "snp/certificate-chain";

/** Failures of what was asked rather than of the evidence: they say by their name what failed. */
const NAMED_FAILURES: readonly { ids: readonly string[]; text: string; gloss: string }[] = [
  { ids: ["snp/challenge"], text: "Does not answer your challenge", gloss: "the challenge you named is not in it" },
  { ids: ["set/link"], text: "The link cannot be read", gloss: "it was not judged" },
  { ids: ["snp/container-policy"], text: "Not launched with this container policy", gloss: "HOST_DATA is not its hash" },
  { ids: ["set/one-guest"], text: "Not one machine’s evidence", gloss: "these files contradict each other" },
  {
    ids: ["snp/challenge", "set/one-guest"],
    text: "Not one machine’s answer to your challenge",
    gloss: "two checks that must hold do not",
  },
];

function invalidLede({ simulated }: Appraisal, failed: readonly Finding[]): string {
  if (simulated && failed.every(({ id }) => id === CHAIN))
    return "TrustGap’s simulator signed this. Its root is no chip maker’s, so it counts for nothing until you choose to judge under it.";
  const [first] = failed;
  if (!first) return "Nothing in these files counts.";
  const others = failed.length - 1;
  const more = others === 0 ? "" : others === 1 ? " One more check fails." : ` ${others} more checks fail.`;
  return `${sentence(first.title)}${more} Nothing in these files counts.`;
}

function dateHeadline(appraisal: Appraisal, dates: NonNullable<Appraisal["onlyDates"]>): Headline {
  const early = timeOf(dates.ended) > timeOf(appraisal.conditions.at);
  return {
    mark: "fail",
    word: "Invalid",
    gloss: "at this judging time; only the date fails",
    text: early
      ? `Not valid yet: ${certificateName(appraisal)} begins on ${dayInWords(dates.ended)}`
      : `Out of date: ${certificateName(appraisal)} ended on ${dayInWords(dates.ended)}`,
    broken: false,
    lede:
      "Every signature and every link of the chain holds; only a date does not. That is no revocation. " +
      "A report bears no time, so nobody can see from it when it was made.",
    unchecked: [],
  };
}

function incompleteHeadline(appraisal: Appraisal): Headline {
  const open = appraisal.findings.filter(({ must, status }) => must && status === "missing");
  return {
    mark: "missing",
    word: "Incomplete",
    gloss: "nothing wrong was found, but something needed for a verdict is not here",
    text: `Cannot be judged yet${whatIsMissing(appraisal, open)}`,
    broken: false,
    lede: incompleteLede(open),
    unchecked: [],
  };
}

function incompleteLede(open: readonly Finding[]): string {
  if (open.some(({ id }) => id === "snp/certificate"))
    return "Whether a genuine chip signed this report, only that certificate can tell. What was read so far says nothing yet.";
  return (
    open
      .map(({ title }) => sentence(title))
      .slice(0, 2)
      .join(" ") || "There is no evidence in what was read."
  );
}

const MISSING_WORDS: Readonly<Record<string, string>> = {
  "snp/certificate": ": the signing key’s certificate is missing",
  "set/limits": ": it is over a limit",
  "set/format-supported": ": this release does not judge its format",
};

function whatIsMissing({ evidence }: Appraisal, open: readonly Finding[]): string {
  const words = open.map(({ id, title }) =>
    /^The chip.s certificate/.test(title) ? ": the chip’s certificate is missing" : MISSING_WORDS[id],
  );
  const known = words.find((text) => text !== undefined);
  if (known && open.length > 0) return known;
  if (!evidence.some(({ used }) => used === "evidence"))
    return evidence.some(({ used }) => used === "endorsement") ? ": there are certificates, but no evidence" : "";
  return "";
}

function unrecognisedHeadline({ evidence }: Appraisal): Headline {
  const inputs = evidence.filter(({ parent }) => parent === null);
  return {
    mark: "missing",
    word: "Unrecognised",
    gloss: "no file is evidence in a format known here",
    text: "Nothing here could be read as evidence",
    broken: false,
    lede: inputs.length === 1 ? "The file was looked at and matches no format." : "Each file was looked at, and none matches a format.",
    unchecked: [],
  };
}

const failedMusts = ({ findings }: Appraisal) => findings.filter(({ must, status }) => must && status === "fail");

/** Said by the levels and the lede already. */
const SAID_ELSEWHERE = ["snp/challenge", "snp/measurement"];

const notChecked = ({ findings }: Appraisal) =>
  findings
    .filter(({ id, must, status }) => !must && status === "missing" && !SAID_ELSEWHERE.includes(id))
    .map(({ title }) => sentence(title));

/** A title as a sentence of its own. */
const sentence = (title: string) => (title === "" || /[.?!]$/.test(title) ? title : `${title}.`);
