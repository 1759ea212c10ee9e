import { expect, test } from "vitest";
import { SNP_CHECKS } from "./checks";
import { SNP_WORDS } from "./check-words";

test("every check of a report has words, and no words are left without a check", () => {
  expect(Object.keys(SNP_WORDS).sort()).toEqual(SNP_CHECKS.map(({ id }) => id).sort());
});
