import { describe, expect, test } from "vitest";
import { CATALOGUE_VERSION, OFFERINGS, offeringAt } from "./catalogue";
import { catalogueDocument, documentText } from "./document";
import { compare } from "./matrix";

const document = catalogueDocument();

describe("the catalogue in one document", () => {
  test("is one JSON text, a line for each entry, equal whenever it is written", () => {
    const text = documentText(document);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(document)));
    expect(documentText(catalogueDocument())).toBe(text);
    expect(text.split("\n").filter((line) => line.startsWith('{"id":"aws-ec2-snp"'))).toHaveLength(1);
  });

  test("says its version, its licence and how to cite it", () => {
    expect(document.version).toBe(CATALOGUE_VERSION);
    expect(document.license).toBe("CC-BY-4.0");
    expect(document.cite).toContain(CATALOGUE_VERSION);
  });

  test("gives for each snapshot, by either way of counting, what a comparison on its first day gives", () => {
    for (const { id, snapshots } of document.offerings) {
      for (const { heldFrom, heldUntil, derived } of snapshots) {
        expect(offeringAt(id, heldFrom)?.snapshot.asOf, id).toBeDefined();
        for (const lens of ["talk", "strict"] as const) {
          const [same] = compare({ date: heldFrom, offerings: [id], granted: [], withdrawn: [], lens }).offerings;
          const { stages, nominalAL, trustworthyAL, minimalTrust } = derived[lens];
          expect({ stages, nominalAL, trustworthyAL, minimalTrust }, `${id} ${heldFrom} ${lens}`).toEqual({
            stages: same!.stages,
            nominalAL: same!.nominalAL,
            trustworthyAL: same!.trustworthyAL,
            minimalTrust: same!.minimalTrust,
          });
        }
        expect(heldUntil === null || heldUntil > heldFrom).toBe(true);
      }
      expect(snapshots.at(-1)?.heldUntil).toBeNull();
    }
  });

  test("holds every offering with its names spelled out", () => {
    expect(document.offerings.map(({ id }) => id)).toEqual(OFFERINGS.map(({ id }) => id));
    expect(document.offerings[0]).toMatchObject({ cspName: "AWS", teeName: "AMD SEV-SNP", chipMaker: "AMD" });
  });
});
