import { expect } from "vitest";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import { chainKeys } from "@/lib/simulator/chain-certificates";
import { mintReport, type ReportSpec } from "@/lib/simulator/report";
import { flipped, levelsOf, mintSet } from "@/lib/testing/simulated-set";
import { parsePolicy } from "@/lib/verify/policy";

/** Whoever attacks holds every key below the simulator's root, or none: what they must not get is a word too good. */
export const challenge = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
export const { files, report, vek, intermediate, root } = await mintSet({ report: { reportData: challenge } });
export const certificates = files.slice(1);
export const keys = await chainKeys("vcek");
export const altered = flipped(report, 0x90, 0);

export const milan = (spec: Partial<ReportSpec> = {}) => mintReport({ product: "Milan", reportData: challenge, ...spec });
export const withPolicy = (policy: object): Partial<AppraisalOptions> => ({ policy: { policy: parsePolicy(policy), sha256: "00" } });
export const failed = ({ findings }: Appraisal) => findings.filter(({ must, status }) => must && status === "fail").map(({ id }) => id);
export const nothing = [0, 0, 0, 0];

export function expectRefused(appraisal: Appraisal, ...ids: readonly string[]) {
  expect(appraisal.verdict).toBe("invalid");
  expect(levelsOf(appraisal)).toEqual(nothing);
  expect(appraisal.stages.tee.symbol).toBe("none");
  for (const id of ids) expect(failed(appraisal)).toContain(id);
}
