import type { EvidenceFormat } from "@/lib/appraisal/format";
import { instantText } from "@/lib/appraisal/time";
import { looksLikeCertificate, nameText, parseCertificateOnce, type Certificate } from "@/lib/x509/certificate";

export const certificateFormat: EvidenceFormat<Certificate> = {
  name: "x509/certificate",
  title: "X.509 certificate",
  role: "endorsement",
  detect: looksLikeCertificate,
  parse(data) {
    const claims = parseCertificateOnce(data);
    return {
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
    };
  },
};
