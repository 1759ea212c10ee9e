import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CheckText } from "@/lib/appraisal/check";
import { STAGES } from "@/lib/appraisal/stage";
import { CHECKS } from "./checks";
import { FAMILIES } from "./registry";

/** Checks that the engine makes where it opens and weighs the set; they have no file of their own. */
const MADE_BY_ENGINE = /^(?:set|x509)\/|^snp\/layout$/;

const texts = ({ claim, explanation, limits, remedy, causes }: CheckText) => [claim, explanation, limits, remedy, ...causes];
const named = CHECKS.map((check) => ({ id: check.id, check }));

describe("the registry of checks", () => {
  test("has every id once", () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test("names each check after its family and its file, with a test beside it", () => {
    for (const { id } of CHECKS.filter((check) => !MADE_BY_ENGINE.test(check.id))) {
      const file = join("lib/evidence", id.replace("/", "/checks/"));
      expect(existsSync(`${file}.ts`), `${file}.ts`).toBe(true);
      expect(existsSync(`${file}.test.ts`), `${file}.test.ts`).toBe(true);
    }
  });

  test("leaves out no check that lies in a family’s folder", () => {
    const ids = new Set(CHECKS.map(({ id }) => id));
    for (const { id: family } of FAMILIES) {
      const folder = join("lib/evidence", family, "checks");
      const files = existsSync(folder) ? readdirSync(folder) : [];
      for (const file of files.filter((name) => /^(?!index)[\w-]+\.ts$/.test(name)))
        expect(ids).toContain(`${family}/${file.slice(0, -3)}`);
    }
  });

  test("gives every family’s checks that family’s name", () => {
    for (const { id: family, checks } of FAMILIES)
      for (const { id } of checks) expect(id).toMatch(new RegExp(`^${family}/[a-z0-9]+(?:-[a-z0-9]+)*$`));
  });
});

describe.each(named)("$id", ({ check }) => {
  test("says everything a reader is told, in sentences", () => {
    for (const text of texts(check)) {
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(5);
      expect(text).toMatch(/^[A-Z0-9“]/);
      expect(text).not.toMatch(/[!]|\s{2}/);
    }
    for (const text of [check.explanation, check.limits, check.remedy, ...check.causes]) expect(text).toMatch(/[.]$/);
    expect(check.claim).not.toMatch(/[.:;]$/);
  });

  test("never says secure, safe, trusted or verified alone, nor invalid as its claim", () => {
    for (const text of texts(check))
      expect(text).not.toMatch(/\b(?:is|are|was|were) (?:secure|safe|trusted|verified)\b|^(?:secure|safe|trusted|verified)\b/i);
    expect(check.claim).not.toMatch(/\b(?:valid|invalid)$/i);
  });

  test("writes its claim in sentence case", () => {
    const words = check.claim.split(/\s+/).slice(1);
    const capitals = words.filter((word) => /^[A-Z][a-z]/.test(word));
    for (const word of capitals) expect(word).toMatch(/^(?:Milan|Genoa|Turin|Microsoft|Azure)/);
  });

  test("has a stage or none, parties that exist, and a document", () => {
    expect([null, ...STAGES]).toContain(check.stage);
    const parties = new Set(["hw-vendor", "tenant", "csp", "third-party", "presenter"]);
    for (const liar of check.liars) expect(parties).toContain(liar);
    expect(new Set(check.liars).size).toBe(check.liars.length);
    expect(check.reference.document.length).toBeGreaterThan(5);
  });

  test("says what must hold, or in which cases", () => {
    if (typeof check.must === "string") expect(check.must).toMatch(/^(?:if|for|unless|where) \S/);
    else expect([true, false]).toContain(check.must);
  });
});
