import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { MatrixOffering } from "@/lib/appraisal/matrix";
import { LEVELS, STAGES } from "@/lib/appraisal/stage";
import { ASSUMPTIONS } from "@/lib/trust/assumptions";
import { CATALOGUE_VERSION, heldFrom, OFFERING_IDS, OFFERINGS } from "./catalogue";
import { TALK_IDS } from "./choose";
import { compare, type CompareOptions } from "./matrix";
import type { Snapshot } from "./schema";
import { symbolCharacter } from "./words";

const hasFacts = ({ stages }: Snapshot) => STAGES.some((stage) => stages[stage] !== "unknown");

const ask = (date: string | null, lens: Lens = "talk", more: Partial<CompareOptions> = {}) =>
  compare({ date, lens, offerings: [], granted: [], withdrawn: [], ...more });

const drawn = ({ stages }: MatrixOffering) => STAGES.map((stage) => symbolCharacter(stages[stage])).join("");
const of = (id: string, date: string, lens: Lens = "talk") => ask(date, lens, { offerings: [id] }).offerings[0]!;

/** "{}" nobody, "–" unreachable, "?" unknown, "n/a" without a ladder. */
function sets({ minimalTrust }: MatrixOffering): readonly string[] {
  if (minimalTrust === null) return LEVELS.map(() => "n/a");
  return LEVELS.map((level) => {
    const found = minimalTrust[String(level) as "1"];
    return found === null ? "?" : found.length === 0 ? "–" : found.map((set) => `{${set.join(", ")}}`).join(" or ");
  });
}

function levels({ nominalAL, trustworthyAL, lowerBounds }: MatrixOffering): readonly string[] {
  const text = (level: number | null, name: string) =>
    level === null ? "n/a" : `${lowerBounds.some((each) => each === name) ? "≥" : ""}${level}`;
  return [text(nominalAL, "nominal"), text(trustworthyAL, "trustworthy")];
}

/** What the published table and the dated fact sheets give: date, offering, symbols, both levels; strict; minimal sets. */
const ROWS = [
  "2024-03-26 | aws-ec2-snp | ●●◐◐ | 4 | 2 | ◐◐◐◐ | 0 | {} | {} | {csp-hypervisor-vtpm} | {csp-hypervisor-vtpm}",
  "2024-03-26 | azure-cvm-snp | ◐◐◐◐ | 4 | 0 | ◐◐◐◐ | 0 | {csp-paravisor} | {csp-paravisor} | {csp-paravisor} | {csp-paravisor}",
  "2024-03-26 | gcp-cvm-snp | ●◐◐◐ | 4 | 1 | ●◐◐◐ | 1 | {} | {csp-guest-firmware} | {csp-guest-firmware, csp-hypervisor-vtpm} | {csp-guest-firmware, csp-hypervisor-vtpm}",
  "2024-03-26 | azure-cvm-in-vm | ●●●● | 4 | 4 | ●●●● | 4 | {} | {} | {} | {}",
  "2024-03-26 | azure-aks-kata-cc | ●◐◐◐ | 4 | 1 | ●◐◐◐ | 1 | {} | {csp-guest-image} | {csp-guest-image} | {csp-guest-image}",
  "2024-12-13 | alibaba-ecs-tdx | ●??? | ≥1 | ≥1 | ●??? | ≥1 | {} | ? | ? | ?",
  "2026-05-21 | aws-ec2-snp | ●●◐◐ | 4 | 2 | ◐◐◐◐ | 0 | {} | {} | {csp-hypervisor-vtpm} | {csp-hypervisor-vtpm}",
  "2026-11-24 | aws-ec2-snp-dedicated | ●●◐◐ | 4 | 2 | ◐◐◐◐ | 0 | {} | {} | {csp-hypervisor-vtpm} | {csp-hypervisor-vtpm}",
  "2026-11-24 | aws-nitro-enclaves | ◐–◐◐ | 4 | 0 | ◐–◐◐ | 0 | {csp-host-isolation} | {csp-host-isolation} | {csp-host-isolation} | {csp-host-isolation}",
  "2026-11-24 | aws-nitro-sandbox | ◐?◐◐ | ≥1 | 0 | ◐?◐◐ | 0 | {csp-host-isolation} | ? | ? | ?",
  "2026-11-24 | aws-nitrotpm-ami | ◐○◐◐ | 1 | 0 | ◐○◐◐ | 0 | {csp-host-isolation} | – | – | –",
  "2026-08-04 | azure-aci-cc | ●◐◐◐ | 4 | 1 | ●◐◐◐ | 1 | {} | {csp-guest-image} | {csp-guest-image} | {csp-guest-image}",
  "2026-06-24 | azure-aks-cvm-nodes | ●◐◐? | ≥3 | 1 | ◐◐◐? | 0 | {} | {csp-paravisor} | {csp-guest-image, csp-paravisor} | ?",
  "2026-05-22 | azure-cvm-in-vm | ●●●● | 4 | 4 | ◐◐◐◐ | 0 | {} | {} | {} | {}",
  "2024-08-22 | azure-cvm-snp | ●◐◐◐ | 4 | 1 | ◐◐◐◐ | 0 | {} | {csp-paravisor} | {csp-paravisor} | {csp-paravisor}",
  "2026-05-13 | azure-cvm-snp | ●◐◐◐ | 4 | 1 | ◐◐◐◐ | 0 | {} | {csp-paravisor} | {csp-paravisor} | {csp-paravisor}",
  "2026-11-24 | azure-cvm-snp-genoa | ●◐◐◐ | 4 | 1 | ◐◐◐◐ | 0 | {} | {csp-paravisor} | {csp-paravisor} | {csp-paravisor}",
  "2025-10-23 | azure-cvm-tdx | ●◐◐◐ | 4 | 1 | ◐◐◐◐ | 0 | {} | {csp-paravisor} | {csp-paravisor} | {csp-paravisor}",
  "2026-11-24 | azure-sgx | ●––– | n/a | n/a | ●––– | n/a | n/a | n/a | n/a | n/a",
  "2025-11-18 | gcp-confidential-space-sev | ◐?◐◐ | ≥1 | 0 | ◐?◐◐ | 0 | {csp-attestation-service} | ? | ? | ?",
  "2025-11-18 | gcp-confidential-space-tdx | ●◐◐◐ | 4 | 1 | ●◐◐◐ | 1 | {csp-attestation-service} or {tp-attestation-service} | {csp-attestation-service, csp-guest-firmware} or {csp-guest-firmware, tp-attestation-service} | {csp-attestation-service, csp-guest-firmware, csp-guest-image} or {csp-guest-firmware, csp-guest-image, tp-attestation-service} | {csp-attestation-service, csp-guest-firmware, csp-guest-image} or {csp-guest-firmware, csp-guest-image, tp-attestation-service}",
  "2025-11-18 | gcp-cvm-sev | ◐○◐◐ | 1 | 0 | ◐○◐◐ | 0 | {csp-hypervisor-vtpm} | – | – | –",
  "2025-11-18 | gcp-cvm-snp | ●◐◐◐ | 4 | 1 | ●◐◐◐ | 1 | {} | {csp-guest-firmware} | {csp-guest-firmware, csp-hypervisor-vtpm} | {csp-guest-firmware, csp-hypervisor-vtpm}",
  "2026-05-13 | gcp-cvm-snp | ●◐◐◐ | 4 | 1 | ◐◐◐◐ | 0 | {} | {csp-guest-firmware} | {csp-guest-firmware, csp-hypervisor-vtpm} | {csp-guest-firmware, csp-hypervisor-vtpm}",
  "2025-11-18 | gcp-cvm-tdx | ●◐◐◐ | 4 | 1 | ●◐◐◐ | 1 | {} | {csp-guest-firmware} | {csp-guest-firmware} | {csp-guest-firmware}",
  "2026-11-24 | huawei-qingtian-enclave | ◐–◐◐ | 4 | 0 | ◐–◐◐ | 0 | {csp-host-isolation} | {csp-host-isolation} | {csp-host-isolation} | {csp-host-isolation}",
  "2026-05-06 | ibm-vpc-tdx | ●??? | ≥1 | ≥1 | ●??? | ≥1 | {} | ? | ? | ?",
  "2026-05-21 | selfhosted-snp | ●●●● | 4 | 4 | ●●●● | 4 | {} | {} | {} | {}",
  "2026-08-06 | selfhosted-tdx | ●●●● | 4 | 4 | ●●●● | 4 | {} | {} | {} | {}",
  "2026-01-22 | stackit-sev-es | ◐??? | ≥1 | 0 | ◐??? | 0 | {csp-hypervisor-vtpm} | ? | ? | ?",
  // The sheet has these in words: the same facts as before, but for the keys of Milan chips, and what is known of nodes.
  "2026-05-22 | azure-aks-kata-cc | ●◐◐◐ | 4 | 1 | ◐◐◐◐ | 0 | {} | {csp-guest-image} | {csp-guest-image} | {csp-guest-image}",
  "2026-11-24 | gcp-gke-confidential | ●◐?? | ≥2 | 1 | ◐◐?? | 0 | {} | {csp-guest-firmware} | ? | ?",
] as const;

const withId = (row: string) => [row.split(" | ")[0]!, row.split(" | ")[1]!, row] as const;

describe("the matrix of every dated snapshot", () => {
  test.each(ROWS.map(withId))("%s %s", (date, id, row) => {
    const talk = of(id, date);
    const strict = of(id, date, "strict");
    const [strictNominal, strictTrustworthy] = levels(strict);
    expect(talk.asOf).toBe(date);
    expect([date, id, drawn(talk), ...levels(talk), drawn(strict), strictTrustworthy, ...sets(talk)].join(" | ")).toBe(row);
    expect(strictNominal).toBe(levels(talk)[0]);
  });

  test("no snapshot of the catalogue is left out of these rows, but those of variants and of rows without facts", () => {
    const rows = ROWS.map(withId).map(([date, id]) => `${id} ${date}`);
    const own = OFFERINGS.filter(({ base, snapshots }) => base === undefined && snapshots.some(hasFacts));
    expect(own.flatMap(({ id, snapshots }) => snapshots.map(({ asOf }) => `${id} ${asOf}`)).sort()).toEqual([...rows].sort());
  });

  const STRICT_SETS = [
    [
      "2026-05-21",
      "aws-ec2-snp",
      ["{csp-key-custody}", "{csp-key-custody}", "{csp-hypervisor-vtpm, csp-key-custody}", "{csp-hypervisor-vtpm, csp-key-custody}"],
    ],
    ["2024-08-22", "azure-cvm-snp", ["{csp-paravisor}", "{csp-paravisor}", "{csp-paravisor}", "{csp-paravisor}"]],
    [
      "2026-05-13",
      "azure-cvm-snp",
      [
        "{csp-chip-history, csp-paravisor}",
        "{csp-chip-history, csp-paravisor}",
        "{csp-chip-history, csp-paravisor}",
        "{csp-chip-history, csp-paravisor}",
      ],
    ],
    [
      "2026-05-13",
      "gcp-cvm-snp",
      [
        "{csp-chip-history}",
        "{csp-chip-history, csp-guest-firmware}",
        "{csp-chip-history, csp-guest-firmware, csp-hypervisor-vtpm}",
        "{csp-chip-history, csp-guest-firmware, csp-hypervisor-vtpm}",
      ],
    ],
    ["2026-05-22", "azure-cvm-in-vm", ["{csp-chip-history}", "{csp-chip-history}", "{csp-chip-history}", "{csp-chip-history}"]],
  ] as const;
  test.each(STRICT_SETS)("counted strictly, %s %s takes more trust", (date, id, minimal) => {
    expect(sets(of(id, date, "strict"))).toEqual(minimal);
  });
});

describe("the published table", () => {
  test("nominal 4, 4, 4 and trustworthy 2, 0, 1; 4 and 4 for the VM in your VM", () => {
    const { offerings, date, catalogue } = ask("2024-03-26", "talk", { offerings: TALK_IDS });
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
    expect(ask("2020-10-27").offerings).toEqual([]);
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
      ask("2024-03-26", "talk", { offerings: TALK_IDS, granted: ids }).offerings.map(({ grantedAL }) => grantedAL);
    expect(granted(["csp-paravisor"])).toEqual([2, 4, 1, 4]);
    expect(granted(["csp-hypervisor-vtpm"])).toEqual([4, 0, 1, 4]);
    expect(granted(["csp-guest-firmware"])).toEqual([2, 0, 2, 4]);
    expect(granted(["csp-guest-firmware", "csp-hypervisor-vtpm"])).toEqual([4, 0, 4, 4]);
    expect(granted(["presenter-fresh", "csp-guest-image"])).toEqual([2, 0, 1, 4]);
  });

  test("puts everything at AL0 without the chip maker, says so, and finds no trust that would do", () => {
    const matrix = ask("2024-03-26", "talk", { offerings: TALK_IDS, withdrawn: ["hw-vendor"], granted: ["csp-paravisor"] });
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
          if (grantedAL === null) return;
          expect(granted.offerings[at]!.grantedAL).toBeGreaterThanOrEqual(grantedAL);
          expect(strict.offerings[at]!.nominalAL).toBe(nominalAL);
          expect(strict.offerings[at]!.trustworthyAL).toBeLessThanOrEqual(trustworthyAL!);
        });
        expect(JSON.stringify(compare({ ...options, lens: "talk", granted: [...options.granted].reverse() }))).toBe(JSON.stringify(talk));
      }),
    ));
});
