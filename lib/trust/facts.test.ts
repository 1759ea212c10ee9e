import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import { ASSUMPTIONS, assumptionById } from "./assumptions";
import { attestationLevel, minimalTrust, nominalLevel, symbolOf, trustworthyLevel } from "./derive";
import { stagePaths, type MeasuredBy, type PathFact, type StageFact, type StageFacts } from "./facts";

type Given = Partial<PathFact> & Pick<PathFact, "measuredBy">;
const fact = (given: Given): PathFact => ({
  register: "",
  reference: "n/a",
  freshness: "tenant-nonce",
  summary: "",
  because: "",
  sources: [],
  confidence: "high",
  ...given,
});

const chip = (more: Partial<PathFact> = {}) => fact({ measuredBy: "tee-hw", ...more });
const tenant = (measuredBy: MeasuredBy, more: Partial<PathFact> = {}) => fact({ measuredBy, reference: "tenant", ...more });
const vtpm = tenant("hypervisor-vtpm", { freshness: "quote-nonce" });
const inParavisor = tenant("paravisor-vtpm", { freshness: "quote-nonce" });
const signed = (measuredBy: MeasuredBy, trust: AssumptionId = "csp-guest-image") =>
  fact({ measuredBy, reference: "vendor-signed", referenceTrust: trust });
const facts = (tee: StageFact, firmware: StageFact, kernel: StageFact, rootfs: StageFact): StageFacts => ({
  tee,
  firmware,
  kernel,
  rootfs,
});

const CHARACTERS = { full: "●", partial: "◐", none: "○", absent: "–", unknown: "?" } as const;
const symbols = (given: StageFacts, lens: Lens) => STAGES.map((stage) => CHARACTERS[symbolOf(stagePaths(given, lens)[stage])]).join("");
const level = ({ level: number, lowerBound }: ReturnType<typeof nominalLevel>) => `${lowerBound ? "≥" : ""}${number}`;
const row = (given: StageFacts) => {
  const talk = stagePaths(given, "talk");
  return [
    symbols(given, "talk"),
    level(nominalLevel(talk)),
    level(trustworthyLevel(talk)),
    symbols(given, "strict"),
    level(trustworthyLevel(stagePaths(given, "strict"))),
  ].join(" ");
};

const OPAQUE = { reference: "opaque", referenceTrust: "csp-paravisor" } as const;
const BINARY = { reference: "published-binary", referenceTrust: "csp-guest-firmware" } as const;
const controller = fact({ measuredBy: "csp-controller" });
const service = (reference: Partial<PathFact> = {}) => [
  fact({ measuredBy: "csp-service", ...reference }),
  fact({ measuredBy: "tp-service", ...reference }),
];

describe("kinds of offerings beyond the four of the catalogue", () => {
  const ROWS: readonly (readonly [string, StageFacts, string])[] = [
    [
      "a container utility VM endorsed as one image",
      facts([chip()], [signed("tee-hw")], [signed("tee-hw")], [signed("tee-hw")]),
      "●◐◐◐ 4 1 ●◐◐◐ 1",
    ],
    ["a TD whose stages above the TEE are unknown", facts([chip()], "unknown", "unknown", "unknown"), "●??? ≥1 ≥1 ●??? ≥1"],
    [
      "a Milan chip with a key of its own on a dedicated host",
      facts([chip({ reportKey: "VCEK", keyExposure: "milan-key" })], [chip({ reference: "reproducible" })], [vtpm], [vtpm]),
      "●●◐◐ 4 2 ◐◐◐◐ 0",
    ],
    [
      "an enclave isolated and signed by the cloud’s controller",
      facts([controller], "absent", [tenant("csp-controller")], [tenant("csp-controller")]),
      "◐–◐◐ 4 0 ◐–◐◐ 0",
    ],
    [
      "a controller’s document where the firmware is not known",
      facts([controller], "unknown", [tenant("csp-controller")], [tenant("csp-controller")]),
      "◐?◐◐ ≥1 0 ◐?◐◐ 0",
    ],
    [
      "a controller’s document whose firmware register is constant",
      facts(
        [controller],
        [fact({ measuredBy: "hypervisor-vtpm", reference: "constant" })],
        [tenant("csp-controller")],
        [tenant("csp-controller")],
      ),
      "◐○◐◐ 1 0 ◐○◐◐ 0",
    ],
    [
      "nodes whose image is the cloud’s and whose root is unknown",
      facts(
        [chip({ freshness: "mediated-nonce", mediator: "csp-paravisor", keyExposure: "milan-key" })],
        [chip(OPAQUE)],
        [signed("paravisor-vtpm")],
        "unknown",
      ),
      "●◐◐? ≥3 1 ◐◐◐? 0",
    ],
    [
      "a paravisor of which only the source is published",
      facts(
        [chip({ freshness: "mediated-nonce", mediator: "csp-paravisor" })],
        [chip({ reference: "source-only", referenceTrust: "csp-paravisor" })],
        [inParavisor],
        [inParavisor],
      ),
      "●◐◐◐ 4 1 ◐◐◐◐ 0",
    ],
    ["a process enclave", facts([chip()], "absent", "absent", "absent"), "●––– 4 4 ●––– 4"],
    [
      "a verifier of the cloud’s with unknown firmware",
      facts([fact({ measuredBy: "csp-service" })], "unknown", [signed("csp-service")], [signed("csp-service")]),
      "◐?◐◐ ≥1 0 ◐?◐◐ 0",
    ],
    [
      "a choice of the cloud’s or a third party’s verifier",
      facts(
        service(),
        service(BINARY),
        service({ reference: "vendor-signed", referenceTrust: "csp-guest-image" }),
        service({ reference: "vendor-signed", referenceTrust: "csp-guest-image" }),
      ),
      "●◐◐◐ 4 1 ●◐◐◐ 1",
    ],
    [
      "a vTPM alone, with constant firmware registers",
      facts([fact({ measuredBy: "hypervisor-vtpm" })], [fact({ measuredBy: "hypervisor-vtpm", reference: "constant" })], [vtpm], [vtpm]),
      "◐○◐◐ 1 0 ◐○◐◐ 0",
    ],
    [
      "registers in the chip filled by a published binary",
      facts([chip()], [chip(BINARY)], [tenant("in-tee-firmware")], [tenant("in-tee-os")]),
      "●◐◐◐ 4 1 ●◐◐◐ 1",
    ],
    [
      "your own host with a register for each stage",
      facts([chip()], [tenant("tee-hw")], [tenant("in-tee-firmware")], [tenant("in-tee-os")]),
      "●●●● 4 4 ●●●● 4",
    ],
    [
      "a vTPM alone, with unknown firmware",
      facts([fact({ measuredBy: "hypervisor-vtpm" })], "unknown", [vtpm], [vtpm]),
      "◐??? ≥1 0 ◐??? 0",
    ],
  ];
  test.each(ROWS)("%s", (_, given, expected) => expect(row(given)).toBe(expected));

  test("a choice of verifiers gives two minimal sets at every level", () => {
    const image = { reference: "vendor-signed", referenceTrust: "csp-guest-image" } as const;
    const sets = minimalTrust(stagePaths(facts(service(), service(BINARY), service(image), service(image)), "talk"));
    expect(sets[1]).toEqual([["csp-attestation-service"], ["tp-attestation-service"]]);
    expect(sets[4]).toEqual([
      ["csp-attestation-service", "csp-guest-firmware", "csp-guest-image"],
      ["csp-guest-firmware", "csp-guest-image", "tp-attestation-service"],
    ]);
  });

  test("a vTPM fed by firmware nobody measured costs the firmware’s word too", () => {
    const given = facts(
      [fact({ measuredBy: "hypervisor-vtpm" })],
      [fact({ measuredBy: "hypervisor-vtpm", reference: "constant" })],
      [vtpm],
      [vtpm],
    );
    const { kernel } = stagePaths(given, "talk");
    expect(kernel).toMatchObject([{ costs: ["csp-guest-firmware", "csp-hypervisor-vtpm"] }]);
    expect(minimalTrust(stagePaths(given, "talk"))).toEqual({ 1: [["csp-hypervisor-vtpm"]], 2: [], 3: [], 4: [] });
  });
});

describe("what one path costs", () => {
  const costs = (stage: Stage, given: StageFacts, lens: Lens = "talk") => {
    const paths = stagePaths(given, lens)[stage];
    return typeof paths === "string" ? paths : paths.map((path) => path.costs.join(" "));
  };

  test("a stage with two firmware paths below it has two variants of a path that rests on firmware", () => {
    const given = facts([chip()], [chip(OPAQUE), chip(BINARY)], [inParavisor], [tenant("in-tee-os")]);
    expect(costs("kernel", given)).toEqual(["csp-paravisor", "csp-guest-firmware"]);
    expect(costs("rootfs", given)).toEqual(["csp-paravisor", "csp-guest-firmware"]);
  });

  test("code that nobody measured cannot measure what starts after it", () => {
    expect(costs("kernel", facts([chip()], [], [inParavisor], []))).toEqual([]);
    expect(costs("kernel", facts([chip()], [], [tenant("in-tee-firmware")], []))).toEqual([]);
    expect(costs("rootfs", facts([chip()], [chip()], [], [tenant("in-tee-os")]))).toEqual([]);
  });

  test("a path that rests on an unknown stage is unknown, unless another is known", () => {
    expect(costs("kernel", facts([chip()], "unknown", [inParavisor], []))).toBe("unknown");
    expect(costs("kernel", facts([chip()], "unknown", [inParavisor, tenant("tee-hw")], []))).toEqual([""]);
  });

  test("code measured only after it has run gives no path", () => {
    expect(costs("tee", facts([tenant("in-tee-firmware")], [chip()], [], []))).toEqual([]);
    expect(costs("kernel", facts([chip()], [chip()], [tenant("in-tee-os")], []))).toEqual([]);
  });

  test("a report made once at boot costs the mediator’s word however one counts", () => {
    const given = facts([chip({ freshness: "boot-static", mediator: "csp-paravisor" })], [], [], []);
    expect(costs("tee", given, "talk")).toEqual(["csp-paravisor"]);
    expect(costs("tee", given, "strict")).toEqual(["csp-paravisor"]);
  });

  test("a challenge that a mediator put in costs its word only if counted strictly", () => {
    const given = facts([chip({ freshness: "mediated-nonce", mediator: "csp-paravisor" })], [], [], []);
    expect(costs("tee", given, "talk")).toEqual([""]);
    expect(costs("tee", given, "strict")).toEqual(["csp-paravisor"]);
  });

  test("a word that nobody is named for is no path, never a free one", () => {
    expect(costs("firmware", facts([chip()], [chip({ reference: "opaque" })], [], []))).toEqual([]);
    expect(costs("tee", facts([chip({ freshness: "boot-static" })], [], [], []))).toEqual([]);
    expect(costs("tee", facts([chip({ freshness: "mediated-nonce" })], [], [], []))).toEqual([]);
  });

  test("a shared key costs its custody on every path read from that report, counted strictly", () => {
    const given = facts(
      [chip({ reportKey: "VLEK" })],
      [chip({ reference: "reproducible" })],
      [tenant("in-tee-firmware")],
      [tenant("in-tee-os")],
    );
    for (const stage of STAGES) {
      expect(costs(stage, given, "talk")).toEqual([""]);
      expect(costs(stage, given, "strict")).toEqual(["csp-key-custody"]);
    }
  });

  test("a shared key costs nothing where the path does not come from the report", () => {
    const given = facts([chip({ reportKey: "VLEK" })], [], [tenant("csp-controller")], [vtpm]);
    expect(costs("kernel", given, "strict")).toEqual(["csp-host-isolation"]);
    expect(costs("rootfs", given, "strict")).toEqual(["csp-guest-firmware csp-hypervisor-vtpm"]);
  });

  test("with two reports to read from, one path for each", () => {
    const given = facts([chip({ reportKey: "VLEK" }), chip({ reportKey: "VCEK" })], [chip({ reference: "reproducible" })], [], []);
    expect(costs("firmware", given, "strict")).toEqual(["csp-key-custody", ""]);
  });

  test("baseline and presenter are never among the costs of a catalogued path", () =>
    fc.assert(
      fc.property(anyFacts, anyLens, (given, lens) => {
        for (const stage of STAGES) {
          const paths = stagePaths(given, lens)[stage];
          if (typeof paths === "string") continue;
          for (const path of paths) {
            for (const id of path.costs) expect(["csp", "third-party"]).toContain(assumptionById(id).party);
            expect([...new Set(path.costs)].sort()).toEqual(path.costs);
          }
        }
      }),
    ));
});

const MEASURERS = [
  "tee-hw",
  "in-tee-firmware",
  "in-tee-os",
  "paravisor-vtpm",
  "hypervisor-vtpm",
  "csp-controller",
  "csp-service",
  "tp-service",
  "none",
] as const;
const REFERENCES = ["n/a", "tenant", "reproducible", "source-only", "published-binary", "vendor-signed", "opaque", "constant"] as const;
const FRESH = ["tenant-nonce", "mediated-nonce", "boot-static", "quote-nonce", "service-nonce"] as const;
const TRUSTED = ["csp-paravisor", "csp-guest-firmware", "csp-guest-image"] as const;

const anyLens: fc.Arbitrary<Lens> = fc.constantFrom("talk", "strict");
const anyFact: fc.Arbitrary<PathFact> = fc
  .record({
    measuredBy: fc.constantFrom(...MEASURERS),
    reference: fc.constantFrom(...REFERENCES),
    freshness: fc.constantFrom(...FRESH),
    trust: fc.constantFrom(...TRUSTED),
    reportKey: fc.constantFrom(undefined, "VCEK" as const, "VLEK" as const),
    exposed: fc.boolean(),
  })
  .map(({ trust, reportKey, exposed, ...given }) =>
    fact({
      ...given,
      referenceTrust: trust,
      mediator: trust,
      ...(reportKey && { reportKey }),
      ...(exposed && { keyExposure: "milan-key" as const }),
    }),
  );
const anyStageFact: fc.Arbitrary<StageFact> = fc.oneof(
  { weight: 6, arbitrary: fc.array(anyFact, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom("absent" as const, "unknown" as const) },
);
const anyFacts: fc.Arbitrary<StageFacts> = fc.record({
  tee: anyStageFact,
  firmware: anyStageFact,
  kernel: anyStageFact,
  rootfs: anyStageFact,
});
const anyGranted = fc.subarray(ASSUMPTIONS.map(({ id }) => id)).map((ids) => new Set<AssumptionId>([...ids, "hw-vendor", "tenant"]));

/**
 * The cost table read as a question about one stage, without building a path: may it be believed under these grants?
 * Three answers: yes, no, and not known.
 */
function believed(stage: Stage, given: StageFacts, granted: ReadonlySet<AssumptionId>, strict: boolean): boolean | null {
  const here = given[stage];
  if (here === "absent") return true;
  if (here === "unknown") return null;
  const answers = here.map((each) => believedOne(stage, each, given, granted, strict));
  return answers.includes(true) ? true : answers.some((answer) => answer === null) ? null : false;
}

function believedOne(stage: Stage, each: PathFact, given: StageFacts, granted: ReadonlySet<AssumptionId>, strict: boolean): boolean | null {
  const has = (id: AssumptionId | undefined) => id !== undefined && granted.has(id);
  if (each.measuredBy === "none" || each.reference === "constant") return false;
  if (!["n/a", "tenant", "reproducible"].includes(each.reference) && !has(each.referenceTrust)) return false;
  const asksMediator = each.freshness === "boot-static" || (strict && each.freshness === "mediated-nonce");
  if (stage === "tee" && asksMediator && !has(each.mediator)) return false;
  if (each.measuredBy === "csp-controller" && !has("csp-host-isolation")) return false;
  if (each.measuredBy === "csp-service" && !has("csp-attestation-service")) return false;
  if (each.measuredBy === "tp-service" && !has("tp-attestation-service")) return false;
  if (each.measuredBy === "hypervisor-vtpm" && !has("csp-hypervisor-vtpm")) return false;
  if (strict && ["tee-hw", "in-tee-firmware", "paravisor-vtpm"].includes(each.measuredBy) && !keyBelieved(stage, each, given, has))
    return false;
  const early = stage === "tee" || stage === "firmware";
  if (each.measuredBy === "in-tee-os") return stage === "rootfs" ? through("kernel", given, granted, strict, false) : false;
  if (each.measuredBy === "in-tee-firmware" || each.measuredBy === "paravisor-vtpm")
    return early ? false : through("firmware", given, granted, strict, false);
  if (each.measuredBy === "hypervisor-vtpm" && !early) return through("firmware", given, granted, strict, has("csp-guest-firmware"));
  return true;
}

/** Whether the stage below can be believed; `unmeasured` answers for one that nobody could ever verify. */
function through(
  below: Stage,
  given: StageFacts,
  granted: ReadonlySet<AssumptionId>,
  strict: boolean,
  unmeasured: boolean,
): boolean | null {
  const everything = new Set(ASSUMPTIONS.map(({ id }) => id));
  return believed(below, given, everything, strict) === false ? unmeasured : believed(below, given, granted, strict);
}

function keyBelieved(stage: Stage, each: PathFact, given: StageFacts, has: (id: AssumptionId) => boolean): boolean {
  const fine = ({ reportKey, keyExposure }: PathFact) =>
    (reportKey !== "VLEK" || has("csp-key-custody")) && (keyExposure !== "milan-key" || has("csp-chip-history"));
  const says = each.reportKey !== undefined || each.keyExposure !== undefined;
  if (stage === "tee" || says || typeof given.tee === "string") return fine(each);
  const reports = given.tee.filter(({ measuredBy }) => measuredBy === "tee-hw");
  return reports.length === 0 || reports.some(fine);
}

describe("random facts", () => {
  test("a level is what asking stage by stage gives, under any grants", () =>
    fc.assert(
      fc.property(anyFacts, anyLens, anyGranted, (given, lens, granted) => {
        const paths = stagePaths(given, lens);
        for (const stage of STAGES) {
          const here = paths[stage];
          const holds = here === "absent" || (here !== "unknown" && here.some(({ costs }) => costs.every((id) => granted.has(id))));
          expect(holds).toBe(believed(stage, given, granted, lens === "strict") === true);
        }
      }),
      { numRuns: 1000 },
    ));

  test("what is unknown is so however one counts and whoever is trusted", () =>
    fc.assert(
      fc.property(anyFacts, (given) => {
        const everything = new Set(ASSUMPTIONS.map(({ id }) => id));
        for (const stage of STAGES) {
          const unknown = stagePaths(given, "talk")[stage] === "unknown";
          expect(stagePaths(given, "strict")[stage] === "unknown").toBe(unknown);
          expect(believed(stage, given, everything, false) === null).toBe(unknown);
        }
      }),
      { numRuns: 500 },
    ));

  test("counting strictly never raises a level nor turns ◐ into ●", () =>
    fc.assert(
      fc.property(anyFacts, anyGranted, (given, granted) => {
        const talk = stagePaths(given, "talk");
        const strict = stagePaths(given, "strict");
        expect(attestationLevel(strict, granted).level).toBeLessThanOrEqual(attestationLevel(talk, granted).level);
        for (const stage of STAGES) if (symbolOf(talk[stage]) !== "full") expect(symbolOf(strict[stage])).toBe(symbolOf(talk[stage]));
      }),
    ));

  test("counting strictly, every path costs at least what some path of the same fact costs otherwise", () =>
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const stage of STAGES) {
          const talk = stagePaths(given, "talk")[stage];
          const strict = stagePaths(given, "strict")[stage];
          if (typeof talk === "string" || typeof strict === "string") continue;
          for (const path of strict) {
            const same = talk.filter((each) => each.fact === path.fact);
            expect(same.some(({ costs }) => costs.every((id) => path.costs.includes(id)))).toBe(true);
          }
        }
      }),
    ));

  test("a further fact about the chip’s own measurement never lowers a level", () =>
    fc.assert(
      fc.property(anyFacts, fc.constantFrom("firmware", "kernel", "rootfs"), anyLens, anyGranted, (given, stage: Stage, lens, granted) => {
        const here = given[stage];
        if (here === "absent" || here === "unknown") return;
        const more = { ...given, [stage]: [...here, tenant("tee-hw")] };
        const before = attestationLevel(stagePaths(given, lens), granted).level;
        expect(attestationLevel(stagePaths(more, lens), granted).level).toBeGreaterThanOrEqual(before);
      }),
    ));
});
