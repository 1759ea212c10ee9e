import { expect, test } from "vitest";
import { checkCases } from "@/lib/testing/check-cases";
import { judgeSimulated, levelsOf } from "@/lib/testing/simulated-set";
import { parsePolicy } from "@/lib/verify/policy";

const allow = (bits: object) => ({ policy: { policy: parsePolicy({ allow: bits }), sha256: "00" } });
const rests = ["e1 POLICY 0x8-0x10", "e1 PLATFORM_INFO 0x40-0x48", "e1 VMPL 0x30-0x34", "e1 REPORT_ID_MA 0x160-0x180"];
const refused = { says: "fail", rests, verdict: "valid" } as const;
const noSmt = { policy: { smt: false }, platformInfo: { smtEn: false } };

checkCases("snp/policy-allow", [
  { title: "does not apply without a policy", says: null, verdict: "valid" },
  { title: "does not apply to a policy that allows nothing in particular", options: allow({}), says: null, verdict: "valid" },
  {
    title: "passes for what is allowed",
    options: allow({ debug: false, migration: false, smt: true, vmpl: [0, 1] }),
    says: "pass",
    rests,
    verdict: "valid",
  },
  {
    title: "refuses debugging",
    report: { policy: { debug: true } },
    options: allow({ debug: false }),
    ...refused,
    headline: "debugging allowed",
  },
  {
    title: "refuses migration",
    report: { policy: { migrateMa: true } },
    options: allow({ migration: false }),
    ...refused,
    headline: "migration allowed",
  },
  {
    title: "refuses a bound migration agent",
    report: { reportIdMa: new Uint8Array(32) },
    options: allow({ migration: false }),
    ...refused,
    headline: "migration allowed",
  },
  { title: "refuses SMT", options: allow({ smt: false }), ...refused, headline: "SMT allowed" },
  { title: "accepts a guest without SMT", report: noSmt, options: allow({ smt: false }), says: "pass", verdict: "valid" },
  {
    title: "refuses a level that is not listed",
    report: { vmpl: 2 },
    options: allow({ vmpl: [0, 1] }),
    ...refused,
    headline: "VMPL 2",
    expected: "VMPL 0 or 1",
  },
  { title: "refuses every level with an empty list", options: allow({ vmpl: [] }), ...refused },
]);

test("what is refused takes the TEE’s paths, and what is allowed gives none back", async () => {
  const levels = async (report: object, bits: object) =>
    levelsOf(await judgeSimulated({ report, options: { ...allow(bits), granted: ["presenter-fresh"] } }));
  expect(await levels({}, { smt: true })).toEqual([1, 1, 1, 0]);
  expect(await levels({}, { smt: false })).toEqual([0, 0, 0, 0]);
  expect(await levels({ policy: { migrateMa: true } }, { migration: false })).toEqual([0, 0, 0, 0]);
  expect(await levels({ policy: { debug: true } }, { debug: true })).toEqual([0, 0, 0, 0]);
  expect(await levels({ reportIdMa: new Uint8Array(32) }, { migration: true })).toEqual([0, 0, 0, 0]);
});
