import { concatBytes } from "@/lib/bytes/bytes";
import { sha256, sha384, sha512 } from "@/lib/crypto/engine";
import { mintAzureLike } from "@/lib/simulator/evidence";
import { checkCases } from "@/lib/testing/check-cases";
import { findingOf, judge } from "@/lib/testing/simulated-set";
import { expect, test } from "vitest";

const challenge = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
const options = { challenge };
const rests = ["e1 REPORT_DATA 0x50-0x90"];
const passes = { options, says: "must pass", rests, verdict: "valid" } as const;
const fails = { options, says: "must fail", headline: "does not answer", rests, verdict: "invalid" } as const;

checkCases("snp/challenge", [
  { title: "passes for the challenge itself, padded", report: { reportData: challenge }, observed: "is the challenge itself", ...passes },
  { title: "passes for its SHA-256", report: { reportData: await sha256(challenge) }, observed: "is its SHA-256", ...passes },
  { title: "passes for its SHA-384", report: { reportData: await sha384(challenge) }, observed: "is its SHA-384", ...passes },
  { title: "passes for its SHA-512", report: { reportData: await sha512(challenge) }, observed: "is its SHA-512", ...passes },
  {
    title: "fails for the challenge and something after it",
    report: { reportData: concatBytes(challenge, Uint8Array.of(0, 1)) },
    ...fails,
  },
  { title: "fails for the challenge padded on the left", report: { reportData: concatBytes(new Uint8Array(32), challenge) }, ...fails },
  { title: "fails for a part of the challenge", report: { reportData: challenge.subarray(0, 31) }, ...fails },
  { title: "fails for another one", report: { reportData: challenge.toReversed() }, ...fails },
  { title: "fails for zeros", ...fails },
  {
    title: "fails for a challenge that is longer than the field",
    report: { reportData: challenge },
    ...fails,
    options: { challenge: new Uint8Array(65).fill(1) },
  },
  { title: "an all-zero field answers nothing, not even zeros", ...fails, options: { challenge: new Uint8Array(16) } },
  {
    title: "is missing where no challenge was named",
    report: { reportData: challenge },
    says: "missing",
    headline: "No challenge was named",
    rests,
    verdict: "valid",
  },
  { title: "says that a report carries no challenge at all", says: "missing", headline: "REPORT_DATA is zero", rests, verdict: "valid" },
]);

test("a paravisor wrote REPORT_DATA, so that a challenge equal to it answers nothing", async () => {
  const { files } = await mintAzureLike(new Uint8Array(48), { reportData: challenge });
  const appraisal = await judge(files, options);
  expect(findingOf(appraisal, "snp/challenge")).toMatchObject({ status: "warn", title: expect.stringContaining("a paravisor wrote it") });
  expect(appraisal.stages.tee.paths[0]!.costs).toEqual(["csp-paravisor", "presenter-fresh"]);
});
