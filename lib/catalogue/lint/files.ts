import { advisoriesShape, eventsShape, leversShape, offeringShape, problemsOf, sourcesShape, variantShape, type Shape } from "../validate";

/** One JSON file of lib/catalogue, parsed. */
export interface CatalogueFile {
  /** Relative to lib/catalogue: "offerings/gcp-cvm-snp.json". */
  readonly path: string;
  readonly value: unknown;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  "advisories.json": advisoriesShape,
  "events.json": eventsShape,
  "levers.json": leversShape,
  "sources.json": sourcesShape,
};

/** The compiler holds these to their type where they are imported (collectors.ts). */
const HELD_BY_THE_COMPILER: readonly string[] = ["collectors.json"];

const OFFERING = /^offerings\/(.+)\.json$/;

const member = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** What is wrong with the files by themselves, a line each: their shapes, their names, and whether they are used at all. */
export const fileProblems = (files: readonly CatalogueFile[], offeringIds: readonly string[]): readonly string[] =>
  files.flatMap(({ path, value }) => [...shapeProblems(path, value), ...nameProblems(path, value, offeringIds)]);

function shapeProblems(path: string, value: unknown): readonly string[] {
  const shape = OFFERING.test(path) ? (member(value, "base") === undefined ? offeringShape : variantShape) : SHAPES[path];
  if (HELD_BY_THE_COMPILER.includes(path)) return [];
  if (shape === undefined) return [`${path}: no such file is known`];
  return problemsOf(value, shape).map((problem) => `${path}: ${problem}`);
}

function nameProblems(path: string, value: unknown, offeringIds: readonly string[]): readonly string[] {
  const name = OFFERING.exec(path)?.[1];
  if (name === undefined) return [];
  if (member(value, "id") !== name) return [`${path}: the id is not the file’s name`];
  return offeringIds.includes(name) ? [] : [`${path}: catalogue.ts does not list it`];
}
