import { shownName } from "@/lib/appraisal/shown-name";
import type { AppraisalOptions } from "@/lib/appraisal/appraisal";
import type { CheckText } from "@/lib/appraisal/check";
import { fail, info, missing, pass, warn, type Cause, type Finding, type Outcome } from "@/lib/appraisal/finding";
import { findingOf } from "@/lib/appraisal/run-checks";
import { snpLayout } from "@/lib/evidence/snp/layout-text";
import { certificateLayout } from "@/lib/evidence/x509/checks";
import { notAdopted } from "./conditions";
import type { Judged } from "./engine";
import { damageText } from "./inventory";
import { LIMITS } from "./limits";
import type { Artifact } from "./artifact";
import { archiveLayout, evidenceGiven, formatSupported, oneGuest, policyRegisters, senderClaims, withinLimits } from "./set-checks";

/** What findings about a set are made of. */
export interface SetWork {
  readonly artifacts: readonly Artifact[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly judged: readonly Judged[];
  readonly options: AppraisalOptions;
  /** Why damaged artefacts are, by their ids, where that is known. */
  readonly causes: ReadonlyMap<string, Cause>;
  readonly tooLate: boolean;
}

/** Findings about the set as a whole, and about what in it could not be read. */
export function setFindings(work: SetWork): Finding[] {
  return [
    ...work.artifacts.flatMap((artifact) => damageFinding(artifact, work)),
    ...work.artifacts.flatMap(limitFinding),
    ...timeFinding(work),
    ...work.artifacts.flatMap((artifact) => laterFinding(artifact, work)),
    ...oneGuestFinding(work),
    ...evidenceFinding(work),
    ...registersFinding(work),
    ...claimsFinding(work),
  ];
}

/**
 * Broken evidence is always fatal, a broken certificate only where the evidence does not hold without it. A broken revocation
 * list is fatal as a forged one is: what it would have revoked is not known. A report whose members are in a form nobody here
 * knows leaves the set open, as one put together wrong does, unless a report that holds is beside it.
 */
function damageFinding(artifact: Artifact, { judged, causes }: SetWork): Finding[] {
  if (!artifact.damage) return [];
  const check = layoutCheck(artifact);
  const unknownForm = check === snpLayout && artifact.damage.code === "unsupported-version";
  const mayBeSpare = unknownForm || (check === certificateLayout && artifact.format !== "x509/crl");
  const spare = mayBeSpare && judged.length > 0 && judged.every(({ judgement }) => judgement.attested);
  const start = artifact.damage.offset ?? 0;
  const ref = { evidence: artifact.id, field: artifact.title, bytes: [start, Math.max(start, artifact.size)] as const };
  const cause = causes.get(artifact.id);
  const seen = { observed: damageText(artifact.damage), expected: `a whole ${artifact.title}`, ...(cause ? { cause } : {}) };
  const headline = `${shownName(artifact.name)} is broken: ${artifact.damage.message}`;
  if (spare) return [findingOf(check, warn(`${headline}; the evidence holds without it`, seen, ref), artifact.id, false)];
  const outcome = unknownForm ? missing(headline, ITS_BYTES, seen, ref) : fail(headline, seen, ref);
  return [findingOf(check, outcome, artifact.id, true)];
}

const ITS_BYTES = "The report’s 1184 bytes as the guest got them, for instance in base64, in place of its fields.";

function layoutCheck({ format, role }: Artifact): CheckText {
  if (format?.startsWith("amd-snp/")) return snpLayout;
  return format?.startsWith("x509/") || (format === "encoding/pem" && role !== "evidence") ? certificateLayout : archiveLayout;
}

function limitFinding(artifact: Artifact): Finding[] {
  if (!artifact.limit) return [];
  return [limit(`${shownName(artifact.name)} was not read: ${artifact.limit}`, artifact.id, artifact.limit)];
}

const timeFinding = ({ tooLate }: SetWork): Finding[] =>
  tooLate ? [limit(`The set took longer than ${LIMITS.setMs / 1000} s`, null, `over ${LIMITS.setMs / 1000} s a set`)] : [];

const limit = (headline: string, evidence: string | null, observed: string): Finding =>
  findingOf(withinLimits, missing(headline, "The evidence alone, in smaller files.", { observed }), evidence, true);

/** Recognised and not judged: fatal for evidence, a remark for an endorsement beside evidence that was judged. */
function laterFinding(artifact: Artifact, { judged }: SetWork): Finding[] {
  if (artifact.format === null || !artifact.parsed?.unjudged) return [];
  const beside = artifact.role === "endorsement" && judged.length > 0;
  const headline = `${shownName(artifact.name)} is of a kind that this release cannot judge: ${artifact.title}`;
  const observed = artifact.format;
  const outcome: Outcome = beside
    ? info(headline, { observed })
    : missing(headline, `A release of TrustGap that judges ${artifact.format}.`, { observed });
  return [findingOf(formatSupported, outcome, artifact.id, !beside)];
}

/** Every report must say the same of what makes it one guest's. */
function oneGuestFinding({ judged }: SetWork): Finding[] {
  const [first, ...others] = judged;
  if (!first || others.length === 0) return [];
  for (const other of others)
    for (const [field, value] of Object.entries(first.judgement.identity)) {
      const theirs = other.judgement.identity[field];
      if (theirs === value) continue;
      const seen = {
        observed: `${field} ${theirs} in ${shownName(other.artifact.name)}`,
        expected: `${value}, as in ${shownName(first.artifact.name)}`,
      };
      return [findingOf(oneGuest, fail("The set holds reports of more than one guest", seen), null, true)];
    }
  return [findingOf(oneGuest, pass(`${judged.length} reports, all of one guest`), null, true)];
}

function evidenceFinding({ artifacts, judged }: SetWork): Finding[] {
  const something = artifacts.some(({ format, limit }) => format !== null || limit !== null);
  const evidence = judged.length > 0 || artifacts.some(({ role }) => role === "evidence");
  if (!something || evidence) return [];
  const outcome = missing("There is no evidence in what was read", "The report or quote that these files belong to.");
  return [findingOf(evidenceGiven, outcome, null, true)];
}

/** No register is read yet, so what the policy says of them was compared with nothing. */
function registersFinding({ options }: SetWork): Finding[] {
  const banks = Object.entries(options.policy?.policy.registers ?? {});
  const named = banks.flatMap(([bank, values]) => Object.keys(values ?? {}).map((index) => `${bank}:${index}`));
  if (named.length === 0) return [];
  const outcome = missing(
    "The registers that your policy names were compared with nothing",
    "A quote of these registers, in a release that judges it.",
    { expected: named.join(", ") },
  );
  return [findingOf(policyRegisters, outcome, null, options.requireReference === true)];
}

function claimsFinding({ options }: SetWork): Finding[] {
  const { challenge, measurements, at } = notAdopted(options.claimed, options);
  const claims = [challenge && "a challenge", measurements && "an expected measurement", at && "a judging time"].filter(Boolean);
  if (claims.length === 0) return [];
  const headline = `The sender claims ${claims.join(", ")}; none of it counts until you adopt it`;
  return [findingOf(senderClaims, info(headline), null, false)];
}
