import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { AttestedReport } from "@/lib/appraisal/attested";
import type { Path, StagePaths } from "@/lib/appraisal/path";

export const NO_PATHS: StagePaths = { tee: [], firmware: [], kernel: [], rootfs: [] };

/**
 * Paths that one checked hardware report carries: docs/method.md, "From checked evidence to paths". Stages that
 * nothing in hand speaks of have none.
 */
export function pathsOfReport(report: AttestedReport, lens: Lens): StagePaths {
  if (!report.isolates) return NO_PATHS;
  const keyCosts = lens === "strict" ? report.keyCosts : [];
  const measured = report.firmware.map(({ covers = "firmware", costs, ...path }) => ({
    covers,
    path: { costs: [...costs, ...keyCosts], ...path },
  }));
  return {
    tee: report.teeRefused ? [] : [teePath(report, keyCosts)],
    firmware: measured.map(({ path }) => path),
    kernel: measured.filter(({ covers }) => covers !== "firmware").map(({ path }) => ({ ...path, because: COVERED.kernel })),
    rootfs: measured.filter(({ covers }) => covers === "rootfs").map(({ path }) => ({ ...path, because: COVERED.rootfs })),
  };
}

const COVERED = {
  kernel: "Kernel, initrd and command line are inside the launch measurement: the policy you named vouches for that.",
  rootfs: "The file system’s integrity is inside the launch measurement: the policy you named vouches for that.",
} as const;

function teePath(report: AttestedReport, keyCosts: readonly AssumptionId[]): Path {
  const costs: AssumptionId[] = [];
  if (report.asker === "paravisor") costs.push("csp-paravisor");
  if (!report.challengeMatched) costs.push("presenter-fresh");
  return {
    costs: [...costs, ...keyCosts],
    basis: null,
    compared: report.challengeMatched ? "expected" : "measured",
    because: because(report),
    findings: report.teeFindings,
  };
}

function because({ asker, challengeMatched, rootPinned }: AttestedReport): string {
  // Who holds the key under any other root, nobody here knows: it may be no chip.
  const signer = rootPinned ? "The chip" : "A key under a root you named, not AMD’s,";
  if (asker === "paravisor")
    return challengeMatched
      ? `${signer} signed a report its paravisor asked for, which carries your challenge.`
      : `${signer} signed a report that the cloud’s paravisor asked for; no challenge of yours is in it.`;
  const keys = rootPinned ? " and the keys lead to AMD’s root" : "";
  return challengeMatched
    ? `${signer} signed a report that carries your challenge${keys && `,${keys}`}.`
    : `${signer} signed the report${keys}; nothing in it shows when.`;
}
