import { expect, test } from "vitest";
import type { ReportSpec } from "@/lib/simulator/report";
import { checkCases } from "@/lib/testing/check-cases";
import { judgeSimulated, levelsOf } from "@/lib/testing/simulated-set";
import { ADVISORIES } from "../advisories";

const rests = [
  "e1 REPORTED_TCB 0x180-0x188",
  "e1 PLATFORM_INFO 0x40-0x48",
  "e1 CURRENT_BUILD 0x1e8-0x1e9",
  "e1 CURRENT_MIT_VECTOR 0x200-0x208",
];
const old = { says: "warn", rests, verdict: "valid" } as const;

checkCases("snp/advisories", [
  {
    title: "notes what no report shows of an up-to-date machine",
    says: "info",
    headline: "any advisory for Milan",
    observed: "no report shows: Ciphertext side channels (Heracles), The Milan",
    rests,
    verdict: "valid",
  },
  {
    title: "warns of an SNP firmware that is older than a fix",
    report: { tcb: { snp: 0x17 } },
    ...old,
    headline: "Older than the fix for EntrySign",
    observed: "SNP 23, fixed from 24",
  },
  { title: "knows another number for Genoa", report: { product: "Genoa", tcb: { snp: 0x17 } }, ...old, headline: "fix for RMPocalypse" },
  {
    title: "warns of microcode that is older than a fix",
    report: { product: "Genoa", tcb: { microcode: 0x55 } },
    ...old,
    headline: "fix for StackWarp",
  },
  {
    title: "warns of a firmware version that is older than a fix",
    report: { currentFirmware: { major: 1, minor: 55, build: 21 } },
    ...old,
    headline: "fix for BadRAM",
    observed: "firmware 1.55.21, fixed from 1.55.22",
  },
  {
    title: "warns where the memory was not checked",
    report: { platformInfo: { aliasCheckComplete: false } },
    ...old,
    observed: "does not show the memory alias check",
  },
  {
    title: "holds no unconfirmed number against a report",
    report: { currentMitVector: 0n, tcb: { snp: 0x1a } },
    says: "info",
    verdict: "valid",
  },
  {
    title: "does not apply to a product that is not known",
    report: { cpuid: { family: 0x1b } },
    files: ({ files }) => files.slice(0, 1),
    says: null,
    verdict: "incomplete",
  },
]);

const statuses = async (report: Partial<ReportSpec>) =>
  Object.fromEntries((await judgeSimulated({ report })).advisories!.map(({ id, status }) => [id, status]));

test("only what the chip attests is called fixed, and a version at the fix is not", async () => {
  const now = await statuses({});
  expect(now).toMatchObject({
    "AMD-SB-3015": "fixed",
    "AMD-SB-3019": "unknown",
    "AMD-SB-3020": "unknown",
    "AMD-SB-3045": "open",
    "physical-interposer": "open",
  });
  expect(Object.keys(await statuses({ product: "Turin" }))).not.toContain("AMD-SB-3045");
  expect((await statuses({ currentFirmware: { major: 1, minor: 55, build: 21 } }))["AMD-SB-3015"]).toBe("older");
});

test("an advisory takes no level", async () => {
  expect(levelsOf(await judgeSimulated({ report: { tcb: { snp: 1, microcode: 1 } } }))).toEqual([1, 1, 0, 0]);
});

test("every advisory has an id of its own, a source, and a day that is past", () => {
  expect(new Set(ADVISORIES.map(({ id }) => id)).size).toBe(ADVISORIES.length);
  for (const { sources, published, affects } of ADVISORIES) {
    expect(sources.length).toBeGreaterThan(0);
    expect(Object.keys(affects).length).toBeGreaterThan(0);
    if (published) expect(published).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/);
  }
});
