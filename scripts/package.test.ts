import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { simulatorRoot } from "@/lib/simulator/roots";
import { sample } from "@/lib/simulator/samples";

const folder = mkdtempSync(join(tmpdir(), "trustgap-package-"));
const home = join(folder, "home");

function run(program: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  return { status, stdout, stderr };
}
const trustgap = (...args: string[]) => run(join(home, "node_modules", ".bin", "trustgap"), args, home);

beforeAll(() => {
  expect(run(process.execPath, ["scripts/package.mjs", folder], process.cwd())).toMatchObject({ status: 0 });
  const [packed, ...more] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  expect(more).toEqual([]);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), "{}");
  // Offline: it needs no other package.
  expect(run("npm", ["install", "--offline", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", join(folder, packed!)], home)).toMatchObject({ status: 0 });
  writeFileSync(join(home, "root.der"), simulatorRoot("Genoa"));
  for (const { name, bytes } of sample("good").files) writeFileSync(join(home, name), bytes);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the package is the command line alone, with its version and without dependencies", () => {
  expect(readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["trustgap"]);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(trustgap("--version").stdout).toBe(`trustgap ${version}\n`);
  const manifest = JSON.parse(readFileSync(join(home, "node_modules", "trustgap", "package.json"), "utf8")) as Record<string, unknown>;
  expect(Object.keys(manifest)).not.toContain("dependencies");
});

test("it judges evidence where nothing of a checkout is", () => {
  const files = sample("good").files.map(({ name }) => name);
  const { status, stdout } = trustgap("verify", "--json", "--at", "2026-11-02T10:00:00Z", "--root", "root.der", ...files);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ verdict: "valid", simulated: true });
  expect(trustgap("verify", ...files).status).toBe(1);
  expect(trustgap("serve")).toMatchObject({ status: 64, stdout: "" });
});

test("it names what is bundled, with each licence", () => {
  const notice = readFileSync(join(home, "node_modules", "trustgap", "THIRD-PARTY.txt"), "utf8");
  for (const name of ["pkijs", "asn1js", "fflate"]) expect(notice).toMatch(new RegExp(`^${name} \\d`, "m"));
});
