import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moved, movedTo, pinnedOr, shownWith } from "./arrange";

const four: Parameters<typeof moved>[0] = { offerings: ["a", "b", "c", "d"], pinned: [] };

describe("columns", () => {
  test("move by one place and stop at the ends", () => {
    expect(moved(four, "b", -1).offerings.join("")).toBe("bacd");
    expect(moved(four, "b", 1).offerings.join("")).toBe("acbd");
    expect(moved(four, "a", -1)).toEqual(four);
    expect(moved(four, "d", 1)).toEqual(four);
    expect(moved(four, "x", 1)).toEqual(four);
  });

  test("are put where another one stands, from either side", () => {
    expect(movedTo(four, "a", "c").offerings.join("")).toBe("bcad");
    expect(movedTo(four, "d", "b").offerings.join("")).toBe("adbc");
    expect(movedTo(four, "a", "x")).toEqual(four);
  });

  test("stand first once pinned, and no other column moves in between", () => {
    const pinned = pinnedOr(four, "c");
    expect(pinned).toEqual({ offerings: ["c", "a", "b", "d"], pinned: ["c"] });
    expect(moved(pinned, "a", -1)).toEqual(pinned);
    expect(pinnedOr(pinned, "c")).toEqual({ offerings: ["c", "a", "b", "d"], pinned: [] });
  });

  test("stay when another set is chosen, if pinned", () => {
    expect(shownWith({ pinned: ["c"] }, ["x", "y"])).toEqual({ offerings: ["c", "x", "y"], pinned: ["c"] });
  });

  test("are never lost or doubled by moving and pinning", () => {
    const step = fc.tuple(fc.constantFrom("left", "right", "to", "pin"), fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("a", "d"));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const end = steps.reduce<typeof four>((at, [what, id, target]) => {
          if (what === "to") return movedTo(at, id, target);
          return what === "pin" ? pinnedOr(at, id) : moved(at, id, what === "left" ? -1 : 1);
        }, four);
        expect([...end.offerings].sort()).toEqual(four.offerings);
        expect(end.offerings.slice(0, end.pinned.length)).toEqual(end.pinned);
      }),
    );
  });
});
