import type { ByteField, Cover } from "@/lib/appraisal/format";
import { instantText } from "@/lib/appraisal/time";
import { contextTag, inside, readDer, TAG, type DerReader, type DerValue } from "@/lib/bytes/der";
import { algorithmText } from "./algorithm";
import { parseCertificateOnce } from "./certificate";
import { CERTIFICATE_EXTENSIONS } from "./extensions";
import { nameText } from "./name";
import { publicKeyText } from "./public-key";

/**
 * A certificate's parts in their order: the signed one taken apart, then algorithm and signature. A tag and
 * length that only wrap others have no name, but for the two outermost.
 * @throws EvidenceError as `parseCertificate`
 * @see RFC 5280 §4.1
 */
export function certificateFields(der: Uint8Array): readonly ByteField[] {
  const certificate = parseCertificateOnce(der);
  const whole = readDer(der, TAG.sequence, "certificate");
  const outer = inside(whole);
  const tbs = outer.expect(TAG.sequence, "TBSCertificate");
  const algorithm = outer.expect(TAG.sequence, "signature algorithm");
  const signature = outer.expect(TAG.bitString, "signature");
  const { subject, issuer, notBefore, notAfter } = certificate;
  const reader = inside(tbs);
  const next = (name: string, value: string | null) => part(reader.next(name), name, "signed", value);
  const version = reader.optional(contextTag(0), "version");
  return [
    heading("Certificate", whole, "unsigned"),
    heading("TBSCertificate", tbs, "signed"),
    ...(version ? [part(version, "version", "signed", String(certificate.version))] : []),
    next("serialNumber", null),
    next("signature", algorithmText(certificate.signatureAlgorithm)),
    next("issuer", nameText(issuer)),
    next("validity", `${instantText(notBefore)} to ${instantText(notAfter)}`),
    next("subject", nameText(subject)),
    next("subjectPublicKeyInfo", publicKeyText(certificate.publicKey)),
    ...extensions(reader, certificate.extensions.size),
    part(algorithm, "signatureAlgorithm", "unsigned", algorithmText(certificate.signatureAlgorithm)),
    part(signature, "signatureValue", "signature", null),
  ];
}

/** Unique identifiers, which nobody uses, stay without a name. */
function extensions(reader: DerReader, count: number): ByteField[] {
  while (!reader.done) {
    const value = reader.next("extensions");
    if (value.tag === CERTIFICATE_EXTENSIONS) return [part(value, "extensions", "signed", String(count))];
  }
  return [];
}

/** The tag and length that open a value. */
const heading = (name: string, { offset, contentOffset }: DerValue, cover: Cover): ByteField => ({
  name: `${name} (tag and length)`,
  offset,
  size: contentOffset - offset,
  cover,
  kind: "DER",
  value: null,
});

const part = ({ offset, whole }: DerValue, name: string, cover: Cover, value: string | null): ByteField => ({
  name,
  offset,
  size: whole.length,
  cover,
  kind: "DER",
  value,
});
