import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATALOGUE_DATE, FIRST_DATE, OFFERINGS, OFFERING_IDS, offeringAt } from "./catalogue";
import { facetsAt, matches, NO_FILTER, OFFERING_SETS, offeringSets, TALK_IDS } from "./choose";
import type { Offering } from "./schema";

const idsOf = (token: string) => OFFERING_SETS.find((set) => set.token === token)?.ids;

describe("named sets of offerings", () => {
  test("the talk’s four stand in the talk’s order, and everything is everything", () => {
    expect(idsOf("talk")).toEqual(TALK_IDS);
    expect(idsOf("all")).toEqual(OFFERING_IDS);
  });

  test("a cloud’s and a TEE’s set hold exactly theirs", () => {
    for (const { csp, tee, id } of OFFERINGS) {
      expect(idsOf(csp)).toContain(id);
      expect(idsOf(tee)).toContain(id);
    }
    expect(idsOf("azure")).toEqual(OFFERINGS.filter(({ csp }) => csp === "azure").map(({ id }) => id));
  });

  test("no set is called like an offering or like another set", () => {
    const tokens = OFFERING_SETS.map(({ token }) => token);
    expect(new Set([...tokens, ...OFFERING_IDS]).size).toBe(tokens.length + OFFERING_IDS.length);
  });

  test("a catalogue without the talk’s offerings has an empty set of them, not a wrong one", () => {
    const other = { ...OFFERINGS[0]!, id: "other" } as Offering;
    expect(offeringSets([other]).find(({ token }) => token === "talk")?.ids).toEqual([]);
  });
});

describe("facets", () => {
  test("every offering has a row, and one that is not yet known by the date says so", () => {
    const rows = facetsAt(FIRST_DATE);
    expect(rows.map(({ id }) => id)).toEqual(OFFERING_IDS);
    for (const { id, known } of rows) expect(known).toBe(offeringAt(id, FIRST_DATE) !== undefined);
    expect(facetsAt(CATALOGUE_DATE).every(({ known }) => known)).toBe(true);
  });

  test("the architecture is read off what takes part in booting", () => {
    const of = (id: string) => facetsAt(FIRST_DATE).find((row) => row.id === id)?.architecture;
    expect(TALK_IDS.map(of)).toEqual(["hypervisor", "paravisor", "hypervisor", "none"]);
  });
});

describe("the filter", () => {
  const rows = facetsAt(CATALOGUE_DATE);
  const ids = (filter: Partial<typeof NO_FILTER>) => rows.filter((row) => matches(row, { ...NO_FILTER, ...filter })).map(({ id }) => id);

  test("narrows by every facet at once, and by nothing when nothing is chosen", () => {
    expect(ids({})).toEqual(OFFERING_IDS);
    expect(ids({ clouds: ["gcp", "aws"], tees: ["amd-snp"], architectures: ["hypervisor"] })).toEqual(
      expect.arrayContaining(["aws-ec2-snp", "gcp-cvm-snp"]),
    );
    expect(ids({ clouds: ["gcp"], architectures: ["paravisor"] })).toEqual([]);
  });

  test("finds by any word of the name, the machine types, the cloud and the TEE, in any case", () => {
    expect(ids({ text: "google SNP" })).toContain("gcp-cvm-snp");
    expect(ids({ text: "m6a" })).toContain("aws-ec2-snp");
    expect(ids({ text: "no such thing" })).toEqual([]);
  });

  test("takes any text as words, never as a pattern", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(ids({ text }).every((id) => OFFERING_IDS.includes(id))).toBe(true);
      }),
    ));
});
