import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { schemaProblems } from "@/lib/testing/json-schema";
import { catalogueDocument } from "./document";
import { offeringShape, problemsOf, variantShape } from "./validate";

type Json = Record<string, unknown>;

const read = (path: string): Json => JSON.parse(readFileSync(path, "utf8"));
const offeringSchema = read("public/schema/offering-1.json");
const catalogueSchema = read("public/schema/catalogue-1.json");
const FOLDER = "lib/catalogue/offerings";
const FILES = readdirSync(FOLDER).map((name) => [name, read(`${FOLDER}/${name}`)] as const);

/** As npm run catalogue judges a file. */
const bySource = (file: unknown): boolean =>
  problemsOf(file, typeof file === "object" && file !== null && "base" in file ? variantShape : offeringShape).length === 0;
const bySchema = (file: unknown): boolean => schemaProblems(offeringSchema, file).length === 0;

describe("public/schema/offering-1.json and the guard", () => {
  test.each(FILES)("both take %s", (_, file) => {
    expect(schemaProblems(offeringSchema, file)).toEqual([]);
    expect(bySource(file)).toBe(true);
  });

  const OF_ALL = FILES.find(([name]) => name === "azure-cvm-snp.json")![1];

  /** A copy with the value at a path ("snapshots.0.asOf") replaced, or left out where it is undefined. */
  function altered(path: string, value: unknown): Json {
    const copy = structuredClone(OF_ALL);
    const keys = path.split(".");
    const holder = keys.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, copy);
    if (value === undefined) Reflect.deleteProperty(holder, keys.at(-1)!);
    else holder[keys.at(-1)!] = value;
    return copy;
  }

  const S = "snapshots.0";
  test.each<[string, unknown]>([
    ...["id", "csp", "name", "shortName", "variant", "tee", "ladder", "snapshots"].map((key): [string, unknown] => [key, undefined]),
    ...["asOf", "availability", "evidence", "stages", "chain", "advisories"].map((key): [string, unknown] => [`${S}.${key}`, undefined]),
    ...["measuredBy", "register", "reference", "freshness", "summary", "because", "sources", "confidence"].flatMap(
      (key): [string, unknown][] => [
        [`${S}.stages.tee.0.${key}`, undefined],
        [`${S}.stages.tee.0.${key}`, 4],
      ],
    ),
    ...["registers", "arrows", "vtpm", "outside", "signer", "missingLinks", "privilegeBoundaries", "caption", "stages"].map(
      (key): [string, unknown] => [`${S}.chain.${key}`, undefined],
    ),
    ["id", "Azure CVM"],
    ["csp", "amazon"],
    ["tee", "snp"],
    ["ladder", "yes"],
    ["name", "  "],
    ["level", 4],
    ["thin", false],
    ["collector", "A"],
    ["snapshots", []],
    ["snapshots", {}],
    [`${S}.asOf`, "26 March 2024"],
    [`${S}.validFrom`, "2024"],
    [`${S}.symbol`, "full"],
    [`${S}.availability.status`, "ga"],
    [`${S}.availability.since`, "soon"],
    [`${S}.availability.sources`, []],
    [`${S}.stages.rootfs`, "none"],
    [`${S}.stages.rootfs`, null],
    [`${S}.stages.roof`, "unknown"],
    [`${S}.stages.tee.0.sources`, ["talk"]],
    [`${S}.stages.tee.0.mediator`, "hw-vendor"],
    [`${S}.stages.tee.0.reportKey`, "vcek"],
    [`${S}.reasons`, { rootfs: { summary: "x" } }],
    [`${S}.chain.stages.tee.provider`, "microsoft"],
    [`${S}.chain.stages.tee.text`, ""],
    [`${S}.chain.signer`, { title: "x", provider: "amd", chain: [] }],
    [`${S}.chain.arrows.0.kind`, "solid"],
    [`${S}.chain.vtpm.where`, "inside"],
    [`${S}.advisories`, ["ADV"]],
    ["base", "gcp-cvm-snp"],
  ])("both refuse another %s: %j", (path, value) => {
    expect(bySchema(altered(path, value))).toBe(false);
    expect(bySource(altered(path, value))).toBe(false);
  });

  test.each<[string, unknown]>([
    ["thin", true],
    ["collector", "azure-hcl-snp"],
    [`${S}.validFrom`, "2024-01-01"],
    [`${S}.availability.since`, "2024-01"],
    [`${S}.stages.rootfs`, "unknown"],
    [`${S}.stages.rootfs`, []],
    [`${S}.chain.signer`, null],
    [`${S}.chain.stages.tee.provider`, null],
  ])("both take another %s: %j", (path, value) => {
    expect(bySchema(altered(path, value))).toBe(true);
    expect(bySource(altered(path, value))).toBe(true);
  });

  test.each([[null], [[]], ["text"], [{}]])("both refuse %j", (value) => {
    expect(bySchema(value)).toBe(false);
    expect(bySource(value)).toBe(false);
  });
});

describe("public/schema/catalogue-1.json", () => {
  const document = JSON.parse(JSON.stringify(catalogueDocument())) as Json;

  test("is what the document is", () => expect(schemaProblems(catalogueSchema, document)).toEqual([]));

  test("says the same of facts as the schema of one offering", () => {
    const shared = Object.entries(catalogueSchema.$defs as Json).filter(([name]) => !["offering", "snapshot", "derived"].includes(name));
    for (const [name, definition] of shared) expect((offeringSchema.$defs as Json)[name], name).toEqual(definition);
  });

  test("refuses another version of itself, an edition without a number and a level that there is not", () => {
    expect(schemaProblems(catalogueSchema, { ...document, schema: "trustgap.catalogue/2" })).not.toEqual([]);
    expect(schemaProblems(catalogueSchema, { ...document, version: "2026-11-24" })).not.toEqual([]);
    const [offering] = structuredClone(document.offerings) as { snapshots: { derived: { talk: Json } }[] }[];
    offering!.snapshots[0]!.derived.talk.nominalAL = 5;
    expect(schemaProblems(catalogueSchema, { ...document, offerings: [offering] })).not.toEqual([]);
  });
});
