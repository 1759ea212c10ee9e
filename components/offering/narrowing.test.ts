import fc from "fast-check";
import { expect, test } from "vitest";
import { fits, readNarrowing, slug, writeNarrowing, type Narrowing } from "./narrowing";

const OPTIONS = { cloud: ["AWS", "Google Cloud"], tee: ["AMD SEV-SNP", "a TEE not named"], availability: ["available", "preview"] };
const subset = (options: readonly string[]) => fc.subarray(options.map(slug));
const narrowings: fc.Arbitrary<Narrowing> = fc.record({
  words: fc.string({ unit: "grapheme", maxLength: 30 }),
  chosen: fc.record({ cloud: subset(OPTIONS.cloud), tee: subset(OPTIONS.tee), availability: subset(OPTIONS.availability) }),
});

test("an address read back is what was asked", () =>
  fc.assert(
    fc.property(narrowings, (asked) => {
      expect(readNarrowing(writeNarrowing(asked), OPTIONS)).toEqual(asked);
    }),
  ));

test("the address is readable, and empty where nothing is asked", () => {
  const chosen = { cloud: ["google-cloud"], tee: ["amd-sev-snp"], availability: [] };
  expect(writeNarrowing({ words: "nested", chosen })).toBe("?q=nested&cloud=google-cloud&tee=amd-sev-snp");
  expect(writeNarrowing(readNarrowing("", OPTIONS))).toBe("");
});

test("what is no option asks for nothing, whatever the address holds", () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (text) => {
      const { chosen } = readNarrowing(`?cloud=${text}&tee=${text}`, OPTIONS);
      expect(OPTIONS.cloud.map(slug)).toEqual(expect.arrayContaining([...chosen.cloud]));
    }),
  ));

test("a row fits if it is of any option chosen of each kind and has every word", () => {
  const row = { keys: { cloud: "Google Cloud", tee: "AMD SEV-SNP", availability: "available" }, text: "google n2d" };
  const asked = (search: string) => fits(row, readNarrowing(search, OPTIONS));
  expect(["", "?cloud=aws,google-cloud", "?q=N2D+google", "?cloud=nowhere"].map(asked)).toEqual([true, true, true, true]);
  expect(["?cloud=aws", "?q=n2d+c3", "?cloud=google-cloud&availability=preview"].map(asked)).toEqual([false, false, false]);
});
