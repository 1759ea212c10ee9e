import { sha256 } from "@/lib/crypto/engine";
import type { SigningKey } from "@/lib/crypto/sign";
import {
  authorityKeyId,
  basicConstraints,
  crlPoint,
  keyUsage,
  mintCertificate,
  subjectKeyId,
  type CertificateFields,
  type Extension,
  type Name,
} from "./certificate";
import { ia5String, integer } from "./der-writer";
import { simulatorKey } from "./keys";
import { PRODUCT_DATA, type Product, type Tcb } from "./product";

/** A chip's own key under the ASK, or a cloud's under the ASVK. */
export type ChainKind = "vcek" | "vlek";

/** Stands where AMD's name would: whoever looks at a certificate sees what it is. */
export const SIMULATOR_ORGANIZATION = "TrustGap simulator, not AMD";

/** AMD's arc for what its key server puts into certificates. AMD 57230. */
const KDS = "1.3.6.1.4.1.3704.1";

/**
 * What to change in a certificate. Names take single parts. In `extensions`, by OID: null leaves one out, bytes replace its value,
 * and one that is not there is added at the end.
 */
export interface CertificateChanges extends Partial<Omit<CertificateFields, "subject" | "issuer" | "extensions">> {
  readonly subject?: Partial<Name>;
  readonly issuer?: Partial<Name>;
  readonly extensions?: Readonly<Record<string, Uint8Array | Omit<Extension, "oid"> | null>>;
}

/** What a chip's or cloud's certificate says of its key. */
export interface VekClaims {
  readonly tcb?: Partial<Tcb>;
  /** 64 bytes, on Turin 8; of a VCEK only. */
  readonly hwId?: Uint8Array;
  /** Of a VLEK only. */
  readonly cspId?: string;
}

/** Who signs and who is certified, from the top down. */
export interface ChainKeys {
  /** RSA. */
  readonly root: SigningKey;
  /** RSA. */
  readonly intermediate: SigningKey;
  /** P-384. */
  readonly vek: SigningKey;
}

/** The simulator's keys for a kind of chain, or those given in their place. */
export async function chainKeys(kind: ChainKind, given: Partial<ChainKeys> = {}): Promise<ChainKeys> {
  return {
    root: given.root ?? (await simulatorKey("root")),
    intermediate: given.intermediate ?? (await simulatorKey(kind === "vcek" ? "ask" : "asvk")),
    vek: given.vek ?? (await simulatorKey(kind)),
  };
}

/** ARK of a product, signed by itself. */
export async function mintRoot(product: Product, { root }: ChainKeys, changes: CertificateChanges = {}): Promise<Uint8Array> {
  const name = fullName(`ARK-${product}`);
  const fields = {
    ...CA,
    serial: PRODUCT_DATA[product].serials.root,
    subject: name,
    issuer: name,
    publicKey: root.spki,
    extensions: [
      keyUsage("keyCertSign", "cRLSign"),
      subjectKeyId(await keyId(root)),
      basicConstraints(true),
      crlPoint(crlUrl(product, "vcek")),
    ],
    signWith: root,
  };
  return mint(fields, changes);
}

/** ASK or ASVK of a product. */
export async function mintIntermediate(
  product: Product,
  kind: ChainKind,
  { root, intermediate }: ChainKeys,
  changes: CertificateChanges = {},
): Promise<Uint8Array> {
  const { ask, asvk } = PRODUCT_DATA[product].serials;
  const fields = {
    ...CA,
    serial: kind === "vcek" ? ask : asvk,
    subject: fullName(intermediateName(product, kind)),
    issuer: fullName(`ARK-${product}`),
    publicKey: intermediate.spki,
    extensions: [
      subjectKeyId(await keyId(intermediate)),
      authorityKeyId(await keyId(root)),
      basicConstraints(true, 0),
      keyUsage("keyCertSign"),
      crlPoint(crlUrl(product, kind)),
    ],
    signWith: root,
  };
  return mint(fields, changes);
}

/** VCEK or VLEK of a product: serial 0, seven years or one, neither keyUsage nor basicConstraints, as AMD's. */
export function mintVek(
  product: Product,
  kind: ChainKind,
  { intermediate, vek }: ChainKeys,
  claims: VekClaims = {},
  changes: CertificateChanges = {},
): Promise<Uint8Array> {
  const fields = {
    version: 2,
    serial: 0,
    subject: fullName(kind === "vcek" ? "SEV-VCEK" : "SEV-VLEK"),
    issuer: fullName(intermediateName(product, kind)),
    notBefore: "2026-01-01T00:00:00Z",
    notAfter: kind === "vcek" ? "2033-01-01T00:00:00Z" : "2027-01-01T00:00:00Z",
    publicKey: vek.spki,
    extensions: kdsExtensions(product, kind, claims),
    algorithm: product === "Milan" ? "explicit" : "short",
    signWith: intermediate,
  } as const;
  return mint(fields, changes);
}

const CA = { version: 2, notBefore: "2024-01-01T00:00:00Z", notAfter: "2049-01-01T00:00:00Z", algorithm: "explicit" } as const;

const intermediateName = (product: Product, kind: ChainKind) => (kind === "vcek" ? `SEV-${product}` : `SEV-VLEK-${product}`);

/** A reserved host: AMD's own list says nothing of these certificates. */
export const crlUrl = (product: Product, kind: ChainKind) => `https://kds.simulator.invalid/${kind}/v1/${product}/crl`;

export function fullName(commonName: string): Name {
  return {
    organizationalUnit: "Engineering",
    country: "US",
    locality: "Santa Clara",
    state: "CA",
    organization: SIMULATOR_ORGANIZATION,
    commonName,
  };
}

/** In the order of AMD's certificates: snpSPL comes late except on Turin. hwID stands there raw, without a DER frame. */
function kdsExtensions(product: Product, kind: ChainKind, claims: VekClaims): Extension[] {
  const { structVersion, vcekName, tcb: healthy, hwId } = PRODUCT_DATA[product];
  const tcb = { ...healthy, ...claims.tcb };
  const kds = (suffix: string, value: Uint8Array): Extension => ({ oid: `${KDS}.${suffix}`, value });
  const spl = (number: number, value: number) => kds(`3.${number}`, integer(value));
  const start = [kds("1", integer(structVersion)), kds("2", ia5String(kind === "vcek" ? vcekName : product))];
  const parts =
    product === "Turin"
      ? [spl(9, tcb.fmc), spl(1, tcb.bootLoader), spl(2, tcb.tee), spl(3, tcb.snp), spl(5, 0), spl(6, 0), spl(7, 0)]
      : [spl(1, tcb.bootLoader), spl(2, tcb.tee), spl(4, 0), spl(5, 0), spl(6, 0), spl(7, 0), spl(3, tcb.snp)];
  const owner =
    kind === "vcek" ? kds("4", claims.hwId ?? hwId) : kds("5", ia5String(claims.cspId ?? "CN=cc-pretend-region.simulator.invalid"));
  return [...start, ...parts, spl(8, tcb.microcode), owner];
}

function mint(fields: CertificateFields, changes: CertificateChanges): Promise<Uint8Array> {
  return mintCertificate({
    ...fields,
    ...changes,
    subject: { ...fields.subject, ...changes.subject },
    issuer: { ...fields.issuer, ...changes.issuer },
    extensions: changedExtensions(fields.extensions, changes.extensions ?? {}),
  });
}

function changedExtensions(extensions: readonly Extension[], changes: NonNullable<CertificateChanges["extensions"]>): Extension[] {
  const known = new Set(extensions.map(({ oid }) => oid));
  const added = Object.keys(changes).filter((oid) => !known.has(oid));
  return [...extensions, ...added.map((oid) => ({ oid, value: new Uint8Array(0) }))].flatMap((extension) => {
    const change = changes[extension.oid];
    if (change === undefined) return [extension];
    if (change === null) return [];
    return [{ ...extension, ...(change instanceof Uint8Array ? { value: change } : change) }];
  });
}

/** Key identifier: the first 160 bits of the key's SHA-256. RFC 7093. */
const keyId = async ({ spki }: SigningKey) => (await sha256(spki)).subarray(0, 20);
