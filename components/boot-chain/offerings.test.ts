import { expect, test } from "vitest";
import { OFFERING_IDS } from "@/lib/catalogue/catalogue";
import { OFFERINGS } from "./evidence-chain-figure";

test("every offering that is told from evidence is one of the catalogue’s", () => {
  expect(OFFERING_IDS).toEqual(expect.arrayContaining(Object.keys(OFFERINGS)));
});
