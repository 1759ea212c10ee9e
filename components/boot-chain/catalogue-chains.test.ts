import { describe, expect, test } from "vitest";
import { compareDetailed } from "@/lib/catalogue/describe";
import { STAGES } from "@/lib/appraisal/stage";
import { OFFERINGS, heldFrom } from "@/lib/catalogue/catalogue";
import { drawingOf } from "@/components/offering/chain-of";
import { planChain } from "./plan";
import { chainUses } from "./uses";

const DATES = [...new Set(OFFERINGS.flatMap(({ snapshots }) => snapshots.map(heldFrom)))].sort();
const drawings = DATES.flatMap((date) =>
  compareDetailed({ date, offerings: [], granted: [], withdrawn: [], lens: "talk" }).map((detail) => ({ date, ...drawingOf(detail) })),
);

/** Vertical stretches of a path that begins `Mx y` and goes on with V, H. */
function verticals(path: string): readonly (readonly [x: number, from: number, to: number])[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MVH])([\d. ]+)/g)].flatMap(([, step, numbers]) => {
    const [first = 0, second = 0] = numbers!.trim().split(" ").map(Number);
    if (step === "M") [x, y] = [first, second];
    if (step === "H") x = first;
    if (step !== "V") return [];
    const from = y;
    y = first;
    return [[x, Math.min(from, y), Math.max(from, y)] as const];
  });
}

describe("every drawing of the catalogue", () => {
  test("no two arrows lie upon each other, since two dashed lines in one place look solid", () => {
    for (const { id, date, chain, symbols } of drawings)
      for (const narrow of [false, true]) {
        const lines = planChain(chain, symbols, narrow).arrows.flatMap(({ path }) => verticals(path));
        for (const [i, [x, from, to]] of lines.entries())
          for (const [otherX, otherFrom, otherTo] of lines.slice(i + 1))
            expect(x === otherX && Math.min(to, otherTo) - Math.max(from, otherFrom) > 1, `${id} ${date} at ${x}`).toBe(false);
      }
  });

  test("lettering of strata is never cut", () => {
    for (const { id, date, chain, symbols } of drawings)
      for (const narrow of [false, true])
        for (const { component, note } of planChain(chain, symbols, narrow).strata)
          expect(`${component} ${note}`, `${id} ${date}`).not.toContain("…");
  });

  test("a stage that nobody is said to have made never looks like the tenant’s", () => {
    for (const drawn of drawings) {
      const uses = chainUses(drawn);
      const makers = STAGES.map((stage) => drawn.chain.stages[stage]?.provider);
      expect(uses.has("maker-unknown"), drawn.id).toBe(makers.includes(null));
      expect(uses.has("tenant"), drawn.id).toBe([...makers, drawn.chain.vtpm?.provider, drawn.chain.signer?.provider].includes("tenant"));
    }
  });

  test("where the cloud made the TEE itself, no arrow is said to be the chip’s", () => {
    const enclave = drawings.find(({ id }) => id === "chain-aws-nitro-enclaves");
    if (!enclave) throw new Error("there is no enclave of AWS’s in the catalogue");
    expect(chainUses(enclave).has("controller")).toBe(true);
    expect(chainUses(enclave).has("tee")).toBe(false);
  });
});
