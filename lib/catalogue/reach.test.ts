import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { MinimalTrust } from "@/lib/appraisal/appraisal";
import { LEVELS } from "@/lib/appraisal/stage";
import { ASSUMPTIONS, BASELINE } from "@/lib/trust/assumptions";
import { attestationLevel, grantedSet } from "@/lib/trust/derive";
import { heldFrom, OFFERINGS } from "./catalogue";
import { compareDetailed, type OfferingDetail } from "./describe";
import { levelsByGrants, reachAnswer, reachSentence } from "./reach";

const at = (date: string | null, lens: "talk" | "strict" = "talk") =>
  new Map(compareDetailed({ date, offerings: [], granted: [], withdrawn: [], lens }).map((detail) => [detail.id, detail]));
const first = at("2024-03-26");
const with_ = (minimalTrust: MinimalTrust | null, ladder = true): OfferingDetail => ({
  ...first.get("gcp-cvm-snp")!,
  minimalTrust,
  ladder,
});

describe("whom a level asks to trust, in a sentence", () => {
  test("names every party and thing, the owner each time", () => {
    expect(reachSentence(4, first.get("gcp-cvm-snp")!)).toBe(
      "To reach AL4 on Google Confidential VM you must trust Google’s firmware and Google’s vTPM.",
    );
    expect(reachSentence(2, first.get("aws-ec2-snp")!)).toBe("To reach AL2 on AWS EC2 you must trust nobody but AMD and yourself.");
  });

  test("alternatives are joined by “or”", () => {
    const either: MinimalTrust = { "1": [["csp-attestation-service"], ["tp-attestation-service"]], "2": [], "3": [], "4": [] };
    expect(reachSentence(1, with_(either))).toBe(
      "To reach AL1 on Google Confidential VM you must trust Google’s attestation service, or a third party’s verifier.",
    );
  });

  test("out of reach, not known and no level are three different answers", () => {
    const sets: MinimalTrust = { "1": [[]], "2": [], "3": null, "4": null };
    expect(reachSentence(2, with_(sets))).toBe("AL2 is out of reach on Google Confidential VM, whoever is trusted.");
    expect(reachSentence(3, with_(sets))).toBe("Whom AL3 on Google Confidential VM asks to trust is not known.");
    expect(reachSentence(1, with_(null, false))).toMatch(/has no level: an enclave/);
  });
});

describe("ready to trust some", () => {
  test("an offering is reached, needs more, is out of reach, is not known or has no level", () => {
    const google = first.get("gcp-cvm-snp")!.minimalTrust;
    expect(reachAnswer(3, google, ["csp-guest-firmware", "csp-hypervisor-vtpm"])).toEqual({ kind: "reached" });
    expect(reachAnswer(3, google, ["csp-guest-firmware"])).toEqual({ kind: "needs", more: [["csp-hypervisor-vtpm"]] });
    expect(reachAnswer(3, { "1": [[]], "2": [], "3": [], "4": [] }, [])).toEqual({ kind: "unreachable" });
    expect(reachAnswer(3, { "1": [[]], "2": null, "3": null, "4": null }, [])).toEqual({ kind: "unknown" });
    expect(reachAnswer(3, null, [])).toEqual({ kind: "no-level" });
  });

  test("with the chip maker withdrawn nothing is reached, whatever is granted", () => {
    const gone = compareDetailed({ date: "2024-03-26", offerings: [], granted: [], withdrawn: ["hw-vendor"], lens: "talk" });
    const everything = ASSUMPTIONS.map(({ id }) => id);
    for (const { minimalTrust } of gone) expect(reachAnswer(1, minimalTrust, everything)).toEqual({ kind: "unreachable" });
  });

  test("agrees with the level derived from the same grants, for every offering, day and lens", () => {
    const grants = fc.subarray(ASSUMPTIONS.map(({ id }) => id).filter((id) => !BASELINE.includes(id)));
    const days = [...new Set(OFFERINGS.flatMap(({ snapshots }) => snapshots.map(heldFrom)))];
    const all = days.flatMap((day) => (["talk", "strict"] as const).flatMap((lens) => [...at(day, lens).values()]));
    fc.assert(
      fc.property(grants, (granted: readonly AssumptionId[]) => {
        for (const { paths, minimalTrust } of all) {
          if (minimalTrust === null) continue;
          const { level } = attestationLevel(paths, grantedSet(granted));
          for (const wanted of LEVELS) expect(reachAnswer(wanted, minimalTrust, granted).kind === "reached").toBe(level >= wanted);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("levels by number of words granted", () => {
  test("stand at what needs nobody’s, and rise with each word that buys something", () => {
    const of = (id: string) => levelsByGrants(first.get(id)!.minimalTrust).map(({ count, level }) => [count, level]);
    expect(of("azure-cvm-in-vm")).toEqual([[0, 4]]);
    expect(of("aws-ec2-snp")).toEqual([
      [0, 2],
      [1, 4],
    ]);
    expect(of("gcp-cvm-snp")).toEqual([
      [0, 1],
      [1, 2],
      [2, 4],
    ]);
  });

  test("are a lower bound only where the next stage is unknown, and empty without a ladder", () => {
    expect(levelsByGrants({ "1": [[]], "2": null, "3": null, "4": null })).toEqual([{ count: 0, level: 1, lowerBound: true }]);
    expect(levelsByGrants({ "1": [[]], "2": [], "3": [], "4": [] })).toEqual([{ count: 0, level: 1, lowerBound: false }]);
    expect(levelsByGrants(null)).toEqual([]);
  });
});
