import {
  COVERS,
  POLICY_PRODUCTS,
  POLICY_TCB_PARTS,
  type Covers,
  type NamedPolicy,
  type Policy,
  type PolicyMeasurement,
  type PolicyTcb,
} from "@/lib/appraisal/policy";
import type { LevelName } from "@/lib/appraisal/appraisal";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { OptionError } from "./options";

export const POLICY_SCHEMA = "trustgap.policy/1";
const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_DEPTH = 8;
const MAX_VALUES = 4096;
const LEVEL_NAMES: readonly LevelName[] = ["nominal", "trustworthy", "granted", "expected"];
/** Hex digits of a value by bank; SHA-1 carries no path, so that no value of it is asked for. */
const BANK_DIGITS: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/**
 * Reads a policy file. Nothing in it is guessed: what the schema does not know is refused.
 * @throws OptionError with the path of what is wrong, e.g. `allow.smt`
 */
export async function readPolicy(bytes: Uint8Array): Promise<NamedPolicy> {
  if (bytes.length > MAX_POLICY_BYTES)
    throw new OptionError(`a policy has at most ${MAX_POLICY_BYTES} bytes, this one has ${bytes.length}`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new OptionError("a policy is JSON text in UTF-8");
  }
  const twice = repeatedMember(text);
  if (twice !== null) throw new OptionError(`the policy names ${JSON.stringify(twice)} twice in one place`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new OptionError("the policy is not readable as JSON");
  }
  return { policy: parsePolicy(value), sha256: toHex(await sha256(bytes)) };
}

/** Checks a policy that was read from JSON. @throws OptionError with the path of the wrong key */
export function parsePolicy(value: unknown): Policy {
  const members = object(value, "the policy");
  only(members, "", [
    "schema",
    "minimumTcb",
    "allow",
    "requireRevocation",
    "requireTcb",
    "measurements",
    "registers",
    "hostData",
    "idKeyDigests",
    "requireLevels",
  ]);
  if (members.schema !== undefined && members.schema !== POLICY_SCHEMA) throw wrong("schema", JSON.stringify(POLICY_SCHEMA));
  const given = <T>(key: string, read: (value: unknown, path: string) => T): T | null =>
    members[key] === undefined ? null : read(members[key], key);
  return {
    minimumTcb: given("minimumTcb", (tcb, path) => record(tcb, path, POLICY_PRODUCTS, readTcb)),
    allow: readAllow(members.allow),
    requireRevocation: given("requireRevocation", boolean) ?? false,
    requireTcb: given("requireTcb", boolean) ?? false,
    measurements: given("measurements", (list, path) => array(list, path, readMeasurement)),
    registers: given("registers", (banks, path) => record(banks, path, Object.keys(BANK_DIGITS), readBank)),
    hostData: given("hostData", hexList(64)),
    idKeyDigests: given("idKeyDigests", hexList(96)),
    requireLevels: given("requireLevels", (levels, path) => record(levels, path, LEVEL_NAMES, integer(0, 4))),
  };
}

const readTcb = (value: unknown, path: string): PolicyTcb => record(value, path, POLICY_TCB_PARTS, integer(0, 255));

function readAllow(value: unknown): Policy["allow"] {
  const allow = value === undefined ? {} : object(value, "allow");
  only(allow, "allow", ["debug", "migration", "smt", "vmpl"]);
  const bit = (key: string) => (allow[key] === undefined ? null : boolean(allow[key], `allow.${key}`));
  const vmpl = allow.vmpl === undefined ? null : array(allow.vmpl, "allow.vmpl", integer(0, 3));
  return { debug: bit("debug"), migration: bit("migration"), smt: bit("smt"), vmpl };
}

function readMeasurement(value: unknown, path: string): PolicyMeasurement {
  const entry = object(value, path);
  only(entry, path, ["value", "covers", "holdsVtpm", "name"]);
  const covers = entry.covers ?? "firmware";
  if (!isCovers(covers)) throw wrong(`${path}.covers`, COVERS.map((word) => JSON.stringify(word)).join(", "));
  if (entry.name !== undefined && typeof entry.name !== "string") throw wrong(`${path}.name`, "a text");
  return {
    value: hex(96)(entry.value, `${path}.value`),
    covers,
    holdsVtpm: entry.holdsVtpm === undefined ? false : boolean(entry.holdsVtpm, `${path}.holdsVtpm`),
    name: entry.name ?? null,
  };
}

const isCovers = (value: unknown): value is Covers => COVERS.some((word) => word === value);

function readBank(value: unknown, path: string, bank: string): Readonly<Partial<Record<string, readonly string[]>>> {
  const digits = BANK_DIGITS[bank]!;
  return record(value, path, REGISTERS, hexList(digits));
}
/** PCRs of a vTPM, of which a TD's four RTMRs are the first numbers. */
const REGISTERS: readonly string[] = Array.from({ length: 24 }, (_, index) => String(index));

type Read<T> = (value: unknown, path: string, key: string) => T;

function record<Key extends string, T>(value: unknown, path: string, keys: readonly Key[], read: Read<T>): Partial<Record<Key, T>> {
  const members = object(value, path);
  only(members, path, keys);
  return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, read(member, `${path}.${key}`, key)])) as Partial<
    Record<Key, T>
  >;
}

function array<T>(value: unknown, path: string, read: (value: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw wrong(path, "a list");
  if (value.length > MAX_VALUES) throw new OptionError(`${path} in the policy has more than ${MAX_VALUES} entries`);
  return value.map((item, index) => read(item, `${path}[${index}]`));
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(path, "an object");
  return value as Record<string, unknown>;
}

function only(members: Record<string, unknown>, path: string, known: readonly string[]): void {
  const stranger = Object.keys(members).find((key) => !known.includes(key));
  if (stranger !== undefined) throw new OptionError(`${path ? `${path}.` : ""}${label(stranger)} in the policy is not known`);
}

function boolean(value: unknown, path: string): boolean {
  if (typeof value !== "boolean") throw wrong(path, "true or false");
  return value;
}

const integer =
  (from: number, to: number) =>
  (value: unknown, path: string): number => {
    if (typeof value !== "number" || !Number.isInteger(value) || value < from || value > to)
      throw wrong(path, `a whole number from ${from} to ${to}`);
    return value;
  };

const hex =
  (digits: number) =>
  (value: unknown, path: string): string => {
    if (typeof value !== "string" || value.length !== digits || !/^[0-9a-fA-F]*$/.test(value)) throw wrong(path, `${digits} hex digits`);
    return value.toLowerCase();
  };

const hexList =
  (digits: number) =>
  (value: unknown, path: string): string[] =>
    array(value, path, hex(digits));

const wrong = (path: string, expected: string): OptionError =>
  new OptionError(path === "the policy" ? `a policy is ${expected}` : `${path} in the policy must be ${expected}`);

/** A foreign name, short and printable, for a message. */
const label = (key: string): string => key.replace(/[^\x20-\x7e]/g, "?").slice(0, 40);

/**
 * A member name that stands twice in one object, or null: JSON.parse would silently keep the last. Names are compared as
 * they are read, so that an escape cannot hide a second one.
 * @throws OptionError nested deeper than a policy can be
 */
function repeatedMember(text: string): string | null {
  // A string without its end is taken to the end of the text: tried anew from each quote in it, it would never be done.
  const token = /"(?:[^"\\]|\\.)*"?|[{}[\],:]/gs;
  const open: (Set<string> | null)[] = [];
  let name: string | null = null;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (found === "{" || found === "[") {
      open.push(found === "{" ? new Set() : null);
      if (open.length > MAX_DEPTH) throw new OptionError("the policy is nested deeper than a policy can be");
    } else if (found === "}" || found === "]") open.pop();
    else if (found === ":" && name !== null) {
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
    name = found.startsWith('"') ? readName(found) : null;
  }
  return null;
}

function readName(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}
