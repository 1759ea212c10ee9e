import type { AppraisalOptions, Claimed } from "@/lib/appraisal/appraisal";
import type { ChallengeForm, Conditions } from "@/lib/appraisal/conditions";
import { toHex } from "@/lib/bytes/hex";
import { sha256, sha384, sha512 } from "@/lib/crypto/engine";

/** What checks compare with, worked out once for the set. */
export async function conditionsOf(options: AppraisalOptions): Promise<Conditions> {
  return {
    at: Date.parse(options.at),
    challenge: options.challenge && (await challengeForms(options.challenge)),
    measurements: options.measurements,
  };
}

async function challengeForms(challenge: Uint8Array): Promise<ChallengeForm[]> {
  const [s256, s384, s512] = await Promise.all([sha256(challenge), sha384(challenge), sha512(challenge)]);
  return [
    { name: "the challenge itself", bytes: challenge },
    { name: "its SHA-256", bytes: s256 },
    { name: "its SHA-384", bytes: s384 },
    { name: "its SHA-512", bytes: s512 },
  ];
}

/** The sender's claims that the reader has not made their own by naming the same. */
export function notAdopted(claimed: Claimed, options: AppraisalOptions): Claimed {
  const { challenge, measurements, at, ...rest } = claimed;
  const left = measurements?.filter((value) => !options.measurements.includes(value)) ?? [];
  return {
    ...(challenge !== undefined && !(options.challenge && toHex(options.challenge) === challenge) ? { challenge } : {}),
    ...(left.length > 0 ? { measurements: left } : {}),
    ...(at !== undefined && Date.parse(at) !== Date.parse(options.at) ? { at } : {}),
    ...rest,
  };
}
