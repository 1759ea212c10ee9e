import type { Family } from "@/lib/appraisal/family";
import type { ChainSources } from "./chain";
import { SNP_CHECKS } from "./checks";
import { certTableFormat, extendedReportFormat, guestResponseFormat, reportFormat } from "./formats";
import { judgeReport } from "./judge";
import { snpLayout } from "./layout-text";

/** AMD SEV-SNP: reports, what carries them, and the certificate tables beside them. */
export const snp: Family<ChainSources> = {
  id: "snp",
  formats: [guestResponseFormat, reportFormat, extendedReportFormat, certTableFormat],
  checks: [...SNP_CHECKS, snpLayout],
  judge: judgeReport,
};
