import type { CheckText } from "@/lib/appraisal/check";
import type { Family } from "@/lib/appraisal/family";
import type { EvidenceFormat } from "@/lib/appraisal/format";
import { instantText } from "@/lib/appraisal/time";
import { looksLikeCertificate, nameText, parseCertificateOnce, type Certificate } from "@/lib/x509/certificate";

const RFC5280 = { document: "RFC 5280, X.509 Certificate and CRL Profile", url: "https://www.rfc-editor.org/rfc/rfc5280" };

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

/** Made by the engine: a certificate, or the PEM around it, breaks its own form. */
export const certificateLayout: CheckText = {
  id: "x509/layout",
  stage: null,
  must: "unless the evidence is judged without it",
  claim: "Every certificate given can be read",
  explanation: "A certificate with a changed byte, in its DER or in the base64 around it, is not read any further: nobody can say what it vouched for.",
  limits: "A readable certificate may still be signed by anybody.",
  remedy: "Fetch the certificate again from who issued it.",
  causes: ["The file was cut or changed on its way.", "A text editor changed the base64."],
  liars: [],
  reference: { ...RFC5280, section: "§4.1" },
};

/** Made by the engine for certificates that no evidence in the set relies on. */
export const certificatePath: CheckText = {
  id: "x509/path",
  stage: null,
  must: "if the set holds no evidence",
  claim: "Certificates beside the evidence are signed by who they say",
  explanation: "A certificate that the evidence does not rely on changes nothing; one whose signature fails is worth knowing of all the same.",
  limits: "It does not make a certificate vouch for anything in the set.",
  remedy: "Leave it out, or fetch it again.",
  causes: ["It belongs to another machine or product.", "It was changed."],
  liars: [],
  reference: { ...RFC5280, section: "§6.1" },
};

/** X.509: certificates in DER; PEM is peeled before. */
export const x509: Family<unknown> = {
  id: "x509",
  formats: [certificateFormat],
  checks: [certificateLayout, certificatePath],
};
