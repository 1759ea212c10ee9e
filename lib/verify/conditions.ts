import type { AppraisalOptions, Claimed } from "@/lib/appraisal/appraisal";
import type { Binding, BoundForm, ChallengeForm, Conditions } from "@/lib/appraisal/conditions";
import { concatBytes, equalBytes } from "@/lib/bytes/bytes";
import { fromHex, toHex } from "@/lib/bytes/hex";
import { sha256, sha384, sha512 } from "@/lib/crypto/engine";
import { boundKey } from "./bound-key";

/** What checks compare with, worked out once for the set. */
export async function conditionsOf(options: AppraisalOptions): Promise<Conditions> {
  const { challenge, bind, reportData, hostData, vmpl, policy, requireReference } = options;
  return {
    at: Date.parse(options.at),
    challenge: challenge && (await challengeForms(challenge)),
    measurements: [...options.measurements, ...(policy?.policy.measurements ?? []).map(({ value }) => value)],
    bind: bind ? await bindingOf(bind, challenge) : null,
    reportData: typeof reportData === "string" ? fromHex(reportData) : null,
    hostData: typeof hostData === "string" ? fromHex(hostData) : null,
    vmpl: vmpl ?? null,
    policy: policy?.policy ?? null,
    requireReference: requireReference ?? false,
  };
}

const HASHES = [
  ["SHA-256", sha256],
  ["SHA-384", sha384],
  ["SHA-512", sha512],
] as const;

async function challengeForms(challenge: Uint8Array): Promise<ChallengeForm[]> {
  const hashed = HASHES.map(async ([name, hash]) => ({ name: `its ${name}`, bytes: await hash(challenge) }));
  return [{ name: "the challenge itself", bytes: challenge }, ...(await Promise.all(hashed))];
}

/** Every form in which evidence may commit to a file: hashes of its bytes or of the key in it, alone or joined with the challenge. */
async function bindingOf(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  challenge: Uint8Array | null,
): Promise<Binding> {
  // Nothing can be committed to an empty file: its hash is everybody's.
  if (bytes.length === 0) return { name, forms: [] };
  const key = boundKey(bytes);
  const subjects: (readonly [string, Uint8Array])[] = [["the file", bytes]];
  if (key && !equalBytes(key, bytes)) subjects.push(["the public key in it (SubjectPublicKeyInfo)", key]);
  const joined = challenge !== null && !holdsSeveral(bytes, key);
  const forms = subjects.flatMap(([what, data]) => [
    ...hashesOf(what, data, false),
    ...(joined
      ? [
          ...hashesOf(`${what} and the challenge after it`, concatBytes(data, challenge), true),
          ...hashesOf(`the challenge and ${what} after it`, concatBytes(challenge, data), true),
        ]
      : []),
  ]);
  return { name, forms: await Promise.all(forms) };
}

/**
 * A file that holds keys and is not exactly one: joined with a challenge of any length, where one key ends and the next
 * begins could not be told, so that a stranger's key could be put in front of the guest's.
 */
function holdsSeveral(file: Uint8Array, key: Uint8Array | null): boolean {
  if (key) return false;
  const text = new TextDecoder().decode(file);
  return file[0] === DER_SEQUENCE || PEM_BLOCK.test(text) || SSH_KEYS.test(text);
}
const DER_SEQUENCE = 0x30;
/** Of PEM and OpenPGP, or of RFC 4716, wherever in the file it stands. */
const PEM_BLOCK = /----[- ]BEGIN /;
/** Two of OpenSSH's, by the words that each begins with, one key a line (sshd(8)). */
const SSH_KEYS = /(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp)[^]*?(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp)/;

const hashesOf = (what: string, data: Uint8Array, withChallenge: boolean): Promise<BoundForm>[] =>
  HASHES.map(async ([name, hash]) => ({ name: `the ${name} of ${what}`, bytes: await hash(data), withChallenge }));

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
