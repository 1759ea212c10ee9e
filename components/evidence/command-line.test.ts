import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Input } from "@/lib/appraisal/appraisal";
import { THE_SAME_FILES } from "@/lib/appraisal/missing-command";
import { commandFor, setArguments, shellWord } from "./command-line";

const named = (...names: readonly string[]): Input[] => names.map((name) => ({ name, bytes: new Uint8Array(1) }));

/** What a shell makes of words, in an empty folder, where a pattern matches nothing. */
const words = (text: string, cwd: string) =>
  execFileSync("sh", ["-c", `printf '%s\\0' ${text}`], { encoding: "utf8", cwd })
    .split("\0")
    .slice(0, -1);

test("a name reaches the program as it is, whatever a shell would make of it, and never as an option", () => {
  const empty = mkdtempSync(join(tmpdir(), "words-"));
  try {
    const visible = fc.stringMatching(/^[ -~]{1,24}$/);
    const hostile = fc.constantFrom(
      "'; rm -rf ~ #",
      "$(id)",
      "`id`",
      "--json",
      "-",
      "a b",
      "report*.bin",
      "~root",
      "x=1",
      "#",
      "!!",
      "it's",
    );
    fc.assert(
      fc.property(fc.oneof(hostile, visible), (name) => {
        expect(words(shellWord(name), empty)).toEqual([name.startsWith("-") ? `./${name}` : name]);
      }),
      { numRuns: 60 },
    );
  } finally {
    rmSync(empty, { recursive: true });
  }
});

test("what cannot be seen in a name is a pattern that still finds the file", () => {
  expect(shellWord("a\nb.bin")).toBe("'a'?'b.bin'");
  expect(shellWord("\u202egnp.exe")).toBe("?'gnp.exe'");
  const folder = mkdtempSync(join(tmpdir(), "words-"));
  try {
    writeFileSync(join(folder, "a\n'b.bin"), "");
    expect(words(shellWord("a\n'b.bin"), folder)).toEqual(["a\n'b.bin"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the set is named by its files, by its folders where they are many, or by its link", () => {
  expect(setArguments(named("my report.bin", "vcek.der"))).toBe("'my report.bin' vcek.der");
  expect(setArguments(named(...Array.from({ length: 41 }, (_, i) => `fleet/${i}/report.bin`)))).toBe("fleet");
  expect(setArguments([{ ...named("the link")[0]!, members: named("report.bin") }])).toBe("'<the link>'");
});

test("a command of the appraisal names the files that were given, and leaves other programs alone", () => {
  expect(commandFor(named("a.bin", "$&.der"), `${THE_SAME_FILES} --nonce <hex of your challenge>`)).toBe(
    "npm run -s trustgap -- verify a.bin '$&.der' --nonce <hex of your challenge>",
  );
  expect(commandFor(named("a.bin"), "curl -o vcek.der https://example.org")).toBe("curl -o vcek.der https://example.org");
});
