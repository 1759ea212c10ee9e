import { arch, platform } from "node:os";
import { contentHash, unlessStamped } from "./files.mjs";
import { alone } from "./lock.mjs";
import { inRoot } from "./paths.mjs";
import { must } from "./run.mjs";

/** What the installed packages depend on: the lock, and the machine that native binaries are for. */
export const installStamp = () =>
  contentHash(["package-lock.json", "package.json", ".npmrc"], process.versions.modules, platform(), arch());

/** Installs what the lock file says, unless that is what is there. */
export const ensureInstalled = () =>
  alone(inRoot(".cache", "install.lock"), "installing", () =>
    unlessStamped(inRoot("node_modules", ".trustgap"), installStamp(), () => {
      console.log("Installing what package-lock.json says (about a minute) …");
      return must("npm ci", ["npm", "ci", "--include=dev", "--no-audit", "--no-fund"]);
    }),
  );
