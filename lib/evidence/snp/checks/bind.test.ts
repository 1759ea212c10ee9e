import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { toPem } from "@/lib/simulator/certificate-table";
import { mintAzureLike } from "@/lib/simulator/evidence";
import { simulatorKey } from "@/lib/simulator/keys";
import { checkCases } from "@/lib/testing/check-cases";
import { findingOf, judge, judgeSimulated, levelsOf, mintSet } from "@/lib/testing/simulated-set";

const { spki } = await simulatorKey("vlek");
const { vek } = await mintSet({ report: { signWith: "vlek" } });
const pem = new TextEncoder().encode(toPem(spki).replaceAll("CERTIFICATE", "PUBLIC KEY"));
const challenge = Uint8Array.from({ length: 20 }, (_, i) => i + 1);
const hash = (name: string, ...parts: readonly Uint8Array[]) =>
  new Uint8Array(
    createHash(name)
      .update(concatBytes(...parts))
      .digest(),
  );

const bind = (bytes: Uint8Array, name = "key.pem") => ({ bind: { name, bytes } });
const passes = { says: "must pass", rests: ["e1 REPORT_DATA 0x50-0x90"], verdict: "valid" } as const;
const fails = { says: "must fail", verdict: "invalid", headline: "does not commit to key.pem" } as const;

checkCases("snp/bind", [
  { title: "does not apply where nothing was named", says: null, verdict: "valid" },
  ...["sha256", "sha384", "sha512"].flatMap((name) => [
    {
      title: `passes for the ${name} of the file`,
      report: { reportData: hash(name, pem) },
      options: bind(pem),
      ...passes,
      observed: "of the file",
    },
    {
      title: `passes for the ${name} of the key in it`,
      report: { reportData: hash(name, spki) },
      options: bind(pem),
      ...passes,
      observed: "of the public key in it",
    },
  ]),
  { title: "passes for a key in DER", report: { reportData: hash("sha256", spki) }, options: bind(spki), ...passes },
  { title: "passes for the key of a certificate", report: { reportData: hash("sha384", spki) }, options: bind(vek), ...passes },
  { title: "passes for any other file", report: { reportData: hash("sha512", challenge) }, options: bind(challenge), ...passes },
  { title: "fails for another file", report: { reportData: hash("sha256", spki) }, options: bind(challenge), ...fails },
  {
    title: "fails for a hash that is not padded with zeros",
    report: { reportData: concatBytes(hash("sha256", spki), Uint8Array.of(1)) },
    options: bind(spki),
    ...fails,
  },
  { title: "fails for zeros", options: bind(spki), ...fails },
  {
    title: "fails for a form joined with a challenge that nobody named",
    report: { reportData: hash("sha256", spki, challenge) },
    options: bind(spki),
    ...fails,
  },
]);

test.each([
  ["the key, then the challenge", [spki, challenge]],
  ["the challenge, then the key", [challenge, spki]],
  ["the file, then the challenge", [pem, challenge]],
  ["the challenge, then the file", [challenge, pem]],
] as const)("a hash of %s answers the challenge too", async (_, parts) => {
  for (const name of ["sha256", "sha384", "sha512"]) {
    const appraisal = await judgeSimulated({ report: { reportData: hash(name, ...parts) }, options: { ...bind(pem), challenge } });
    expect([findingOf(appraisal, "snp/bind")?.status, findingOf(appraisal, "snp/challenge")?.status]).toEqual(["pass", "pass"]);
    expect(levelsOf(appraisal)).toEqual([1, 1, 1, 1]);
    expect(appraisal.missing.some((row) => row.for === 1)).toBe(false);
  }
});

test("a hash of the key alone does not answer a challenge", async () => {
  const appraisal = await judgeSimulated({ report: { reportData: hash("sha256", spki) }, options: { ...bind(pem), challenge } });
  expect(appraisal.verdict).toBe("invalid");
  expect(findingOf(appraisal, "snp/challenge")).toMatchObject({ status: "fail", must: true });
});

test("a bound key without a challenge lifts no level", async () => {
  const appraisal = await judgeSimulated({ report: { reportData: hash("sha256", spki) }, options: bind(pem) });
  expect(levelsOf(appraisal)).toEqual([1, 1, 0, 0]);
  expect(appraisal.conditions.bind).toEqual({ name: "key.pem", sha256: createHash("sha256").update(pem).digest("hex") });
});

test("a joined form that a paravisor wrote answers no challenge", async () => {
  const { files } = await mintAzureLike(new Uint8Array(48), { reportData: hash("sha256", spki, challenge) });
  const appraisal = await judge(files, { ...bind(pem), challenge });
  expect(findingOf(appraisal, "snp/challenge")?.status).toBe("warn");
  expect(appraisal.stages.tee.paths[0]!.costs).toContain("presenter-fresh");
});
