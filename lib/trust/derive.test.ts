import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { Path, Paths, StagePaths } from "@/lib/appraisal/path";
import { LEVELS, STAGES } from "@/lib/appraisal/stage";
import { ASSUMPTIONS, assumptionById, BASELINE, isAssumptionId } from "./assumptions";
import {
  attestationLevel,
  EVERYONE_BUT_THE_CLOUD,
  EVERYTHING,
  grantedSet,
  minimalTrust,
  nominalLevel,
  stageHolds,
  symbolOf,
  trustworthyLevel,
} from "./derive";

const path = (...costs: readonly AssumptionId[]): Path => ({ costs, basis: null, compared: "measured", because: "", findings: [] });
const stages = (tee: Paths, firmware: Paths, kernel: Paths, rootfs: Paths): StagePaths => ({ tee, firmware, kernel, rootfs });

const NOT_BASELINE = ASSUMPTIONS.map(({ id }) => id).filter((id) => !BASELINE.includes(id));
const anyCosts = fc.uniqueArray(fc.constantFrom(...NOT_BASELINE), { maxLength: 3 });
const anyPaths: fc.Arbitrary<Paths> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(
      anyCosts.map((costs) => path(...costs)),
      { maxLength: 3 },
    ),
  },
  { weight: 1, arbitrary: fc.constant("absent" as const) },
  { weight: 1, arbitrary: fc.constant("unknown" as const) },
);
const anyStages: fc.Arbitrary<StagePaths> = fc.record({ tee: anyPaths, firmware: anyPaths, kernel: anyPaths, rootfs: anyPaths });
const anyGranted = fc.subarray(ASSUMPTIONS.map(({ id }) => id));
const anyStage = fc.constantFrom(...STAGES);

describe("a level", () => {
  test("counts stages from the TEE up to the first that does not hold", () => {
    const offering = stages([path()], [path()], [path("csp-hypervisor-vtpm")], [path("csp-hypervisor-vtpm")]);
    expect(nominalLevel(offering)).toEqual({ level: 4, lowerBound: false });
    expect(trustworthyLevel(offering)).toEqual({ level: 2, lowerBound: false });
    expect(attestationLevel(offering, grantedSet(["csp-hypervisor-vtpm"])).level).toBe(4);
  });

  test("does not count a stage above one that does not hold", () => {
    expect(nominalLevel(stages([path()], [], [path()], [path()]))).toEqual({ level: 1, lowerBound: false });
  });

  test("is a lower bound where the first stage that does not hold is unknown, and only there", () => {
    expect(nominalLevel(stages([path()], "unknown", [path()], [path()]))).toEqual({ level: 1, lowerBound: true });
    expect(trustworthyLevel(stages([path("csp-paravisor")], "unknown", [], []))).toEqual({ level: 0, lowerBound: false });
  });

  test("passes over a stage that is not in the trusted base", () => {
    expect(nominalLevel(stages([path()], "absent", [path()], "absent")).level).toBe(4);
  });

  test("needs the baseline for every path, so that nothing holds without the chip maker", () => {
    const best = stages([path()], [path()], [path()], [path()]);
    for (const baseline of BASELINE) {
      expect(nominalLevel(best, [baseline])).toEqual({ level: 0, lowerBound: false });
      expect(trustworthyLevel(best, [baseline]).level).toBe(0);
      expect(attestationLevel(best, grantedSet(NOT_BASELINE, [baseline])).level).toBe(0);
      expect(minimalTrust(best, [baseline])).toEqual({ 1: [], 2: [], 3: [], 4: [] });
    }
    expect(attestationLevel(best, new Set()).level).toBe(0);
  });

  test("withdrawn trust is gone even where it was granted too", () => {
    expect(grantedSet(["hw-vendor"], ["hw-vendor"]).has("hw-vendor")).toBe(false);
  });

  test("granting more never lowers it", () =>
    fc.assert(
      fc.property(anyStages, anyGranted, anyGranted, (offering, some, more) => {
        const before = attestationLevel(offering, new Set(some)).level;
        expect(attestationLevel(offering, new Set([...some, ...more])).level).toBeGreaterThanOrEqual(before);
      }),
    ));

  test("a further path never lowers it", () =>
    fc.assert(
      fc.property(anyStages, anyStage, anyCosts, anyGranted, (offering, stage, costs, granted) => {
        const known = offering[stage];
        const more = known === "absent" ? known : [...(known === "unknown" ? [] : known), path(...costs)];
        const before = attestationLevel(offering, new Set(granted)).level;
        expect(attestationLevel({ ...offering, [stage]: more }, new Set(granted)).level).toBeGreaterThanOrEqual(before);
      }),
    ));

  test("the trustworthy one is never above the nominal one", () =>
    fc.assert(
      fc.property(anyStages, (offering) => {
        expect(trustworthyLevel(offering).level).toBeLessThanOrEqual(nominalLevel(offering).level);
      }),
    ));

  test("learning what was unknown never takes it below its lower bound", () =>
    fc.assert(
      fc.property(anyStages, anyPaths, anyGranted, (offering, found, granted) => {
        const before = attestationLevel(offering, new Set(granted));
        const known = Object.fromEntries(STAGES.map((stage) => [stage, offering[stage] === "unknown" ? found : offering[stage]]));
        const after = attestationLevel(known as unknown as StagePaths, new Set(granted));
        expect(after.level).toBeGreaterThanOrEqual(before.level);
        if (!before.lowerBound) expect(after.level).toBe(before.level);
      }),
    ));
});

describe("a symbol", () => {
  test("is ● if some path asks for nothing of the cloud’s", () => {
    expect(symbolOf([path("csp-paravisor"), path("tp-attestation-service", "presenter-fresh")])).toBe("full");
  });

  test("is ◐ if every path asks for something of the cloud’s, ○ without a path", () => {
    expect(symbolOf([path("csp-paravisor"), path("csp-guest-image")])).toBe("partial");
    expect(symbolOf([])).toBe("none");
  });

  test("leaves absent and unknown as they are", () => {
    expect(symbolOf("absent")).toBe("absent");
    expect(symbolOf("unknown")).toBe("unknown");
  });

  test("is ● exactly where everyone but the cloud suffices, ○ exactly where nobody does", () =>
    fc.assert(
      fc.property(anyPaths, (paths) => {
        if (typeof paths === "string") return;
        expect(symbolOf(paths) === "full").toBe(stageHolds(paths, EVERYONE_BUT_THE_CLOUD));
        expect(symbolOf(paths) === "none").toBe(!stageHolds(paths, EVERYTHING));
      }),
    ));
});

/** The definition and nothing else: every subset is tried, and a set is kept if no other that works is inside it. */
function bruteForce(offering: StagePaths, level: number): readonly string[] | null {
  const reaches = (mask: number): boolean => {
    for (const stage of STAGES.slice(0, level)) {
      const known = offering[stage];
      if (known === "absent") continue;
      if (known === "unknown") return false;
      if (!known.some(({ costs }) => costs.every((id) => (mask & (1 << NOT_BASELINE.indexOf(id))) !== 0))) return false;
    }
    return true;
  };
  const everything = (1 << NOT_BASELINE.length) - 1;
  for (const stage of STAGES.slice(0, level)) {
    if (offering[stage] === "unknown") return null;
    if (offering[stage] !== "absent" && (offering[stage] as readonly Path[]).length === 0) return [];
  }
  const found: number[] = [];
  for (let mask = 0; mask <= everything; mask += 1) if (reaches(mask)) found.push(mask);
  const least = found.filter((mask) => !found.some((other) => other !== mask && (other & mask) === other));
  return least
    .map((mask) =>
      NOT_BASELINE.filter((_, bit) => (mask & (1 << bit)) !== 0)
        .sort()
        .join(" "),
    )
    .sort();
}

describe("minimal trust", () => {
  test("is the empty set where nobody but the chip maker and yourself is needed", () => {
    expect(minimalTrust(stages([path()], "absent", [path("csp-paravisor")], []))).toEqual({
      1: [[]],
      2: [[]],
      3: [["csp-paravisor"]],
      4: [],
    });
  });

  test("keeps unreachable and unknown apart", () => {
    expect(minimalTrust(stages([path()], [], "unknown", [path()]))).toEqual({ 1: [[]], 2: [], 3: [], 4: [] });
    expect(minimalTrust(stages([path()], "unknown", [], [path()]))).toEqual({ 1: [[]], 2: null, 3: null, 4: null });
  });

  test("lists alternatives, and none that contains another", () => {
    const either = [path("csp-attestation-service"), path("tp-attestation-service"), path("csp-paravisor", "tp-attestation-service")];
    expect(minimalTrust(stages(either, "absent", "absent", "absent"))[1]).toEqual([
      ["csp-attestation-service"],
      ["tp-attestation-service"],
    ]);
  });

  test("leaves the baseline out, even where a path names it", () => {
    expect(minimalTrust(stages([path("hw-vendor", "tenant")], [], [], []))[1]).toEqual([[]]);
  });

  test("equals what trying every subset finds", () =>
    fc.assert(
      fc.property(anyStages, (offering) => {
        const sets = minimalTrust(offering);
        for (const level of LEVELS) {
          const found = sets[`${level}`]?.map((set) => set.join(" ")) ?? null;
          expect(found === null ? null : [...found].sort()).toEqual(bruteForce(offering, level));
        }
      }),
      { numRuns: 300 },
    ));

  test("each set reaches its level, and without any one of its parts does not", () =>
    fc.assert(
      fc.property(anyStages, (offering) => {
        const sets = minimalTrust(offering);
        for (const level of LEVELS) {
          for (const set of sets[`${level}`] ?? []) {
            expect(attestationLevel(offering, grantedSet(set)).level).toBeGreaterThanOrEqual(level);
            for (const id of set) expect(attestationLevel(offering, grantedSet(set, [id])).level).toBeLessThan(level);
          }
        }
      }),
    ));

  test("does not hang on the order of paths", () =>
    fc.assert(
      fc.property(anyStages, (offering) => {
        const turned = Object.fromEntries(
          STAGES.map((stage) => [stage, typeof offering[stage] === "string" ? offering[stage] : [...offering[stage]].reverse()]),
        );
        expect(minimalTrust(turned as unknown as StagePaths)).toEqual(minimalTrust(offering));
      }),
    ));
});

describe("assumptions", () => {
  test("have ids of their own, a party, a label and a sentence", () => {
    expect(new Set(ASSUMPTIONS.map(({ id }) => id)).size).toBe(ASSUMPTIONS.length);
    for (const { id, party, label, sentence } of ASSUMPTIONS) {
      expect(id.startsWith("csp-")).toBe(party === "csp");
      expect(label.length).toBeGreaterThan(0);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  test("the two counted strictly only are known as such", () => {
    expect(ASSUMPTIONS.filter(({ strictOnly }) => strictOnly).map(({ id }) => id)).toEqual(["csp-key-custody", "csp-chip-history"]);
  });

  test("are found by their ids, and other words are none of them", () => {
    expect(assumptionById("csp-paravisor").party).toBe("csp");
    expect(isAssumptionId("csp-paravisor")).toBe(true);
    for (const word of ["", "constructor", "csp-paravisor ", "CSP-PARAVISOR"]) expect(isAssumptionId(word)).toBe(false);
  });
});
