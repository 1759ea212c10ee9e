import { DerReader, derUnsigned, readDer, TAG } from "@/lib/bytes/der";
import { concatBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { BYTE_FIELDS, bytesOf, membersOf, numberOf } from "./json-fields";
import { attestationReport, type ReportField } from "./layout";
import { assembleReport, cpuidParts, littleEndian, type ReportParts } from "./rebuilt-report";

type Members = ReadonlyMap<string, unknown>;
type Parts = { [K in ReportField]?: bigint | Uint8Array };

/** This shape is none that is known. Never leaves this file. */
class UnknownShape extends Error {}
/** One for all: a document may hold a hundred thousand objects that are nearly reports. */
const UNKNOWN = new UnknownShape();

/** Names that every spelling has alike. */
const ALIKE = ["version", "measurement", "signature"];
const MAX_MEMBERS = 100;
const SIGNATURE_BYTES = 512;
const COORDINATE_BYTES = 72;

/**
 * A report given as JSON members, in the spellings of the sev crate (its versions, so Trustee and snpguest), of programs
 * that write its bytes as hex, of go-sev-guest's messages and of Constellation.
 * @param value any JSON value
 * @returns the 1184 bytes put together again, or null for any shape that is not known whole
 */
export function readJsonReport(value: unknown): Uint8Array | null {
  if (typeof value !== "object" || value === null || !ALIKE.every((name) => Object.hasOwn(value, name))) return null;
  const members = Object.keys(value).length <= MAX_MEMBERS ? membersOf(value) : null;
  if (!members) return null;
  try {
    return assembleReport(partsOf(members));
  } catch (error) {
    if (error instanceof UnknownShape || error instanceof EvidenceError) return null;
    throw error;
  }
}

function partsOf(members: Members): ReportParts {
  const signature = signatureOf(members.get("signature"));
  // Messages leave out what is zero; structures never do.
  const absent = signature.style === "message" ? 0n : undefined;
  const number = (names: readonly string[]) => oneNumber(members, names, absent);
  const tcb = (name: string) => tcbOf(members.get(name), members, signature.style, absent);
  const parts: Parts = {
    version: number(["version"]),
    guestSvn: number(["guestsvn"]),
    policy: policyOf(members, number),
    vmpl: number(["vmpl"]),
    signatureAlgo: number(["sigalgo", "signaturealgo"]),
    platformInfo: platformOf(members, number),
    keyInfo: keyInfoOf(members, number),
    currentTcb: tcb("currenttcb"),
    reportedTcb: tcb("reportedtcb"),
    committedTcb: tcb("committedtcb"),
    launchTcb: tcb("launchtcb"),
    signature: signature.bytes,
    ...cpuidOf(members),
    ...versionOf(members, "current", absent),
    ...versionOf(members, "committed", absent),
    launchMitVector: oneNumber(members, ["launchmitvector"], 0n),
    currentMitVector: oneNumber(members, ["currentmitvector"], 0n),
  };
  for (const key of BYTE_FIELDS) parts[key] = known(bytesOf(members.get(key.toLowerCase()), attestationReport.fields[key].size));
  return { ...parts, ...reservedOf(members) };
}

function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw UNKNOWN;
  return value;
}

/** The one of the names that is there, and not null. */
function oneOf(members: Members, names: readonly string[]): unknown {
  const [value, another] = names.map((name) => members.get(name) ?? null).filter((found) => found !== null);
  if (another !== undefined) throw UNKNOWN;
  return value;
}

function oneNumber(members: Members, names: readonly string[], absent?: bigint): bigint {
  const value = oneOf(members, names);
  return value === undefined ? known(absent) : known(numberOf(value));
}

interface Signature {
  /** What else is spelled as it is: members of a structure, of a protobuf message, or made for reading. */
  readonly style: "structure" | "message" | "words";
  readonly bytes: Uint8Array;
}

/** `{ r, s }` of 72 bytes each, the whole block, or the DER of r and s. */
function signatureOf(value: unknown): Signature {
  const members = membersOf(value);
  if (members) return { style: "structure", bytes: known(structuredSignature(members)) };
  const block = bytesOf(value, SIGNATURE_BYTES);
  if (block) return { style: "message", bytes: block };
  return { style: "words", bytes: derSignature(value) };
}

function structuredSignature(members: Members): Uint8Array | null {
  const [r, s] = ["r", "s"].map((name) => bytesOf(members.get(name), COORDINATE_BYTES));
  const restBytes = SIGNATURE_BYTES - 2 * COORDINATE_BYTES;
  const rest = members.has("reserved") ? bytesOf(members.get("reserved"), restBytes) : new Uint8Array(restBytes);
  return r && s && rest ? concatBytes(r, s, rest) : null;
}

/** SEQUENCE of two INTEGERs, in base64. */
function derSignature(value: unknown): Uint8Array {
  const der = typeof value === "string" && value.length < 400 ? bytesOf(value, base64Bytes(value)) : null;
  const outer = readDer(known(der), TAG.sequence, "signature");
  const reader = new DerReader(outer.content);
  const block = new Uint8Array(SIGNATURE_BYTES);
  [0, COORDINATE_BYTES].forEach((at) => {
    const big = derUnsigned(reader.expect(TAG.integer, "r or s"), "r or s");
    if (big.length > COORDINATE_BYTES) throw UNKNOWN;
    block.set(big.slice().reverse(), at);
  });
  reader.end("signature");
  return block;
}

const base64Bytes = (text: string) => Math.floor((text.length * 3) / 4) - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);

/**
 * Security version numbers by name, or all eight bytes as one number where a message carries them. A number for FMC means
 * the order of bytes that begins with it.
 */
function tcbOf(value: unknown, report: Members, style: Signature["style"], absent?: bigint): Uint8Array {
  const members = membersOf(value);
  if (!members) {
    if (style !== "message") throw UNKNOWN;
    return known(littleEndian(known(value === undefined ? absent : numberOf(value)), 8));
  }
  const part = (...names: string[]) => byte(oneNumber(members, names));
  const named = [part("bootloader", "bl"), part("tee"), part("snp"), part("microcode", "ucode")] as const;
  const [bootLoader, tee, snp, microcode] = named;
  const middle = members.has("reserved") ? known(bytesOf(members.get("reserved"), 4)) : sparePatchLevels(members);
  const fmc = members.get("fmc") ?? null;
  if (fmc === null || (numberOf(fmc) === 0n && numberOf(report.get("cpuidfamid")) === 0x19n))
    return Uint8Array.of(bootLoader, tee, ...middle, snp, microcode);
  return Uint8Array.of(byte(known(numberOf(fmc))), bootLoader, tee, snp, 0, 0, 0, microcode);
}

const sparePatchLevels = (members: Members) => ["spl4", "spl5", "spl6", "spl7"].map((name) => byte(oneNumber(members, [name], 0n)));

function byte(value: bigint): number {
  if (value > 255n) throw UNKNOWN;
  return Number(value);
}

type ReadNumber = (names: readonly string[]) => bigint;

/** A number, or Constellation's words for it: all bits that it knows, the reserved one set. */
function policyOf(members: Members, number: ReadNumber): bigint {
  if (members.has("policy") || !members.has("policydebug")) return number(["policy"]);
  const flags = [
    [16, "policysymmetricmultithreading"],
    [18, "policymigrationagent"],
    [19, "policydebug"],
    [20, "policysinglesocket"],
  ] as const;
  const abi = (byte(number(["policyabimajor"])) << 8) | byte(number(["policyabiminor"]));
  return flags.reduce((bits, [bit, name]) => bits | flag(members, name, bit), BigInt(abi) | (1n << 17n));
}

function platformOf(members: Members, number: ReadNumber): bigint {
  const words = membersOf(members.get("platforminfo"));
  return words ? flag(words, "smt", 0) | flag(words, "tsme", 1) : number(["platinfo", "platforminfo"]);
}

const SIGNING_KEYS: ReadonlyMap<unknown, bigint> = new Map([
  ["VCEK", 0n],
  ["VLEK", 1n],
]);

/** KEY_INFO; the oldest versions call the whole word by its first bit. */
function keyInfoOf(members: Members, number: ReadNumber): bigint {
  const words = membersOf(members.get("signerinfo"));
  if (!words) return number(["keyinfo", "signerinfo", "authorkeyen"]);
  const key = known(SIGNING_KEYS.get(words.get("signingkey")));
  return flag(words, "authorkeyen", 0) | flag(words, "maskchipkey", 1) | (key << 2n);
}

function flag(members: Members, name: string, bit: number): bigint {
  const value = members.get(name);
  if (typeof value !== "boolean") throw UNKNOWN;
  return value ? 1n << BigInt(bit) : 0n;
}

/** From version 3 on three bytes; a message has them as one word. */
function cpuidOf(members: Members): ReportParts {
  const word = oneOf(members, ["cpuid1eaxfms"]);
  if (word !== undefined) return cpuidParts(known(numberOf(word)));
  return {
    cpuidFamId: oneNumber(members, ["cpuidfamid"], 0n),
    cpuidModId: oneNumber(members, ["cpuidmodid"], 0n),
    cpuidStep: oneNumber(members, ["cpuidstep"], 0n),
  };
}

function versionOf(members: Members, which: "current" | "committed", absent?: bigint): ReportParts {
  const nested = membersOf(members.get(which));
  const part = (name: string) => (nested ? oneNumber(nested, [name]) : oneNumber(members, [`${which}${name}`], absent));
  return which === "current"
    ? { currentBuild: part("build"), currentMinor: part("minor"), currentMajor: part("major") }
    : { committedBuild: part("build"), committedMinor: part("minor"), committedMajor: part("major") };
}

/** Reserved members say where they stand by how many bytes they are; versions of the crate differ in their numbers. */
function reservedOf(members: Members): ReportParts {
  const names = [...members.keys()].filter((name) => /^reserved\d$/.test(name));
  return Object.assign({}, ...names.map((name) => reservedPart(name, members.get(name)))) as ReportParts;
}

function reservedPart(name: string, value: unknown): ReportParts {
  if (!Array.isArray(value) && typeof value !== "string") {
    const number = known(numberOf(value));
    if (number === 0n) return {};
    throw UNKNOWN;
  }
  const bytes = (size: number) => bytesOf(value, size);
  const head = bytes(24);
  if (head)
    return {
      cpuidFamId: head.subarray(0, 1),
      cpuidModId: head.subarray(1, 2),
      cpuidStep: head.subarray(2, 3),
      reserved18b: head.subarray(3),
    };
  const tail = bytes(168);
  if (tail) return { launchMitVector: tail.subarray(0, 8), currentMitVector: tail.subarray(8, 16), reserved208: tail.subarray(16) };
  const [late, early, word] = [bytes(152), bytes(21), bytes(4)];
  if (late) return { reserved208: late };
  if (early) return { reserved18b: early };
  if (word && name === "reserved0") return { reserved04c: word };
  throw UNKNOWN;
}
