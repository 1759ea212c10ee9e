import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromHex } from "@/lib/bytes/hex";
import { judge, mintSet } from "@/lib/testing/simulated-set";
import { formatNamed } from "@/lib/verify/registry";
import { OFFERINGS } from "./catalogue";
import { COLLECTED_FILE, collectorById, COLLECTORS, scriptOf } from "./collectors";

const CHALLENGE = "00ff".repeat(15) + "0a41";
const SCRIPTED = COLLECTORS.flatMap((each) => {
  const script = scriptOf(each);
  return script === null ? [] : [{ id: each.id, script }];
});

test("every offering that names a collector names one that there is", () => {
  const named = OFFERINGS.flatMap(({ id, collector }) => (collector === undefined ? [] : [[id, collector] as const]));
  expect(named.length).toBeGreaterThan(0);
  for (const [id, collector] of named) expect([id, collectorById(collector)?.id]).toEqual([id, collector]);
});

describe("every collector", () => {
  test("has an id of its own and says what it needs, gives and shows", () => {
    expect(new Set(COLLECTORS.map(({ id }) => id)).size).toBe(COLLECTORS.length);
    for (const { id, needs, files, shows, references } of COLLECTORS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect([needs.length, files.length, shows.length, references.length].every((count) => count > 0)).toBe(true);
      for (const { url } of references) expect(url).toMatch(/^https:\/\/\S+$/);
      expect(collectorById(id)?.id).toBe(id);
    }
    expect(collectorById("constructor")).toBeUndefined();
  });

  test("names formats that this tool knows", () => {
    const named = COLLECTORS.flatMap(({ files }) => files.flatMap(({ format }) => format ?? []));
    for (const format of named) expect([format, formatNamed(format)?.name]).toEqual([format, format]);
  });
});

const shell = spawnSync("sh", ["-c", "exit 0"]).status === 0;

describe.skipIf(!shell)("every script", () => {
  test.each(SCRIPTED)("$id is one that a POSIX shell can parse", ({ script }) => {
    const { status, stderr } = spawnSync("sh", ["-n"], { input: script });
    expect([status, String(stderr)]).toEqual([0, ""]);
  });

  test.each(SCRIPTED)("$id stops before it touches anything without a challenge of 64 digits", ({ script }) => {
    for (const challenge of [[], [""], ["00"], ["g".repeat(64)], ["0".repeat(65)], ["$(exit)".padEnd(64, "0")]]) {
      const { status, stderr } = spawnSync("sh", ["-s", ...challenge], { input: script });
      expect([status, String(stderr)]).toEqual([64, "Name a challenge of 64 hexadecimal digits.\n"]);
    }
  });
});

/** A command of the name given that does what a line of shell says. */
function stub(folder: string, name: string, body: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
  chmodSync(join(folder, name), 0o755);
}

test.skipIf(!shell)("what the script for the guest’s device writes is judged as it is, with its challenge", async () => {
  const challenge = fromHex(CHALLENGE)!;
  const reportData = new Uint8Array(64);
  reportData.set(challenge);
  const { files } = await mintSet({ report: { reportData } });
  const folder = mkdtempSync(join(tmpdir(), "collect-"));
  try {
    for (const [index, { bytes }] of files.entries()) writeFileSync(join(folder, `given-${index}`), bytes);
    const others = files.slice(1).map((_, index) => `cp "${folder}/given-${index + 1}" "$3/cert-${index}"`);
    const made = [`report) cp "$3" "${folder}/asked"; cp "${folder}/given-0" "$2" ;;`, `certificates) ${others.join("; ")} ;;`];
    stub(folder, "snpguest", `case $1 in ${made.join(" ")} esac`);
    const { status, stderr } = spawnSync("sh", ["-s", CHALLENGE], {
      input: scriptOf(collectorById("snp-guest-device")!)!,
      cwd: folder,
      env: { ...process.env, PATH: `${folder}:${process.env["PATH"]}` },
    });
    expect([status, String(stderr)]).toEqual([0, ""]);
    expect(new Uint8Array(readFileSync(join(folder, "asked")))).toEqual(reportData);
    const bytes = new Uint8Array(readFileSync(join(folder, COLLECTED_FILE)));
    const appraisal = await judge([{ name: COLLECTED_FILE, bytes }], { challenge });
    expect(appraisal.verdict).toBe("valid");
    expect(appraisal.findings.find(({ id }) => id === "snp/challenge")?.status).toBe("pass");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
