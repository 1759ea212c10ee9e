import { describe, expect, test } from "vitest";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { Matrix } from "@/lib/appraisal/matrix";
import { STAGES } from "@/lib/appraisal/stage";
import { heldFrom, OFFERING_IDS, OFFERINGS } from "@/lib/catalogue/catalogue";
import { LEVERS } from "@/lib/catalogue/levers";
import { runCompare } from "@/lib/cli/compare";
import { NOTHING_CHOSEN, type CompareChoice } from "./address";
import { compareUnder } from "./comparison";
import { addressOf, modelOf } from "./model";

const DAYS = [...new Set(OFFERINGS.flatMap(({ snapshots }) => snapshots.map(heldFrom)))].sort();
const LENSES: readonly Lens[] = ["talk", "strict"];
const CASES = DAYS.flatMap((date) => LENSES.map((lens) => [date, lens] as const));

/** What the command line prints when it is given the page’s own command. */
function printed(choice: CompareChoice): Matrix {
  const argv = modelOf(addressOf(choice), null).command.split(" ").slice(2);
  const { stdout, stderr, code } = runCompare([...argv, "--json"]);
  expect([stderr, code]).toEqual(["", 0]);
  return JSON.parse(stdout) as Matrix;
}

const atLeast = (matrix: Matrix["offerings"][number], level: "nominal" | "trustworthy" | "granted") => matrix.lowerBounds.includes(level);

/** Page and command line, offering by offering: symbols, levels, bounds and sets. */
function expectTheSame(choice: CompareChoice) {
  const { offerings } = printed(choice);
  const page = compareUnder(choice).compared;
  expect(page.map(({ column }) => column.id)).toEqual(offerings.map(({ id }) => id));
  for (const [index, row] of offerings.entries()) {
    const { column, minimalTrust } = page[index]!;
    expect([row.id, STAGES.map((stage) => column.cells[stage].symbol)]).toEqual([row.id, STAGES.map((stage) => row.stages[stage])]);
    expect(column.levels?.nominal.level ?? null).toBe(row.nominalAL);
    expect(column.levels?.trustworthy.level ?? null).toBe(row.trustworthyAL);
    expect(column.levels?.granted.level ?? null).toBe(row.grantedAL);
    for (const level of ["nominal", "trustworthy", "granted"] as const)
      expect(column.levels?.[level].lowerBound ?? false).toBe(atLeast(row, level));
    expect(minimalTrust).toEqual(row.minimalTrust);
    expect(column.hypothetical.length).toBe(row.hypothetical?.length ?? 0);
  }
}

describe("the command line and the page give the same numbers", () => {
  test.each(CASES)("for every offering on %s, counted by the lens %s", (date, lens) =>
    expectTheSame({ ...NOTHING_CHOSEN, offerings: OFFERING_IDS, date, lens }),
  );

  test.each(LENSES)("with words granted, with the chip maker withdrawn and with every lever pulled, by the lens %s", (lens) => {
    const granted: readonly AssumptionId[] = ["csp-paravisor", "csp-guest-firmware"];
    const base = { ...NOTHING_CHOSEN, offerings: OFFERING_IDS, date: DAYS.at(-1)!, lens };
    expectTheSame({ ...base, granted });
    expectTheSame({ ...base, granted, withdrawn: ["hw-vendor"] });
    expectTheSame({ ...base, granted, levers: LEVERS.map(({ id }) => id) });
  });
});
