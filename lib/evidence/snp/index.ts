import type { Family } from "@/lib/appraisal/family";
import type { ChainSources } from "./chain";
import { SNP_CHECKS } from "./checks";
import { tableLabel } from "./checks/table-label";
import { SNP_WORDS } from "./check-words";
import { certTableFields, reportFields, responseFields } from "./fields";
import { certTableFormat, extendedReportFormat, guestResponseFormat, reportFormat } from "./formats";
import { snpLayout } from "./layout-text";
import { oakEndorsementsFormat, oakEvidenceFormat } from "./oak";
import { plainSnp } from "./plain";
import { protobufFormat, textprotoFormat } from "./proto-report";

/** AMD SEV-SNP: reports, what carries them, and the certificate tables beside them. */
export const snp: Family<ChainSources> = {
  ...plainSnp,
  formats: [
    { ...guestResponseFormat, fields: responseFields },
    { ...reportFormat, fields: reportFields },
    extendedReportFormat,
    { ...certTableFormat, fields: certTableFields },
    protobufFormat,
    textprotoFormat,
    oakEvidenceFormat,
    oakEndorsementsFormat,
  ],
  checks: [...SNP_CHECKS.map((check) => ({ ...check, ...SNP_WORDS[check.id]! })), tableLabel, snpLayout],
};
