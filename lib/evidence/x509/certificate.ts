import type { EvidenceFormat, Parsed } from "@/lib/appraisal/format";
import { instantText } from "@/lib/appraisal/time";
import { looksLikeCertificate, nameText, parseCertificateOnce, type Certificate } from "@/lib/x509/certificate";

const described = new WeakMap<Certificate, Parsed<Certificate>>();

export const certificateFormat: EvidenceFormat<Certificate> = {
  name: "x509/certificate",
  title: "X.509 certificate",
  role: "endorsement",
  detect: looksLikeCertificate,
  parse(data) {
    const claims = parseCertificateOnce(data);
    const parsed = described.get(claims) ?? describe(claims);
    described.set(claims, parsed);
    return parsed;
  },
};

const describe = (claims: Certificate): Parsed<Certificate> => ({
  claims,
  version: String(claims.version),
  facts: {
    subject: nameText(claims.subject),
    issuer: nameText(claims.issuer),
    serial: claims.serial,
    notBefore: instantText(claims.notBefore),
    notAfter: instantText(claims.notAfter),
  },
  contains: [],
});
