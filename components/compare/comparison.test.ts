import { describe, expect, test } from "vitest";
import { levelText } from "@/components/matrix/column";
import { STAGES } from "@/lib/appraisal/stage";
import { CATALOGUE_DATE, FIRST_DATE, OFFERINGS } from "@/lib/catalogue/catalogue";
import { symbolCharacter } from "@/lib/catalogue/words";
import { briefNames, peopleOf } from "./columns";
import { compareUnder, FIRST_CHOICE as FIRST } from "./comparison";
import { gapRows } from "./gap-row";
import { inWords, ledeOf, titleOf } from "./headline";
import { effectOf, grantable, strictEffect, withdrawalEffect } from "./lifts";
import { modelOf } from "./model";

/** The published table: the first choice on the talk’s day. */
const FIRST_CHOICE = { ...FIRST, date: FIRST_DATE };
const first = compareUnder(FIRST_CHOICE);
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const nothing = { granted: [], withdrawn: [] } as const;

describe("the comparison of 26 March 2024", () => {
  test("symbols and levels are those of the published table, and four fours for the machine in your own", () => {
    const rows = first.compared.map(({ column: { id, cells, levels } }) => [
      id,
      STAGES.map((stage) => symbolCharacter(cells[stage].symbol)).join(""),
      levels && levelText(levels.nominal),
      levels && levelText(levels.trustworthy),
    ]);
    expect(rows).toEqual([
      ["aws-ec2-snp", "●●◐◐", "4", "2"],
      ["azure-cvm-snp", "◐◐◐◐", "4", "0"],
      ["gcp-cvm-snp", "●◐◐◐", "4", "1"],
      ["azure-cvm-in-vm", "●●●●", "4", "4"],
    ]);
  });

  test("every reason has ten words or fewer", () => {
    for (const { column } of first.compared) {
      for (const stage of STAGES) expect(column.cells[stage].summary.split(/\s+/).length).toBeLessThanOrEqual(10);
    }
  });

  test("title and lede count and rank what is shown", () => {
    expect(titleOf(first.details, false)).toBe("Four SEV-SNP offerings, three clouds");
    expect(titleOf(first.details.slice(0, 1), false)).toBe("One SEV-SNP offering, one cloud");
    expect(titleOf(first.details.slice(0, 3), true)).toBe("Your evidence beside three SEV-SNP offerings");
    expect(titleOf([], false)).toBe("No offering is shown");
    expect(ledeOf(first.compared)).toBe(
      "All four can claim AL4. Without the cloud’s word, CVM in your VM keeps 4, AWS 2, Google 1 and Azure 0.",
    );
  });

  test("the lede does not count an enclave among those that have a level", () =>
    expect(
      ledeOf(
        compareUnder({ ...FIRST_CHOICE, offerings: ["aws-ec2-snp", "selfhosted-snp", "selfhosted-tdx", "azure-sgx"], date: "2026-11-24" })
          .compared,
      ),
    ).toMatch(/^All three that have a level can claim AL4\./));

  test("the lede of many counts, and takes a lower bound for no number", () => {
    const all = compareUnder({ ...FIRST_CHOICE, offerings: OFFERINGS.map(({ id }) => id), date: "2026-11-24" }).compared;
    const exactZeros = all.filter(({ column: { levels } }) => levels?.trustworthy.level === 0 && !levels.trustworthy.lowerBound).length;
    const open = all.filter(({ column: { levels } }) => levels?.trustworthy.lowerBound).length;
    expect(ledeOf(all)).toContain(` ${inWords(exactZeros)} have 0; of ${inWords(open)} it is not known how much stands.`);
  });

  test("what is supposed is marked wherever the offering is named", () => {
    const model = modelOf("?o=aws-ec2-snp&d=2026-11-24&if=aws-kernel-hashes", null);
    expect(model.hypothetical).toHaveLength(1);
    expect(model.columns[0]).toMatchObject({ marks: expect.arrayContaining(["what if"]), condition: "if it changed" });
    expect(model.gaps[0]?.name).toBe("AWS EC2, what if");
    expect(model.who[0]?.name).toBe("AWS EC2, what if");
    expect(model.who[0]?.sentences.every((sentence) => sentence.startsWith("What if: "))).toBe(true);
    expect(model.lede).toMatch(/^What if: /);
    expect(model.command).toContain("--what-if whatif-aws-kernel-hashes");
  });

  test("a lever says what it moves in both ways of counting, and what the strict one still asks for", () => {
    const [lever] = modelOf("?o=aws-ec2-snp&d=2026-11-24", null).levers;
    expect(plain(lever!.effects.join(" "))).toMatch(
      /as in the talk: AWS without the cloud 2 → 4.*strictly: AWS stays at 0.*AWS’s shared signing key/,
    );
    expect(lever!.sources.length).toBeGreaterThan(0);
  });

  test("the lede does not praise zeros", () => {
    const later = { ...FIRST_CHOICE, date: "2026-11-24", lens: "strict" as const };
    expect(ledeOf(compareUnder(later).compared)).toBe("All four can claim AL4. Without the cloud’s word, all four fall to 0.");
    expect(ledeOf(compareUnder({ ...FIRST_CHOICE, withdrawn: ["hw-vendor"] }).compared)).toBe("Nothing holds: every level shown is 0.");
  });

  test("the gap is ranked widest first and says whose word fills it", () => {
    const rows = gapRows(
      first.compared.map(({ column }) => column),
      new Map(first.compared.map(({ column, gap }) => [column.id, gap])),
    );
    expect(rows.map(({ id, trustworthy, onWord, notKnown }) => [id, trustworthy, onWord, notKnown])).toEqual([
      ["azure-cvm-snp", 0, 4, 0],
      ["gcp-cvm-snp", 1, 3, 0],
      ["aws-ec2-snp", 2, 2, 0],
      ["azure-cvm-in-vm", 4, 0, 0],
    ]);
    expect(rows.every(({ sentence }) => sentence.length > 0)).toBe(true);
  });
});

describe("days", () => {
  test("without an address the newest facts are shown, and the talk’s table is one step away", () => {
    const { choice, dates } = modelOf("", null);
    expect(choice.date).toBe(CATALOGUE_DATE);
    expect(dates.landmarks.map(({ date }) => date)).toEqual([FIRST_DATE]);
    expect(modelOf(`?d=${FIRST_DATE}`, null).dates.landmarks.map(({ date }) => date)).toEqual([CATALOGUE_DATE]);
    expect(modelOf("?d=2025-01-01", null).dates.landmarks).toHaveLength(2);
  });
});

describe("what a switch says", () => {
  const effect = (id: Parameters<typeof effectOf>[0], grants: Parameters<typeof effectOf>[2] = nothing) =>
    plain(effectOf(id, first.compared, grants));

  test("it says whom granting lifts, and from where to where", () => expect(effect("csp-paravisor")).toBe("Lifts Azure from 0 to 4"));

  test("it says what else would be needed to lift further", () => {
    expect(effect("csp-guest-firmware")).toBe("Lifts Google from 1 to 2; with Google’s vTPM, Google to 4");
    expect(effect("csp-hypervisor-vtpm")).toBe("Lifts AWS from 2 to 4; with Google’s firmware, Google to 4");
  });

  test("once granted it says what taking it away costs", () =>
    expect(effect("csp-paravisor", { granted: ["csp-paravisor"], withdrawn: [] })).toBe("Without it Azure falls from 4 to 0"));

  test("nothing lifts anything while the chip maker is not believed", () =>
    expect(effect("csp-paravisor", { granted: [], withdrawn: ["hw-vendor"] })).toMatch(/^Lifts nothing/));

  test("the chip maker’s switch says that all hangs on it", () => {
    expect(plain(withdrawalEffect(first.compared, nothing))).toBe("AMD, from the start. Take it away and all of it falls to 0");
    expect(withdrawalEffect(first.compared, { granted: [], withdrawn: ["hw-vendor"] })).toMatch(/nothing holds$/);
  });

  test("only what some path shown costs can be granted", () =>
    expect(grantable(first.compared, nothing)).toEqual(["csp-hypervisor-vtpm", "csp-paravisor", "csp-guest-firmware"]));

  test("what was granted by an address can be taken back even where no path costs it", () =>
    expect(grantable(first.compared, { granted: ["csp-host-isolation"], withdrawn: [] })).toContain("csp-host-isolation"));

  test("counting strictly says whose level falls", () => {
    const strict = compareUnder(FIRST_CHOICE, "strict").compared;
    expect(plain(strictEffect(first.compared, strict))).toBe("Everyone but the cloud: AWS falls from 2 to 0");
    expect(strictEffect(first.compared, first.compared)).toBe("No level shown here changes");
  });
});

describe("names and people", () => {
  test("brief names tell the offerings apart", () => {
    const names = [...briefNames(OFFERINGS).values()];
    expect(new Set(names).size).toBe(OFFERINGS.length);
    expect(names).toContain("CVM in your VM");
  });

  test("a clash of brief names falls back to the whole ones", () =>
    expect([
      ...briefNames([
        { id: "a", shortName: "AWS EC2" },
        { id: "b", shortName: "AWS Nitro" },
      ]).values(),
    ]).toEqual(["AWS EC2", "AWS Nitro"]));

  test("one owner is named once, and the empty set says who is left", () => {
    const google = first.compared[2]!;
    expect(peopleOf(["csp-guest-firmware", "csp-hypervisor-vtpm"], google)).toBe("Google’s firmware and its vTPM");
    expect(peopleOf([], google)).toBe("Nobody but AMD and yourself");
  });

  test("an offering of which nothing is known by the date is named, not dropped", () => {
    const early = compareUnder({ ...FIRST_CHOICE, date: "2020-01-01" });
    expect(early.compared).toEqual([]);
    expect(early.leftOut).toHaveLength(FIRST_CHOICE.offerings.length);
    expect(early.leftOut[0]).toContain("AWS EC2");
  });

  test("an empty choice shows nothing, and not everything", () =>
    expect(compareUnder({ ...FIRST_CHOICE, offerings: [] }).compared).toEqual([]));
});

describe("the model under another grant", () => {
  const address = "?o=aws-ec2-snp,gcp-cvm-snp&d=2026-11-24";
  const parts = ["strict", "levers", "gaps", "who", "sources"] as const;

  test("has the very same objects for what no grant moves, so that none of it is drawn again", () => {
    const before = modelOf(address, null);
    const after = modelOf(`${address}&trust=csp-guest-firmware,csp-hypervisor-vtpm`, null);
    expect(after.columns).not.toEqual(before.columns);
    for (const part of parts) expect(after[part], part).toBe(before[part]);
  });

  test("remembers nothing across a day, a lens, a lever, another set or a withdrawal", () => {
    for (const change of ["&lens=strict", "&distrust=hw-vendor", "&if=aws-kernel-hashes"]) {
      modelOf(address, null);
      const remembered = modelOf(address + change, null);
      modelOf("?o=azure-cvm-snp&d=2024-03-26", null);
      const afresh = modelOf(address + change, null);
      for (const part of parts) expect(remembered[part], `${part} under ${change}`).toEqual(afresh[part]);
    }
    const later = modelOf(address, null);
    const earlier = modelOf(address.replace("2026-11-24", "2024-03-26"), null);
    expect(earlier.sources).not.toEqual(later.sources);
  });
});
