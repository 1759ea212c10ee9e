import type { Family } from "@/lib/appraisal/family";
import { runChecks } from "@/lib/appraisal/run-checks";
import type { ChainSources } from "./chain";
import { labelledEntries, tableLabel } from "./checks/table-label";
import { certTableFormat, extendedReportFormat, guestResponseFormat, reportFormat } from "./formats";
import { judgeReport } from "./judge";

/** What it takes to judge a report with its certificates as the chip and AMD give them: loaded before anything is given. */
export const plainSnp: Omit<Family<ChainSources>, "checks"> = {
  id: "snp",
  formats: [guestResponseFormat, reportFormat, extendedReportFormat, certTableFormat],
  inspect: (artifacts) =>
    labelledEntries(artifacts).flatMap(({ id, entry }) => runChecks([tableLabel], { [tableLabel.id]: tableLabel }, entry, id)),
  judge: judgeReport,
  causeOfDamage: async (data, world, at) => (await import("./damage-cause")).causeOfDamage(data, world, at),
};
