import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STAGES } from "@/lib/appraisal/stage";
import { isDay } from "@/lib/catalogue/catalogue";
import { ASSUMPTIONS, BASELINE } from "@/lib/trust/assumptions";
import { commandLine, writeAddress, type CompareChoice } from "./address";
import { readAddress } from "./read-address";

const KNOWN = new Set(["aws-ec2-snp", "azure-cvm-snp", "gcp-cvm-snp", "azure-cvm-in-vm"]);
const DEFAULT: CompareChoice = {
  offerings: [...KNOWN],
  date: "2024-03-26",
  granted: [],
  withdrawn: [],
  lens: "talk",
  cell: null,
};
const read = (search: string) => readAddress(search, DEFAULT, KNOWN);

const choices: fc.Arbitrary<CompareChoice> = fc.record({
  offerings: fc.subarray([...KNOWN]),
  date: fc
    .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  granted: fc.subarray(ASSUMPTIONS.map(({ id }) => id).filter((id) => !BASELINE.includes(id))),
  withdrawn: fc.subarray(ASSUMPTIONS.map(({ id }) => id)),
  lens: fc.constantFrom("talk" as const, "strict" as const),
  cell: fc.option(fc.record({ column: fc.constantFrom(...KNOWN), stage: fc.constantFrom(...STAGES) })),
});

describe("the address of a comparison", () => {
  test("an address read back is the choice that was written", () =>
    fc.assert(
      fc.property(choices, (choice) => {
        expect(read(writeAddress(choice))).toEqual({ choice, problems: [] });
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
    const { choice, problems } = read("?o=aws-ec2-snp,nowhere&d=2024-02-30&trust=mum&lens=mild&cell=x");
    expect(choice).toEqual({ ...DEFAULT, offerings: ["aws-ec2-snp"] });
    expect(problems.join(" ")).toMatch(/nowhere.*2024-02-30.*mum.*mild.*“x”/);
  });

  test("the chip maker and the reader are granted anyway, so naming them adds nothing", () =>
    expect(read("?trust=hw-vendor,tenant").choice.granted).toEqual([]));

  test("the address stays readable: no escapes in it", () =>
    expect(writeAddress({ ...DEFAULT, lens: "strict", cell: { column: "aws-ec2-snp", stage: "firmware" } })).toBe(
      "?o=aws-ec2-snp,azure-cvm-snp,gcp-cvm-snp,azure-cvm-in-vm&d=2024-03-26&lens=strict&cell=aws-ec2-snp.firmware",
    ));

  test("the command line asks the same", () =>
    expect(commandLine({ ...DEFAULT, granted: ["csp-paravisor"], withdrawn: ["hw-vendor"], lens: "strict" })).toBe(
      "trustgap compare --date 2024-03-26 --offering aws-ec2-snp,azure-cvm-snp,gcp-cvm-snp,azure-cvm-in-vm --trust csp-paravisor --distrust hw-vendor --lens strict",
    ));
});
