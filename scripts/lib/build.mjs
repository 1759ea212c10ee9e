import { cpSync, existsSync, rmSync } from "node:fs";
import { contentHash, filesBelow, unlessStamped } from "./files.mjs";
import { installStamp } from "./install.mjs";
import { alone } from "./lock.mjs";
import { inRoot, TOOLS } from "./paths.mjs";
import { must } from "./run.mjs";
import { siteAddress } from "./site.mjs";
import { writeScriptHashes } from "./csp.mjs";

const STANDALONE = inRoot(".next", "standalone");
const NOT_SOURCE = /^(?:node_modules|dist|e2e|docs|bin|test-results|[^/]+\.md|next-env\.d\.ts|[^/]+\.tsbuildinfo|\.[^/]+)$/;
const BUILD_SCRIPTS = /^scripts(?:$|\/lib(?:$|\/(?:build|csp|site)\.mjs$))/;
const isSource = (path) =>
  !NOT_SOURCE.test(path) && !/\.(?:test|spec)\.tsx?$/.test(path) && (!path.startsWith("scripts") || BUILD_SCRIPTS.test(path));

/** Everything a build's outcome depends on, by content: archives carry neither times nor git. */
export function sourceStamp() {
  const told = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return contentHash(filesBelow("", isSource), installStamp(), JSON.stringify(told.sort()), siteAddress(process.env.TRUSTGAP_URL));
}

async function build() {
  rmSync(STANDALONE, { recursive: true, force: true });
  await must("next build", [...TOOLS.next, "build"], { env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" } });
  // The server does not take these two along: without them pages come without any script.
  cpSync(inRoot(".next", "static"), `${STANDALONE}/.next/static`, { recursive: true });
  if (existsSync(inRoot("public"))) cpSync(inRoot("public"), `${STANDALONE}/public`, { recursive: true });
  const pages = writeScriptHashes(`${STANDALONE}/.next`);
  console.log(`Inline scripts of ${pages} prerendered pages are named in the content security policy.`);
}

/** Builds unless the build there is of these very sources. True if it built. */
export const ensureBuilt = () =>
  alone(inRoot(".cache", "build.lock"), "building", () => {
    const stamp = sourceStamp();
    return unlessStamped(inRoot(".next", ".trustgap"), stamp, build);
  });
