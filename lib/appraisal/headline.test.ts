import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Appraisal, Verdict } from "@/lib/appraisal/appraisal";
import { appraisalFixture, findingFixture, unearned } from "@/lib/testing/appraisal.fixture";
import { headlineOf } from "./headline";

const text = (changes: Partial<Appraisal>) => headlineOf(appraisalFixture(changes)).text;
const failed = (id: string, title = "It does not hold") => findingFixture({ id, status: "fail", title });
const conditions = (changes: Partial<Appraisal["conditions"]>) => ({ ...appraisalFixture().conditions, ...changes });

describe("the headline of a valid set", () => {
  test("never leaves off that it hangs on freshness", () => {
    expect(text({})).toBe("Genuine: hardware isolation, if this report is fresh");
    expect(text({ conditional: [] })).toBe("Genuine: hardware isolation");
  });

  test("names the cloud without which nothing is proven", () => {
    expect(text({ nominalAL: 4, trustworthyAL: 0, conditional: [], cloud: "Microsoft" })).toBe(
      "Genuine, but proves nothing without Microsoft",
    );
    expect(text({ nominalAL: 4, trustworthyAL: 0, conditional: [] })).toBe("Genuine, but proves nothing without the cloud");
  });

  test("says how much rests on the cloud’s word", () => {
    expect(text({ nominalAL: 4, trustworthyAL: 2, conditional: [], cloud: "AWS" })).toBe(
      "Genuine: firmware measured; the rest on AWS’s word",
    );
  });

  test("says that a level is a lower bound", () => {
    expect(text({ conditional: [], lowerBounds: ["trustworthy"] })).toBe("Genuine: at least hardware isolation");
  });

  test("proves nothing at level 0, and nothing when the chip maker’s word is withdrawn", () => {
    expect(text({ nominalAL: 0, trustworthyAL: 0, conditional: [] })).toBe("Genuine, but proves nothing");
    expect(text({ nominalAL: 0, trustworthyAL: 0, conditional: [], conditions: conditions({ withdrawn: ["hw-vendor"] }) })).toBe(
      "Genuine, but proves nothing without its chip maker",
    );
  });

  test("names a third party on whose word the level rests", () => {
    const minimalTrust = { "1": [["tp-attestation-service"]], "2": [], "3": [], "4": [] } as const;
    expect(text({ conditional: [], minimalTrust })).toBe("Genuine: hardware isolation, on the word of a third party’s verifier");
  });

  test("says genuine of pinned roots alone", () => {
    const simulatedRoot = conditions({ extraRoots: [{ sha256: "00", simulated: true }] });
    expect(text({ simulated: true, conditions: simulatedRoot })).toBe("Simulated: hardware isolation, if this report is fresh");
    expect(text({ conditions: conditions({ extraRoots: [{ sha256: "00", simulated: false, used: false }] }) })).toMatch(/^Genuine: /);
    expect(text({ conditions: conditions({ extraRoots: [{ sha256: "00", simulated: false }] }) })).toBe(
      "Genuine under a root you named: hardware isolation, if this report is fresh",
    );
  });

  test("lists what nobody checked, but not what the levels say already", () => {
    const findings = [
      findingFixture({ id: "snp/revocation", must: false, status: "missing", title: "Nobody has shown that the VCEK is not revoked" }),
      findingFixture({ id: "snp/challenge", must: false, status: "missing", title: "No challenge was named" }),
    ];
    expect(headlineOf(appraisalFixture({ findings })).unchecked).toEqual(["Nobody has shown that the VCEK is not revoked."]);
  });
});

describe("the headline of an invalid set", () => {
  const invalid = (changes: Partial<Appraisal>) => headlineOf(appraisalFixture({ verdict: "invalid", ...unearned, ...changes }));

  test("is “Not genuine”, the only one in colour, and says what failed", () => {
    const headline = invalid({ findings: [failed("snp/report-signature", "The signature does not match")] });
    expect(headline).toMatchObject({ text: "Not genuine", broken: true, mark: "fail", gloss: "one check that must hold does not" });
    expect(headline.lede).toBe("The signature does not match. Nothing in these files counts.");
  });

  test("names what was asked where only that failed", () => {
    expect(invalid({ findings: [failed("snp/challenge")] })).toMatchObject({ text: "Does not answer your challenge", broken: false });
    expect(invalid({ findings: [failed("set/one-guest")] })).toMatchObject({ text: "Not one machine’s evidence", broken: false });
    expect(invalid({ findings: [failed("snp/challenge"), failed("snp/report-signature")] })).toMatchObject({ text: "Not genuine" });
  });

  test("names the certificate and the day where only a date fails", () => {
    const onlyDates = { heldAt: "2026-03-02T11:40:12Z", certificate: "SEV-VLEK", ended: "2026-03-02 11:40:12 UTC" };
    expect(invalid({ onlyDates, cloud: "AWS" })).toMatchObject({
      text: "Out of date: AWS’s signing certificate ended on 2 March 2026",
      broken: false,
    });
    expect(invalid({ onlyDates: { ...onlyDates, certificate: "SEV-VCEK", ended: "2027-01-05 00:00:00 UTC" } }).text).toBe(
      "Not valid yet: the chip’s certificate begins on 5 January 2027",
    );
  });

  test("says that the simulator signed it only where nothing but its root fails", () => {
    expect(invalid({ simulated: true, findings: [failed("snp/certificate-chain")] }).lede).toContain("TrustGap’s simulator signed this");
    expect(
      invalid({ simulated: true, findings: [failed("snp/certificate-chain"), failed("snp/report-signature", "Altered")] }).lede,
    ).not.toContain("simulator signed");
  });
});

describe("the headline of an incomplete set", () => {
  const incomplete = (changes: Partial<Appraisal>) => headlineOf(appraisalFixture({ verdict: "incomplete", ...unearned, ...changes })).text;
  const open = (id: string, title = "It is missing") => [findingFixture({ id, status: "missing", title })];

  test("names the file that is missing", () => {
    expect(incomplete({ findings: open("snp/certificate", "The chip’s certificate (VCEK) is missing") })).toBe(
      "Cannot be judged yet: the chip’s certificate is missing",
    );
    expect(incomplete({ findings: open("snp/certificate", "The certificate of the cloud’s signing key (VLEK) is missing") })).toBe(
      "Cannot be judged yet: the signing key’s certificate is missing",
    );
  });

  test("says where there is no evidence", () => {
    const evidence = appraisalFixture().evidence.map((entry) => ({ ...entry, used: "endorsement" as const }));
    expect(incomplete({ evidence })).toBe("Cannot be judged yet: there are certificates, but no evidence");
  });

  test("says nothing it does not know", () => {
    expect(incomplete({ findings: open("snp/new-check") })).toBe("Cannot be judged yet");
  });
});

const level = fc.constantFrom(0, 1, 2, 3, 4) as fc.Arbitrary<0 | 1 | 2 | 3 | 4>;

test("no headline but a valid set’s says “Genuine”, and none is louder than the trustworthy level", () => {
  const verdict = fc.constantFrom<Verdict>("valid", "invalid", "incomplete", "unrecognised");
  const words = ["hardware isolation", "firmware measured", "kernel measured", "root file system measured"];
  fc.assert(
    fc.property(verdict, level, level, fc.boolean(), (kind, a, b, fresh) => {
      const levels = { nominalAL: Math.max(a, b), trustworthyAL: Math.min(a, b) } as Pick<Appraisal, "nominalAL" | "trustworthyAL">;
      const conditional = fresh ? (["presenter-fresh"] as const) : [];
      const said = text({ verdict: kind, ...(kind === "valid" ? { ...levels, conditional } : unearned) });
      if (kind !== "valid") expect(said).not.toMatch(/^Genuine/);
      words.forEach((word, index) => {
        if (said.includes(word)) expect(index + 1).toBe(kind === "valid" ? levels.trustworthyAL : -1);
      });
      if (kind === "valid" && fresh && levels.trustworthyAL > 0) expect(said).toContain("if this report is fresh");
    }),
  );
});
