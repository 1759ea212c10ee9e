import { STAGES } from "@/lib/appraisal/stage";
import type { Problem } from "./lint";
import { factsOf, snapshotsOf, type CatalogueData } from "./rule";

/** What a run found, under one heading for each rule. */
interface Group {
  readonly name: string;
  readonly description: string;
  readonly places: readonly string[];
}

export interface Report {
  readonly version: string;
  readonly data: CatalogueData;
  /** Files that have not the shape of their kind, a line each with where. */
  readonly shapes: readonly string[];
  readonly problems: readonly Problem[];
  /** What is wrong with the editions published, a line each. */
  readonly editions: readonly string[];
  readonly unpublished: boolean;
}

const INDENT = "  ";

/** What to print, and whether anything stops. */
export function reportText(report: Report): { readonly text: string; readonly failed: boolean } {
  const errors = [...pseudo("shape", "Every file has the shape of its kind.", report.shapes), ...groupsOf(report.problems, "error")];
  errors.push(...pseudo("editions", "What was published stays as it was published.", report.editions));
  const unpublished = report.unpublished ? [`version ${report.version}: npm run catalogue -- --publish`] : [];
  const warnings = [
    ...groupsOf(report.problems, "warning"),
    ...pseudo("published", "The edition that the files give has been published.", unpublished),
  ];
  const sections = [head(report), section("Errors", errors), section("Warnings", warnings), tally(errors, warnings)];
  return { text: `${sections.filter((lines) => lines !== "").join("\n\n")}\n`, failed: errors.length > 0 };
}

const pseudo = (name: string, description: string, places: readonly string[]): Group[] =>
  places.length === 0 ? [] : [{ name, description, places }];

function groupsOf(problems: readonly Problem[], severity: Problem["rule"]["severity"]): Group[] {
  const rules = [...new Set(problems.map(({ rule }) => rule))].filter((rule) => rule.severity === severity);
  return rules.map((rule) => ({
    name: rule.name,
    description: rule.description,
    places: problems.filter((problem) => problem.rule === rule).map(({ where }) => where),
  }));
}

function head({ version, data }: Report): string {
  const snapshots = snapshotsOf(data);
  const cells = snapshots.flatMap(({ value }) => STAGES.map((stage) => value.stages[stage]));
  const unknown = cells.filter((cell) => cell === "unknown").length;
  const absent = cells.filter((cell) => cell === "absent").length;
  const lines = [
    `${counted(data.offerings.length, "offering")}, ${counted(snapshots.length, "snapshot")}`,
    `${counted(cells.length, "cell")}: ${cells.length - unknown - absent} with ${counted(factsOf(data).length, "fact")}, ${unknown} unknown, ${absent} absent`,
    `${counted(data.sources.length, "source")}, ${counted(data.advisories.length, "advisory", "advisories")}, ${counted(data.events.length, "event")}, ${counted(data.levers.length, "lever")}, ${counted(data.collectors.length, "collector")}`,
  ];
  return [`TrustGap catalogue ${version}`, ...lines.map((line) => INDENT + line)].join("\n");
}

function section(title: string, groups: readonly Group[]): string {
  if (groups.length === 0) return "";
  const lines = groups.flatMap(({ name, description, places }) => [
    `${INDENT}${name}: ${description}`,
    ...places.map((place) => INDENT + INDENT + place),
  ]);
  return [title, ...lines].join("\n");
}

function tally(errors: readonly Group[], warnings: readonly Group[]): string {
  const sum = (groups: readonly Group[]) => groups.reduce((total, { places }) => total + places.length, 0);
  return `${counted(sum(errors), "error")}, ${counted(sum(warnings), "warning")}`;
}

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
