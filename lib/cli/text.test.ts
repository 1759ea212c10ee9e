import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS, nearest, printable, printableJson, wrapped } from "./text";

describe("text for a terminal", () => {
  test("no line but one of a single long word is wider than 80 columns", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.nat(20), (text, indent) => {
        for (const line of wrapped(text, " ".repeat(indent))) expect(line.length <= COLUMNS || !line.trim().includes(" ")).toBe(true);
      }),
    ));

  test("every word is kept, in order", () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,90}$/)), (words) => {
        expect(
          wrapped(words.join(" "), "  - ")
            .join(" ")
            .split(/\s+/)
            .filter((word) => word !== "" && word !== "-"),
        ).toEqual(words);
      }),
    ));

  test("later lines hang under the first", () => {
    const lines = wrapped("word ".repeat(40), "  label  ");
    expect(lines[1]).toMatch(/^ {9}word/);
    expect(wrapped("word ".repeat(40), "  label  ", 4)[1]).toMatch(/^ {4}word/);
  });

  test("what a terminal would act on is taken out", () => {
    expect(printable("a\u001b[2Jb\u009bc\u202ed\ne")).toBe("a\ufffd[2Jb\ufffdc\ufffdd e");
  });

  test("what nobody sees is taken out, and JSON keeps it as escapes", () => {
    const unseen = "\u00ad\u061c\u200b\u200d\u2060\u206a\u206f\u{e0001}\u{e0041}";
    expect(printable(`a${unseen}b`)).toBe(`a${"\ufffd".repeat(9)}b`);
    const json = printableJson(`a${unseen}\ufeffb`);
    expect(json).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.parse(json)).toBe(`a${unseen}\ufeffb`);
  });

  test("JSON keeps such characters as escapes and stays the same value", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = printableJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    ));

  test("a mistyped id finds its neighbour, and nonsense finds none", () => {
    expect(nearest("presnter-fresh", ["presenter-fresh", "csp-paravisor"])).toEqual(["presenter-fresh"]);
    expect(nearest("zzzzzzzzzzzzzz", ["presenter-fresh", "csp-paravisor"])).toEqual([]);
    expect(nearest("debug", ["snp/policy-debug", "snp/vmpl"])).toEqual(["snp/policy-debug"]);
  });
});
