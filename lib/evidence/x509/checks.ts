import type { CheckText } from "@/lib/appraisal/check";

const RFC5280 = { document: "RFC 5280, X.509 Certificate and CRL Profile", url: "https://www.rfc-editor.org/rfc/rfc5280" };

/** Made by the engine: a certificate or list, or the PEM around it, breaks its own form. */
export const certificateLayout: CheckText = {
  id: "x509/layout",
  stage: null,
  must: "unless it is a certificate that the evidence holds without",
  claim: "Every certificate and revocation list given can be read",
  explanation:
    "A certificate or list with a changed byte, in its DER or in the base64 around it, is not read any further: nobody can say what it vouched for.",
  limits: "A readable certificate or list may still be signed by anybody.",
  remedy: "Fetch it again from who issued it.",
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
  explanation:
    "A certificate that the evidence does not rely on changes nothing; one whose signature fails is worth knowing of all the same.",
  limits: "It does not make a certificate vouch for anything in the set.",
  remedy: "Leave it out, or fetch it again.",
  causes: ["It belongs to another machine or product.", "It was changed."],
  liars: [],
  reference: { ...RFC5280, section: "§6.1" },
};

/** Made by the engine for revocation lists that no finding about evidence speaks of. */
export const revocationListSigned: CheckText = {
  id: "x509/revocation-list",
  stage: null,
  must: "if its issuer is known and did not sign it, or nobody pinned the root it leads to",
  claim: "Revocation lists beside the evidence are signed by who they say",
  explanation:
    "A list that somebody changed, or made under a root of their own, was put there for a reason. One that is merely for other certificates changes nothing.",
  limits: "A list that is signed as it should be says nothing of certificates it is not for.",
  remedy: "Leave it out, or fetch it again from who issues it.",
  causes: ["It was changed.", "It belongs to another vendor or product."],
  liars: [],
  reference: { ...RFC5280, section: "§6.3" },
};
