import type { LevelName } from "@/lib/appraisal/appraisal";
import {
  POLICY_PRODUCTS,
  type POLICY_TCB_PARTS,
  type Covers,
  type NamedPolicy,
  type Policy,
  type PolicyProduct,
} from "@/lib/appraisal/policy";
import { OptionError, parsePolicy, POLICY_SCHEMA, readPolicy } from "@/lib/worker/policy";

export type TcbPart = (typeof POLICY_TCB_PARTS)[number];
export const LEVEL_NAMES: readonly LevelName[] = ["nominal", "trustworthy", "granted", "expected"];

export interface MeasurementDraft {
  readonly value: string;
  readonly covers: Covers;
  readonly holdsVtpm: boolean;
  readonly name: string;
}

/** A policy as it stands in its form: texts as typed. Null is not asked; an empty list asks for what nothing meets. */
export interface PolicyDraft {
  readonly minimumTcb: Readonly<Partial<Record<PolicyProduct, Readonly<Partial<Record<TcbPart, string>>>>>>;
  readonly debug: boolean | null;
  readonly migration: boolean | null;
  readonly smt: boolean | null;
  readonly vmpl: string | null;
  readonly requireRevocation: boolean;
  readonly requireTcb: boolean;
  readonly measurements: readonly MeasurementDraft[] | null;
  readonly hostData: string | null;
  readonly idKeyDigests: string | null;
  readonly requireLevels: Readonly<Partial<Record<LevelName, string>>>;
  /** Not in the form: carried from a file to a file. */
  readonly registers: Policy["registers"];
  /** The file as it was loaded, until something is changed. */
  readonly file: { readonly name: string; readonly text: string } | null;
}

export const BLANK: PolicyDraft = {
  minimumTcb: {},
  debug: null,
  migration: null,
  smt: null,
  vmpl: null,
  requireRevocation: false,
  requireTcb: false,
  measurements: null,
  hostData: null,
  idKeyDigests: null,
  requireLevels: {},
  registers: null,
  file: null,
};

/** The policy file that the form spells, or the one that was loaded where nothing of it was changed. Null if nothing is asked. */
export function policyText(draft: PolicyDraft): string | null {
  if (draft.file) return draft.file.text;
  const members = membersOf(draft);
  return Object.values(members).every((member) => member === undefined)
    ? null
    : `${JSON.stringify({ schema: POLICY_SCHEMA, ...members }, null, 2)}\n`;
}

/** The policy of the form as it is judged by; null where nothing is asked or something cannot be read. */
export async function policyOf(draft: PolicyDraft): Promise<NamedPolicy | null> {
  const text = policyText(draft);
  if (text === null || problemOf(draft) !== null) return null;
  return readPolicy(new TextEncoder().encode(text));
}

export interface PolicyProblem {
  readonly message: string;
  /** Of the key that is wrong: `minimumTcb.Milan.snp`. */
  readonly path: string;
}

/** Why the form is no policy, with the path of the key, or null. */
export function problemOf(draft: PolicyDraft): PolicyProblem | null {
  if (draft.file) return null;
  try {
    parsePolicy(withoutBlanks(membersOf(draft)));
    return null;
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    return { message: error.message, path: /^(\S+) in the policy/.exec(error.message)?.[1] ?? "" };
  }
}

/** As JSON would read it. */
const withoutBlanks = (members: object): unknown => JSON.parse(JSON.stringify(members));

function membersOf(draft: PolicyDraft): Record<string, unknown> {
  const floors = POLICY_PRODUCTS.flatMap((product) => {
    const parts = Object.entries(draft.minimumTcb[product] ?? {}).filter(([, typed]) => typed.trim() !== "");
    return parts.length === 0 ? [] : [[product, Object.fromEntries(parts.map(([part, typed]) => [part, numberOf(typed)]))]];
  });
  const levels = Object.entries(draft.requireLevels).filter(([, typed]) => typed !== "");
  const allow = {
    debug: draft.debug ?? undefined,
    migration: draft.migration ?? undefined,
    smt: draft.smt ?? undefined,
    vmpl: draft.vmpl === null ? undefined : words(draft.vmpl).map(numberOf),
  };
  return {
    minimumTcb: floors.length > 0 ? Object.fromEntries(floors) : undefined,
    allow: Object.values(allow).some((member) => member !== undefined) ? allow : undefined,
    requireRevocation: draft.requireRevocation || undefined,
    requireTcb: draft.requireTcb || undefined,
    measurements: draft.measurements?.map(({ value, covers, holdsVtpm, name }) => ({
      value: bareHex(value),
      covers,
      holdsVtpm: holdsVtpm || undefined,
      name: name.trim() === "" ? undefined : name.trim(),
    })),
    registers: draft.registers ?? undefined,
    hostData: draft.hostData === null ? undefined : words(draft.hostData).map(bareHex),
    idKeyDigests: draft.idKeyDigests === null ? undefined : words(draft.idKeyDigests).map(bareHex),
    requireLevels: levels.length > 0 ? Object.fromEntries(levels.map(([name, typed]) => [name, numberOf(typed)])) : undefined,
  };
}

const words = (typed: string) => typed.split(/[\s,]+/).filter((word) => word !== "");
const bareHex = (typed: string) => typed.trim().replace(/^0x/i, "").toLowerCase();
/** What is no number stays text, which the policy's reader refuses by the path of its key. */
const numberOf = (typed: string): number | string => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : typed);

/** The form as a file fills it. */
export function draftOf(policy: Policy, file: PolicyDraft["file"]): PolicyDraft {
  return {
    minimumTcb: texts(policy.minimumTcb, (floor) => texts(floor, String)),
    debug: policy.allow.debug,
    migration: policy.allow.migration,
    smt: policy.allow.smt,
    vmpl: policy.allow.vmpl?.join(" ") ?? null,
    requireRevocation: policy.requireRevocation,
    requireTcb: policy.requireTcb,
    measurements: policy.measurements?.map((entry) => ({ ...entry, name: entry.name ?? "" })) ?? null,
    hostData: policy.hostData?.join(" ") ?? null,
    idKeyDigests: policy.idKeyDigests?.join(" ") ?? null,
    requireLevels: texts(policy.requireLevels, String),
    registers: policy.registers,
    file,
  };
}

function texts<Key extends string, From, To>(
  record: Readonly<Partial<Record<Key, From>>> | null,
  to: (from: From) => To,
): Partial<Record<Key, To>> {
  const entries = Object.entries(record ?? {}) as [Key, From][];
  return Object.fromEntries(entries.map(([key, value]) => [key, to(value)])) as Partial<Record<Key, To>>;
}

const MAX_FILE_BYTES = 1024 * 1024;

/** Reads a policy file that the reader chose for this. @throws OptionError with the path of what is wrong */
export async function loadPolicyFile(file: File): Promise<{ readonly policy: NamedPolicy; readonly policyDraft: PolicyDraft }> {
  if (file.size > MAX_FILE_BYTES) throw new OptionError(`a policy has at most ${MAX_FILE_BYTES} bytes, this one has ${file.size}`);
  const data = new Uint8Array(await file.arrayBuffer());
  const policy = await readPolicy(data);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(data);
  return { policy, policyDraft: draftOf(policy.policy, { name: file.name, text }) };
}
