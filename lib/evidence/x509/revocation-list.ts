import type { EvidenceFormat } from "@/lib/appraisal/format";
import { instantText } from "@/lib/appraisal/time";
import { nameText } from "@/lib/x509/certificate";
import { looksLikeRevocationList, parseRevocationList, type RevocationList } from "@/lib/x509/crl";

export const revocationListFormat: EvidenceFormat<RevocationList> = {
  name: "x509/crl",
  title: "Certificate revocation list",
  role: "endorsement",
  detect: looksLikeRevocationList,
  parse(data) {
    const claims = parseRevocationList(data);
    return {
      claims,
      version: String(claims.version),
      facts: {
        issuer: nameText(claims.issuer),
        thisUpdate: instantText(claims.thisUpdate),
        ...(claims.nextUpdate === null ? {} : { nextUpdate: instantText(claims.nextUpdate) }),
        revoked: claims.revoked.length,
      },
      contains: [],
    };
  },
};
