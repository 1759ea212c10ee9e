import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { inRoot, ROOT } from "../lib/paths.mjs";

/** Bundles one of the measured programs for Node or a browser. */
export async function bundle(entry, platform, outfile) {
  await build({
    absWorkingDir: ROOT,
    entryPoints: [`scripts/bench/${entry}`],
    outfile,
    bundle: true,
    minify: true,
    platform,
    format: "esm",
    target: "es2023",
    mainFields: ["module", "main"],
    alias: { "@": ROOT },
    logLevel: "error",
  });
  return outfile;
}

let loaded;

/** The measured core, in this process. */
export function loadCore() {
  mkdirSync(inRoot(".cache"), { recursive: true });
  loaded ??= bundle("rate.ts", "node", inRoot(".cache", "bench-rate.mjs")).then((file) => import(pathToFileURL(file).href));
  return loaded;
}
