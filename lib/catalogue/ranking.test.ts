import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttestationLevel } from "@/lib/appraisal/stage";
import type { Level } from "@/lib/trust/derive";
import { ranked } from "./ranking";

const exact = (level: AttestationLevel): Level => ({ level, lowerBound: false });
const atLeast = (level: AttestationLevel): Level => ({ level, lowerBound: true });
const row = (id: string, trustworthy: Level, nominal: Level = exact(4), granted: Level = trustworthy) => ({
  id,
  levels: { nominal, trustworthy, granted },
});
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join(" ");

describe("the ranked list", () => {
  test("groups by what stands without the cloud, highest first, and an enclave has a group of its own", () => {
    const groups = ranked([row("a", exact(0)), { id: "sgx", levels: null }, row("b", exact(4)), row("c", exact(0))], "trustworthy");
    expect(groups.map(({ level, rows }) => [level, ids(rows)])).toEqual([
      [4, "b"],
      [0, "a c"],
      [null, "sgx"],
    ]);
  });

  test("ranks a lower bound after the exact number, and then by what can be claimed", () => {
    const rows = [
      row("bound", atLeast(1), atLeast(1)),
      row("low", exact(1), exact(3)),
      row("high", exact(1)),
      row("open", exact(1), atLeast(3)),
    ];
    expect(ranked(rows, "trustworthy").map(({ rows: inside }) => ids(inside))).toEqual(["high low open bound"]);
  });

  test("ranks again by what was granted", () => {
    const rows = [row("a", exact(2)), row("b", exact(0), exact(4), exact(4))];
    expect(ranked(rows, "granted").map(({ rows: inside }) => ids(inside))).toEqual(["b", "a"]);
  });

  test("keeps every row exactly once, whatever its levels", () => {
    const level = fc.record({ level: fc.constantFrom(...([0, 1, 2, 3, 4] as const)), lowerBound: fc.boolean() });
    const levels = fc.option(fc.record({ nominal: level, trustworthy: level, granted: level }));
    fc.assert(
      fc.property(fc.array(levels), fc.constantFrom("trustworthy" as const, "granted" as const), (all, by) => {
        const rows = all.map((each, index) => ({ id: index, levels: each }));
        const out = ranked(rows, by).flatMap(({ rows: inside }) => inside.map(({ id }) => id));
        expect([...out].sort((a, b) => a - b)).toEqual(rows.map(({ id }) => id));
      }),
    );
  });
});
