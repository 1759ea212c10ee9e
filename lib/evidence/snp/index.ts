import type { Family } from "@/lib/appraisal/family";
import { runChecks } from "@/lib/appraisal/run-checks";
import type { ChainSources } from "./chain";
import { SNP_CHECKS } from "./checks";
import { labelledEntries, tableLabel } from "./checks/table-label";
import { certTableFormat, extendedReportFormat, guestResponseFormat, reportFormat } from "./formats";
import { judgeReport } from "./judge";
import { snpLayout } from "./layout-text";
import { oakEndorsementsFormat, oakEvidenceFormat } from "./oak";
import { protobufFormat, textprotoFormat } from "./proto-report";

/** AMD SEV-SNP: reports, what carries them, and the certificate tables beside them. */
export const snp: Family<ChainSources> = {
  id: "snp",
  formats: [
    guestResponseFormat,
    reportFormat,
    extendedReportFormat,
    certTableFormat,
    protobufFormat,
    textprotoFormat,
    oakEvidenceFormat,
    oakEndorsementsFormat,
  ],
  checks: [...SNP_CHECKS, tableLabel, snpLayout],
  inspect: (artifacts) => labelledEntries(artifacts).flatMap(({ id, entry }) => runChecks([tableLabel], entry, id)),
  judge: judgeReport,
};
