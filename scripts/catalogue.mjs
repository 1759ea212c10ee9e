// npm run catalogue [-- --publish]: checks the catalogue's files by every rule; --publish writes the edition they give
// to public/catalogue/, where it stays for good.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { filesBelow } from "./lib/files.mjs";
import { inRoot, ROOT } from "./lib/paths.mjs";

const FILES = "lib/catalogue";
const PUBLISHED = inRoot("public", "catalogue");
const INDEX = inRoot("public", "catalogue", "index.json");
const TODAY = new Date().toISOString().slice(0, 10);

async function core() {
  mkdirSync(inRoot(".cache"), { recursive: true });
  const outfile = inRoot(".cache", "catalogue-core.mjs");
  const entryPoints = ["scripts/lib/catalogue-core.ts"];
  await build({
    absWorkingDir: ROOT,
    entryPoints,
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    alias: { "@": ROOT },
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}

const parsed = (path) => JSON.parse(readFileSync(path, "utf8"));

function catalogueFiles() {
  const paths = filesBelow(FILES, (path) => !/\.[^/]*$/.test(path) || path.endsWith(".json"));
  return paths.map((path) => ({ path: path.slice(FILES.length + 1), value: parsed(inRoot(path)) }));
}

const sha256 = (text) => createHash("sha256").update(text).digest("hex");

function editions(emptyIndex) {
  const names = existsSync(PUBLISHED) ? readdirSync(PUBLISHED).filter((name) => name.endsWith(".json") && name !== "index.json") : [];
  const seen = (name) => {
    const text = readFileSync(`${PUBLISHED}/${name}`, "utf8");
    return [name.replace(/\.json$/, ""), { text, sha256: sha256(text) }];
  };
  return { index: existsSync(INDEX) ? parsed(INDEX) : emptyIndex, files: new Map(names.map(seen)) };
}

function publish({ CATALOGUE_VERSION, currentText, withEdition }, { index, files }) {
  if (files.has(CATALOGUE_VERSION)) return console.log(`${CATALOGUE_VERSION} is published already.`);
  const text = currentText();
  mkdirSync(PUBLISHED, { recursive: true });
  writeFileSync(`${PUBLISHED}/${CATALOGUE_VERSION}.json`, text);
  writeFileSync(INDEX, `${JSON.stringify(withEdition(index, CATALOGUE_VERSION, sha256(text)), null, 2)}\n`);
  console.log(`Published ${CATALOGUE_VERSION}: public/catalogue/${CATALOGUE_VERSION}.json`);
}

const loaded = await core();
const known = editions(loaded.EMPTY_INDEX);
const { text, failed } = loaded.check(catalogueFiles(), known, TODAY);
console.log(text);
if (failed) process.exitCode = 1;
else if (process.argv.includes("--publish")) publish(loaded, known);
