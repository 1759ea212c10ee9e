import { type DerReader, derOid, inside, TAG, type DerValue } from "@/lib/bytes/der";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";
import { Remembered } from "@/lib/bytes/remembered";

export interface Attribute {
  readonly oid: string;
  /** Text of the value; null where its type holds none. */
  readonly text: string | null;
  /** The value's own DER. */
  readonly der: Uint8Array;
}

/** RDNs in the order of the certificate; each has one attribute as a rule. */
export type Name = readonly (readonly Attribute[])[];

const SHORT_NAMES: Record<string, string> = {
  "2.5.4.3": "CN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "street",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "0.9.2342.19200300.100.1.1": "UID",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "emailAddress",
};
const COMMON_NAME = "2.5.4.3";

/** Characters that could end a part, hide, or turn the direction of what follows. */
const ESCAPED = /[",+;<>\\=]|^[ #]| $|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

const names = new Remembered<Name>(256);
/** Longer ones are read each time rather than kept. */
const MAX_KEPT_BYTES = 512;

/** Name (RFC 5280 §4.1.2.4). Issuers are few, and their names are in every certificate of theirs. @throws EvidenceError */
export function readName(value: DerValue, what: string): Name {
  const { content } = value;
  return content.length > MAX_KEPT_BYTES ? readRdns(value, what) : names.of(content, () => readRdns(value, what));
}

function readRdns(value: DerValue, what: string): Name {
  const rdns = inside(value);
  const name: Attribute[][] = [];
  while (!rdns.done) name.push(readRdn(rdns.expect(TAG.set, what), what));
  return name;
}

const commonNames = new WeakMap<Name, string | null>();

/** The text of the one common name; null if there is none or more than one. Sought once in each name: chains ask for it often. */
export function commonName(name: Name): string | null {
  const known = commonNames.get(name);
  if (known !== undefined) return known;
  const [first, ...more] = name.flat().filter(({ oid }) => oid === COMMON_NAME);
  const found = first && more.length === 0 ? first.text : null;
  commonNames.set(name, found);
  return found;
}

const nameTexts = new WeakMap<Name, string>();

/** The name as RFC 4514 writes it, most specific part first: `CN=SEV-Milan,O=Advanced Micro Devices`. Written out once. */
export function nameText(name: Name): string {
  const text = nameTexts.get(name) ?? writeName(name);
  nameTexts.set(name, text);
  return text;
}

const writeName = (name: Name): string =>
  [...name]
    .reverse()
    .map((rdn) => rdn.map(attributeText).join("+"))
    .join(",");

function readRdn(value: DerValue, what: string): Attribute[] {
  const set = inside(value);
  const rdn: Attribute[] = [];
  while (!set.done) rdn.push(readAttribute(set.expect(TAG.sequence, what), what));
  if (rdn.length === 0) throw new EvidenceError("bad-value", `${what}: empty part of a name`, value.offset);
  return rdn;
}

function readAttribute(value: DerValue, what: string): Attribute {
  const reader: DerReader = inside(value);
  const oid = derOid(reader.expect(TAG.oid, what), what);
  const held = reader.next(what);
  reader.end(what);
  // A copy: the name outlives the certificate it was first read in.
  return { oid, text: textOf(held, what), der: held.whole.slice() };
}

/** @throws EvidenceError `bad-encoding` if the octets are no text of the string type they claim */
export function textOf({ tag, content, offset }: DerValue, what: string): string | null {
  switch (tag) {
    case TAG.utf8String:
      return decode("utf-8", content, what, offset);
    case TAG.bmpString:
      return decode("utf-16be", content, what, offset);
    case TAG.printableString:
    case TAG.ia5String:
    case TAG.numericString:
    case TAG.visibleString:
      if (content.some((octet) => octet >= 0x80)) throw new EvidenceError("bad-encoding", `${what}: text that is not ASCII`, offset);
      return latin1(content);
    case TAG.t61String:
      return latin1(content);
    default:
      return null;
  }
}

function decode(encoding: string, content: Uint8Array, what: string, offset: number): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new EvidenceError("bad-encoding", `${what}: text that is not ${encoding.toUpperCase()}`, offset);
  }
}

const latin1 = (content: Uint8Array): string => {
  let text = "";
  for (const octet of content) text += String.fromCharCode(octet);
  return text;
};

function attributeText({ oid, text, der }: Attribute): string {
  const type = SHORT_NAMES[oid];
  return text === null || !type ? `${type ?? oid}=#${toHex(der)}` : `${type}=${text.replace(ESCAPED, escape)}`;
}

function escape(found: string): string {
  if (/^[",+;<>\\= #]$/.test(found)) return `\\${found}`;
  return [...new TextEncoder().encode(found)].map((octet) => `\\${octet.toString(16).padStart(2, "0")}`).join("");
}
