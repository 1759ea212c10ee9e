import { arch, platform } from "node:os";
import { contentHash, readOr, unlessStamped } from "./files.mjs";
import { alone } from "./lock.mjs";
import { inRoot } from "./paths.mjs";
import { must } from "./run.mjs";

/** What the installed packages depend on: the lock, and the machine that native binaries are for. */
export const installStamp = () =>
  contentHash(["package-lock.json", "package.json", ".npmrc"], process.versions.modules, platform(), arch());

const packagesOf = (file) => JSON.parse(readOr(file, "{}")).packages ?? {};
const suits = ({ os, cpu, libc }) => os?.includes(platform()) && (cpu?.includes(arch()) ?? true) && libc === undefined;

/**
 * True if npm's own record of what it installed holds every package that the lock asks for on this machine. Then a
 * script added to package.json is no reason to install everything again.
 * @param {Record<string, object>} wanted packages of package-lock.json
 * @param {Record<string, object>} installed packages of node_modules/.package-lock.json
 */
export const holdsAll = (wanted, installed) =>
  Object.keys(installed).length > 0 &&
  Object.entries(wanted)
    .filter(([path, one]) => path !== "" && (!one.optional || suits(one)))
    .every(([path, { version, integrity }]) => installed[path]?.version === version && installed[path].integrity === integrity);

async function install() {
  if (holdsAll(packagesOf(inRoot("package-lock.json")), packagesOf(inRoot("node_modules", ".package-lock.json")))) return;
  console.log("Installing what package-lock.json says (about a minute) …");
  await must("npm ci", ["npm", "ci", "--include=dev", "--no-audit", "--no-fund"]);
}

/** Installs what the lock file says, unless that is what is there. */
export const ensureInstalled = () =>
  alone(inRoot(".cache", "install.lock"), "installing", () => unlessStamped(inRoot("node_modules", ".trustgap"), installStamp(), install));
