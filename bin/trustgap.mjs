#!/usr/bin/env node
// In a checkout the command line is bundled first where its sources have changed; a package brings the bundle.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const INTERNAL_ERROR = 70;
const root = new URL("../", import.meta.url);

async function prepare() {
  if (!existsSync(new URL("lib/cli/main.ts", root))) return;
  if (!existsSync(new URL("node_modules", root))) throw new Error("The packages are not installed yet: run npm ci first.");
  const { ensureCli } = await import("../scripts/lib/cli-bundle.mjs");
  await ensureCli();
}

async function start() {
  await prepare();
  const { folder } = JSON.parse(readFileSync(fileURLToPath(new URL("dist/current.json", root)), "utf8"));
  return import(new URL(`dist/${folder}/main.js`, root).href);
}

// `npm run` moves to the package's folder; paths are meant from where the command was typed.
if (process.env.npm_lifecycle_event === "trustgap" && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

try {
  const { main } = await start();
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`trustgap: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = INTERNAL_ERROR;
}
