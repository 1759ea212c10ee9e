import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { MatrixOffering } from "@/lib/appraisal/matrix";
import { STAGES } from "@/lib/appraisal/stage";
import { ASSUMPTIONS } from "@/lib/trust/assumptions";
import { CATALOGUE_VERSION, heldFrom, OFFERING_IDS, OFFERINGS } from "./catalogue";
import { compare, type CompareOptions } from "./matrix";
import { symbolCharacter } from "./words";

const ask = (date: string | null, lens: Lens = "talk", more: Partial<CompareOptions> = {}) =>
  compare({ date, lens, offerings: [], granted: [], withdrawn: [], ...more });

const drawn = ({ stages }: MatrixOffering) => STAGES.map((stage) => symbolCharacter(stages[stage])).join("");
const of = (id: string, date: string, lens: Lens = "talk") => ask(date, lens, { offerings: [id] }).offerings[0]!;

const NOBODY = "nobody";
const sets = ({ minimalTrust }: MatrixOffering) =>
  ["1", "2", "3", "4"].map((level) => minimalTrust![level as "1"]!.map((set) => (set.length === 0 ? NOBODY : set.join("+"))).join(" or "));

/** What the published table and the dated fact sheets give: date, offering, symbols, levels, strict, minimal sets. */
const ROWS = [
  ["2024-03-26", "aws-ec2-snp", "●●◐◐", 2, "◐◐◐◐", 0, [NOBODY, NOBODY, "csp-hypervisor-vtpm", "csp-hypervisor-vtpm"]],
  ["2024-03-26", "azure-cvm-snp", "◐◐◐◐", 0, "◐◐◐◐", 0, ["csp-paravisor", "csp-paravisor", "csp-paravisor", "csp-paravisor"]],
  [
    "2024-03-26",
    "gcp-cvm-snp",
    "●◐◐◐",
    1,
    "●◐◐◐",
    1,
    [NOBODY, "csp-guest-firmware", "csp-guest-firmware+csp-hypervisor-vtpm", "csp-guest-firmware+csp-hypervisor-vtpm"],
  ],
  ["2024-03-26", "azure-cvm-in-vm", "●●●●", 4, "●●●●", 4, [NOBODY, NOBODY, NOBODY, NOBODY]],
  ["2024-08-22", "azure-cvm-snp", "●◐◐◐", 1, "◐◐◐◐", 0, [NOBODY, "csp-paravisor", "csp-paravisor", "csp-paravisor"]],
  [
    "2025-11-18",
    "gcp-cvm-snp",
    "●◐◐◐",
    1,
    "●◐◐◐",
    1,
    [NOBODY, "csp-guest-firmware", "csp-guest-firmware+csp-hypervisor-vtpm", "csp-guest-firmware+csp-hypervisor-vtpm"],
  ],
  ["2026-05-13", "azure-cvm-snp", "●◐◐◐", 1, "◐◐◐◐", 0, [NOBODY, "csp-paravisor", "csp-paravisor", "csp-paravisor"]],
  [
    "2026-05-13",
    "gcp-cvm-snp",
    "●◐◐◐",
    1,
    "◐◐◐◐",
    0,
    [NOBODY, "csp-guest-firmware", "csp-guest-firmware+csp-hypervisor-vtpm", "csp-guest-firmware+csp-hypervisor-vtpm"],
  ],
  ["2026-05-21", "aws-ec2-snp", "●●◐◐", 2, "◐◐◐◐", 0, [NOBODY, NOBODY, "csp-hypervisor-vtpm", "csp-hypervisor-vtpm"]],
  ["2026-05-22", "azure-cvm-in-vm", "●●●●", 4, "◐◐◐◐", 0, [NOBODY, NOBODY, NOBODY, NOBODY]],
] as const;

describe("the matrix of every dated snapshot", () => {
  test.each(ROWS)("%s %s", (date, id, symbols, trustworthy, strictSymbols, strictTrustworthy, minimal) => {
    const talk = of(id, date);
    expect(talk.asOf).toBe(date);
    expect(drawn(talk)).toBe(symbols);
    expect([talk.nominalAL, talk.trustworthyAL, talk.lowerBounds]).toEqual([4, trustworthy, []]);
    expect(sets(talk)).toEqual(minimal);
    const strict = of(id, date, "strict");
    expect(drawn(strict)).toBe(strictSymbols);
    expect([strict.nominalAL, strict.trustworthyAL, strict.lowerBounds]).toEqual([4, strictTrustworthy, []]);
  });

  test("no snapshot of the catalogue is left out of these rows", () => {
    const rows = ROWS.map(([date, id]) => `${id} ${date}`).sort();
    expect(OFFERINGS.flatMap(({ id, snapshots }) => snapshots.map(({ asOf }) => `${id} ${asOf}`)).sort()).toEqual(rows);
  });

  const STRICT_SETS = [
    [
      "2026-05-21",
      "aws-ec2-snp",
      ["csp-key-custody", "csp-key-custody", "csp-hypervisor-vtpm+csp-key-custody", "csp-hypervisor-vtpm+csp-key-custody"],
    ],
    ["2024-08-22", "azure-cvm-snp", ["csp-paravisor", "csp-paravisor", "csp-paravisor", "csp-paravisor"]],
    [
      "2026-05-13",
      "azure-cvm-snp",
      [
        "csp-chip-history+csp-paravisor",
        "csp-chip-history+csp-paravisor",
        "csp-chip-history+csp-paravisor",
        "csp-chip-history+csp-paravisor",
      ],
    ],
    [
      "2026-05-13",
      "gcp-cvm-snp",
      [
        "csp-chip-history",
        "csp-chip-history+csp-guest-firmware",
        "csp-chip-history+csp-guest-firmware+csp-hypervisor-vtpm",
        "csp-chip-history+csp-guest-firmware+csp-hypervisor-vtpm",
      ],
    ],
    ["2026-05-22", "azure-cvm-in-vm", ["csp-chip-history", "csp-chip-history", "csp-chip-history", "csp-chip-history"]],
  ] as const;
  test.each(STRICT_SETS)("counted strictly, %s %s takes more trust", (date, id, minimal) => {
    expect(sets(of(id, date, "strict"))).toEqual(minimal);
  });
});

describe("the published table", () => {
  test("nominal 4, 4, 4 and trustworthy 2, 0, 1; 4 and 4 for the VM in your VM", () => {
    const { offerings, date, catalogue } = ask("2024-03-26");
    expect(offerings.map(({ id }) => id)).toEqual(["aws-ec2-snp", "azure-cvm-snp", "gcp-cvm-snp", "azure-cvm-in-vm"]);
    expect(offerings.map(({ nominalAL }) => nominalAL)).toEqual([4, 4, 4, 4]);
    expect(offerings.map(({ trustworthyAL }) => trustworthyAL)).toEqual([2, 0, 1, 4]);
    expect(offerings.map(({ grantedAL }) => grantedAL)).toEqual([2, 0, 1, 4]);
    expect([date, catalogue]).toEqual(["2024-03-26", CATALOGUE_VERSION]);
  });
});

describe("an answer", () => {
  test("has its keys in the order of the contract", () => {
    const matrix = ask("2024-03-26");
    expect(Object.keys(matrix)).toEqual(["schema", "date", "lens", "granted", "catalogue", "offerings"]);
    expect(Object.keys(matrix.offerings[0]!)).toEqual([
      "id",
      "csp",
      "name",
      "tee",
      "asOf",
      "stages",
      "nominalAL",
      "trustworthyAL",
      "grantedAL",
      "lowerBounds",
      "minimalTrust",
      "sources",
    ]);
    expect(Object.keys(matrix.offerings[0]!.stages)).toEqual([...STAGES]);
    expect(Object.keys(matrix.offerings[0]!.minimalTrust!)).toEqual(["1", "2", "3", "4"]);
  });

  test("names offerings in the order asked, each once", () => {
    const offerings = ["gcp-cvm-snp", "aws-ec2-snp", "gcp-cvm-snp"];
    expect(ask(null, "talk", { offerings }).offerings.map(({ id }) => id)).toEqual(["gcp-cvm-snp", "aws-ec2-snp"]);
  });

  test("leaves out an offering of which nothing is known by then", () => {
    expect(ask("2024-03-25").offerings).toEqual([]);
    expect(ask(null, "talk", { offerings: ["nobody-knows-it"] }).offerings).toEqual([]);
  });

  test("picks the latest snapshot that held on the day", () => {
    expect(of("azure-cvm-snp", "2024-08-21").asOf).toBe("2024-03-26");
    expect(of("azure-cvm-snp", "2024-08-22").asOf).toBe("2024-08-22");
    expect(of("azure-cvm-snp", "2026-05-12").asOf).toBe("2024-08-22");
    expect(of("azure-cvm-snp", "2099-01-01").asOf).toBe("2026-05-13");
    expect(ask(null).offerings.map(({ asOf }) => asOf)).toEqual(OFFERINGS.map(({ snapshots }) => snapshots.at(-1)!.asOf));
  });

  test("raises the granted level by what is granted, and by nothing else", () => {
    const granted = (ids: readonly AssumptionId[]) =>
      ask("2024-03-26", "talk", { granted: ids }).offerings.map(({ grantedAL }) => grantedAL);
    expect(granted(["csp-paravisor"])).toEqual([2, 4, 1, 4]);
    expect(granted(["csp-hypervisor-vtpm"])).toEqual([4, 0, 1, 4]);
    expect(granted(["csp-guest-firmware"])).toEqual([2, 0, 2, 4]);
    expect(granted(["csp-guest-firmware", "csp-hypervisor-vtpm"])).toEqual([4, 0, 4, 4]);
    expect(granted(["presenter-fresh", "csp-guest-image"])).toEqual([2, 0, 1, 4]);
  });

  test("puts everything at AL0 without the chip maker, says so, and finds no trust that would do", () => {
    const matrix = ask("2024-03-26", "talk", { withdrawn: ["hw-vendor"], granted: ["csp-paravisor"] });
    expect(matrix.withdrawn).toEqual(["hw-vendor"]);
    for (const { nominalAL, trustworthyAL, grantedAL, minimalTrust } of matrix.offerings) {
      expect([nominalAL, trustworthyAL, grantedAL]).toEqual([0, 0, 0]);
      expect(minimalTrust).toEqual({ 1: [], 2: [], 3: [], 4: [] });
    }
  });

  test("lists what was granted once, in the order of the assumptions", () => {
    expect(ask(null, "talk", { granted: ["csp-paravisor", "hw-vendor", "csp-paravisor"] }).granted).toEqual(["hw-vendor", "csp-paravisor"]);
  });

  const anyOptions = fc.record({
    date: fc.constantFrom(null, ...OFFERINGS.flatMap(({ snapshots }) => snapshots.map(heldFrom))),
    offerings: fc.shuffledSubarray([...OFFERING_IDS], { minLength: 1 }),
    granted: fc.shuffledSubarray(ASSUMPTIONS.map(({ id }) => id)),
    withdrawn: fc.constantFrom<readonly AssumptionId[]>([], ["hw-vendor"]),
  });

  test("granting more never lowers a level, counting strictly never raises one, and equal questions get equal bytes", () =>
    fc.assert(
      fc.property(anyOptions, anyOptions, (options, more) => {
        const talk = compare({ ...options, lens: "talk" });
        const strict = compare({ ...options, lens: "strict" });
        const granted = compare({ ...options, granted: [...options.granted, ...more.granted], lens: "talk" });
        talk.offerings.forEach(({ grantedAL, nominalAL, trustworthyAL }, at) => {
          expect(granted.offerings[at]!.grantedAL).toBeGreaterThanOrEqual(grantedAL!);
          expect(strict.offerings[at]!.nominalAL).toBe(nominalAL);
          expect(strict.offerings[at]!.trustworthyAL).toBeLessThanOrEqual(trustworthyAL!);
        });
        expect(JSON.stringify(compare({ ...options, lens: "talk", granted: [...options.granted].reverse() }))).toBe(JSON.stringify(talk));
      }),
    ));
});
