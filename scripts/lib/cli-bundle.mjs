import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash, filesBelow, readOr } from "./files.mjs";
import { inRoot, ROOT } from "./paths.mjs";

// dist/current.json names the folder to run and what it was made from. Each bundle has a folder of its own, so a
// command that is running keeps its chunks when another one rebuilds.
const DIST = inRoot("dist");
const CURRENT = join(DIST, "current.json");
const KEPT_MS = 60 * 60 * 1000;

const isSource = (path) => !/\.test\.tsx?$/.test(path) && path !== "lib/testing" && path !== "lib/server";
const sources = () => [...filesBelow("lib", isSource), "package.json", "package-lock.json", "tsconfig.json"];

/** Sizes and times: a cheap answer to "certainly unchanged". Only where it differs are the bytes read. */
function fingerprint(paths) {
  const line = (path) => {
    const { size, mtimeNs, ctimeNs } = statSync(join(ROOT, path), { bigint: true });
    return `${path} ${size} ${mtimeNs} ${ctimeNs}`;
  };
  return paths.map(line).join("\n");
}

const current = () => JSON.parse(readOr(CURRENT, "{}"));

/** Replaces the pointer in one step: a reader sees the old one or the new one. */
function point(to) {
  const draft = `${CURRENT}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(to));
  renameSync(draft, CURRENT);
}

/** @returns what the bundle is made of, as esbuild's metafile tells it */
async function bundleInto(folder) {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: { main: "lib/cli/main.ts" },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    mainFields: ["module", "main"],
    conditions: ["module", "import"],
    alias: { "@": ROOT },
    chunkNames: "[name]-[hash]",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "silent",
    metafile: true,
  });
  return metafile;
}

function publish(draft, folder) {
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process made the same bundle meanwhile.
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Folders that no running command can still be reading from. */
function sweep(kept) {
  for (const name of readdirSync(DIST)) {
    const path = join(DIST, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name !== kept && name !== "current.json" && age > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** Bundles lib/cli into dist/ unless the bundle there is of these very sources. */
export async function ensureCli() {
  const paths = sources();
  const seen = fingerprint(paths);
  const known = current();
  const isThere = (folder) => existsSync(join(DIST, String(folder), "main.js"));
  if (known.fingerprint === seen && isThere(known.folder)) return;
  const folder = contentHash(paths).slice(0, 16);
  if (!isThere(folder)) await make(folder);
  point({ folder, fingerprint: seen });
}

async function make(folder) {
  mkdirSync(DIST, { recursive: true });
  const draft = join(DIST, `.draft-${process.pid}-${Date.now()}`);
  try {
    await bundleInto(draft);
    publish(draft, join(DIST, folder));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  sweep(folder);
}

/** For packing: dist/ with this bundle and nothing else. */
export async function makeCliAfresh() {
  rmSync(DIST, { recursive: true, force: true });
  const folder = contentHash(sources()).slice(0, 16);
  await make(folder);
  point({ folder });
}

/** A bundle with its pointer in another place than dist/, e.g. in a package. @returns esbuild's metafile */
export async function bundleCliInto(dist) {
  const folder = contentHash(sources()).slice(0, 16);
  const metafile = await bundleInto(join(dist, folder));
  writeFileSync(join(dist, "current.json"), JSON.stringify({ folder }));
  return metafile;
}
