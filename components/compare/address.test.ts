import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS, STAGES } from "@/lib/appraisal/stage";
import { isDay } from "@/lib/catalogue/catalogue";
import { ASSUMPTIONS, BASELINE } from "@/lib/trust/assumptions";
import { commandLine, NOTHING_CHOSEN, writeAddress, type CompareChoice } from "./address";
import { readAddress } from "./read-address";

const KNOWN = new Set(["aws-ec2-snp", "azure-cvm-snp", "gcp-cvm-snp", "azure-cvm-in-vm"]);
const SETS = [
  { token: "talk", ids: [...KNOWN] },
  { token: "azure", ids: ["azure-cvm-snp", "azure-cvm-in-vm"] },
];
const LEVERS = ["whatif-one", "whatif-two"];
const DEFAULT: CompareChoice = { ...NOTHING_CHOSEN, offerings: [...KNOWN], date: "2024-03-26" };
const read = (search: string) => readAddress(search, DEFAULT, { offerings: KNOWN, sets: SETS, levers: LEVERS });
const write = (choice: CompareChoice) => writeAddress(choice, SETS);
const days = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const choices: fc.Arbitrary<CompareChoice> = fc
  .record({
    offerings: fc.shuffledSubarray([...KNOWN]),
    pins: fc.nat(2),
    ticked: fc.subarray([...KNOWN]),
    date: days,
    granted: fc.subarray(ASSUMPTIONS.map(({ id }) => id).filter((id) => !BASELINE.includes(id))),
    withdrawn: fc.subarray(ASSUMPTIONS.map(({ id }) => id)),
    lens: fc.constantFrom("talk" as const, "strict" as const),
    cell: fc.option(fc.record({ column: fc.constantFrom(...KNOWN), stage: fc.constantFrom(...STAGES) })),
    levers: fc.subarray(LEVERS),
    since: fc.option(days),
    want: fc.constantFrom(...LEVELS),
  })
  .map(({ pins, ...choice }) => ({ ...choice, pinned: choice.offerings.slice(0, pins) }));

describe("the address of a comparison", () => {
  test("an address read back is the choice that was written", () =>
    fc.assert(
      fc.property(choices, (choice) => {
        expect(read(write(choice))).toEqual({ choice, problems: [] });
      }),
    ));

  test("any query at all is read without an error and shows known offerings only", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const { choice, problems } = read(`?o=${text}&d=${text}&cell=${text}&trust=${text}`);
        expect(choice.offerings.every((id) => KNOWN.has(id))).toBe(true);
        expect(isDay(choice.date)).toBe(true);
        expect(problems.length).toBeLessThanOrEqual(7);
      }),
    ));

  test("an empty address is the default", () => expect(read("")).toEqual({ choice: DEFAULT, problems: [] }));

  test("what is not known is named and has no effect", () => {
    const { choice, problems } = read("?o=aws-ec2-snp,nowhere&d=2024-02-30&trust=mum&lens=mild&if=wings&since=soon&al=5&cell=x");
    expect(choice).toEqual({ ...DEFAULT, offerings: ["aws-ec2-snp"] });
    expect(problems.join(" ")).toMatch(/nowhere.*2024-02-30.*mum.*mild.*wings.*And 2 more/);
  });

  test("the chip maker and the reader are granted anyway, so naming them adds nothing", () =>
    expect(read("?trust=hw-vendor,tenant").choice.granted).toEqual([]));

  test("the address stays readable: no escapes in it, and a whole set is one word", () => {
    expect(write({ ...DEFAULT, offerings: ["aws-ec2-snp"], lens: "strict", cell: { column: "aws-ec2-snp", stage: "firmware" } })).toBe(
      "?o=aws-ec2-snp&d=2024-03-26&lens=strict&cell=aws-ec2-snp.firmware",
    );
    expect(write({ ...DEFAULT, levers: ["whatif-one"], since: "2026-11-24", want: 4 })).toBe(
      "?o=talk&d=2024-03-26&if=one&since=2026-11-24&al=4",
    );
  });

  test("sets and ids mix, each offering once, and what is pinned stands first", () => {
    expect(read("?o=azure,aws-ec2-snp,azure-cvm-snp").choice.offerings).toEqual(["azure-cvm-snp", "azure-cvm-in-vm", "aws-ec2-snp"]);
    const { choice } = read("?o=azure&pin=aws-ec2-snp");
    expect(choice).toMatchObject({ offerings: ["aws-ec2-snp", "azure-cvm-snp", "azure-cvm-in-vm"], pinned: ["aws-ec2-snp"] });
    expect(write(choice)).toBe("?o=azure&d=2024-03-26&pin=aws-ec2-snp");
  });

  test("ticked rows are kept, four of them at the most", () => {
    expect(read("?o=azure&tick=gcp-cvm-snp,aws-ec2-snp").choice.ticked).toEqual(["gcp-cvm-snp", "aws-ec2-snp"]);
    expect(write({ ...DEFAULT, ticked: ["gcp-cvm-snp"] })).toBe("?o=talk&d=2024-03-26&tick=gcp-cvm-snp");
    const many = Array.from({ length: 9 }, (_, index) => `o-${index}`);
    const choice = readAddress(`?tick=${many.join()}`, DEFAULT, { offerings: new Set(many), sets: [], levers: [] }).choice;
    expect(choice.ticked).toEqual(many.slice(0, 4));
  });

  test("addresses from before sets had names still hold", () =>
    expect(read("?o=aws-ec2-snp,azure-cvm-snp,gcp-cvm-snp,azure-cvm-in-vm&d=2024-03-26")).toEqual({ choice: DEFAULT, problems: [] }));

  test("the command line asks the same", () => {
    const choice: CompareChoice = {
      ...DEFAULT,
      granted: ["csp-paravisor"],
      withdrawn: ["hw-vendor"],
      lens: "strict",
      levers: ["whatif-one"],
    };
    expect(commandLine(choice, SETS)).toBe(
      "trustgap compare --date 2024-03-26 --offering aws-ec2-snp,azure-cvm-snp,gcp-cvm-snp,azure-cvm-in-vm --trust csp-paravisor --distrust hw-vendor --lens strict --what-if whatif-one",
    );
    expect(commandLine(DEFAULT, [{ token: "all", ids: DEFAULT.offerings }])).toBe("trustgap compare --date 2024-03-26");
  });
});
