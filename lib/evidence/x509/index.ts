import type { Family } from "@/lib/appraisal/family";
import { certificateFields } from "@/lib/x509/certificate-fields";
import { certificateFormat } from "./certificate";
import { certificateLayout, certificatePath, revocationListSigned } from "./checks";
import { revocationListFormat } from "./revocation-list";

/** X.509: certificates and revocation lists in DER; PEM is peeled before. */
export const x509: Family<unknown> = {
  id: "x509",
  formats: [{ ...certificateFormat, fields: certificateFields }, revocationListFormat],
  checks: [certificateLayout, certificatePath, revocationListSigned],
};
