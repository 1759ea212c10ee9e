import type { CheckText } from "@/lib/appraisal/check";
import { linkCheck } from "./link-check";

const METHOD = (section: string) => ({ document: "TrustGap method", section, url: "docs/method.md" });

/** Checks of the whole set; the engine makes them. */
const setCheck = (text: Omit<CheckText, "stage">): CheckText => ({ stage: null, ...text });

export const evidenceGiven = setCheck({
  id: "set/evidence",
  must: true,
  claim: "The set holds evidence",
  explanation: "Certificates, lists and logs say how to judge evidence. Without a report or quote there is nothing to judge.",
  limits: "Evidence in the set is not yet evidence that holds.",
  remedy: "Add the report that these belong to.",
  causes: ["Only the certificates were saved."],
  liars: [],
  reference: METHOD("Verdict"),
});

export const formatSupported = setCheck({
  id: "set/format-supported",
  must: "for evidence, and where nothing else was judged",
  claim: "Every file is of a format this release can judge",
  explanation: "The file was recognised by its look. This release cannot check it, so it counts for nothing, neither for nor against.",
  limits: "Recognising a format says nothing about its content.",
  remedy: "Give what this release judges: an SEV-SNP report with its certificates, as files, hex, base64, PEM or in a ZIP.",
  causes: ["The format comes in a later release."],
  liars: [],
  reference: METHOD("Verdict"),
});

export const oneGuest = setCheck({
  id: "set/one-guest",
  must: true,
  claim: "All evidence in the set is one guest’s",
  explanation: "Two machines’ evidence must not be put together: each would lend the other what it lacks.",
  limits: "Two reports of one guest may still be from different times.",
  remedy: "Judge each machine’s evidence as a set of its own.",
  causes: ["Files of several machines lay in one folder."],
  liars: ["presenter"],
  reference: METHOD("One set is one guest"),
});

export const withinLimits = setCheck({
  id: "set/limits",
  must: true,
  claim: "The set is within what this program reads",
  explanation:
    "Every input is bounded in size, number, depth and time, so that no file can hang or exhaust the reader. Past a bound nothing is judged half.",
  limits: "A set within the limits is not thereby good.",
  remedy: "Give only the files the evidence needs.",
  causes: ["A whole disk image or archive was given.", "The archive was made to overflow its reader."],
  liars: [],
  reference: METHOD("Limits"),
});

export const senderClaims = setCheck({
  id: "set/sender-claims",
  must: false,
  claim: "Nothing that came with the evidence was taken as yours",
  explanation:
    "A challenge, an expected value or a time that arrives with the evidence is what its sender claims. A forger would send matching ones.",
  limits: "Adopting a claim makes it yours: it counts from then on as if you had named it.",
  remedy: "Adopt only what you know: a challenge you sent, a measurement you computed.",
  causes: ["The set came by a link."],
  liars: ["presenter"],
  reference: METHOD("What comes with the evidence is the sender’s claim"),
});

export const archiveLayout = setCheck({
  id: "set/layout",
  must: true,
  claim: "Every archive and wrapping can be opened",
  explanation: "A file that claims to be an archive and cannot be opened may hide anything; it is not skipped in silence.",
  limits: "An archive that opens may hold anything.",
  remedy: "Pack the files again, or give them one by one.",
  causes: ["The archive was cut on its way."],
  liars: [],
  reference: METHOD("Verdict"),
});

export const policyRegisters = setCheck({
  id: "set/policy-registers",
  must: "if you require reference values to be met",
  claim: "Registers hold the values that your policy names",
  explanation:
    "The policy names values of a vTPM’s or a TD’s registers. Nothing was compared with them unless a quote of those registers was judged.",
  limits: "A register that holds a named value says what was measured, not who measured it.",
  remedy: "Add the quote of those registers, or leave them out of the policy.",
  causes: ["The set holds no quote.", "This release does not judge the quote in the set."],
  liars: [],
  reference: METHOD("Policy"),
});

export const SET_CHECKS: readonly CheckText[] = [
  evidenceGiven,
  formatSupported,
  oneGuest,
  withinLimits,
  senderClaims,
  policyRegisters,
  archiveLayout,
  linkCheck,
];
