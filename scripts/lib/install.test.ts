import { arch, platform } from "node:os";
import { expect, test } from "vitest";
import { holdsAll } from "./install.mjs";

const plain = { version: "1.0.0", integrity: "sha512-a" };
const native = { ...plain, optional: true, os: [platform()], cpu: [arch()] };
const elsewhere = { ...plain, optional: true, os: ["aix"], cpu: ["ppc64"] };
const wanted = { "": {}, "node_modules/a": plain, "node_modules/b-here": native, "node_modules/b-there": elsewhere };

test("what npm recorded is enough if it holds every package for this machine", () => {
  expect(holdsAll(wanted, { "node_modules/a": plain, "node_modules/b-here": native })).toBe(true);
});

test.each([
  ["nothing is recorded", {}],
  ["a package is not there", { "node_modules/b-here": native }],
  ["a package has another version", { "node_modules/a": { ...plain, version: "1.0.1" }, "node_modules/b-here": native }],
  ["a package has other bytes", { "node_modules/a": { ...plain, integrity: "sha512-b" }, "node_modules/b-here": native }],
  ["the binary for this machine is not there", { "node_modules/a": plain }],
])("it is not if %s", (_, installed) => {
  expect(holdsAll(wanted, installed)).toBe(false);
});
