import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { inRoot } from "../lib/paths.mjs";
import { budgeted, kB } from "./measure.mjs";

const TEXT_PAGE = 145_000;
const TOOL_PAGE = 165_000;
const PLOTS_SIZE = 100_000;
/** Pages with the worker's client and its store; all others are text. */
const TOOLS = ["/compare", "/verify", "/lab"];

/** As a browser is sent it: gzip -9. */
export async function gzippedSize(urls) {
  const sizes = urls.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** What a browser that knows modules loads first: every script with an address but those marked noModule. */
function firstScripts(html, base) {
  const tags = [...html.matchAll(/<script\b([^>]*)>/gi)].map(([, attributes]) => attributes).filter((one) => !/\bnomodule\b/i.test(one));
  const addresses = tags.flatMap((one) => /\ssrc="([^"]+)"/i.exec(one)?.[1] ?? []);
  return [...new Set(addresses)].map((address) => new URL(address.replaceAll("&amp;", "&"), base).href);
}

/** Every page's route and one address of it, by the files of `app/` and what was built of them. */
export function pagesOfEachRoute() {
  const built = Object.keys(JSON.parse(readFileSync(inRoot(".next", "standalone", ".next", "csp.json"), "utf8"))).sort();
  const routes = readdirSync(inRoot("app"), { recursive: true })
    .filter((file) => /(?:^|[\\/])page\.tsx$/.test(file))
    .map((file) => `/${file.replaceAll("\\", "/").replace(/\/?page\.tsx$/, "")}`);
  return routes.sort().flatMap((route) => {
    const pattern = new RegExp(`^${route.replace(/\[[^\]]+\]/g, "[^/]+")}$`);
    const path = built.find((address) => pattern.test(address)) ?? (route.includes("[") ? null : route);
    return path === null ? [] : [{ route, path }];
  });
}

/** The smallest built chunk with a text that only it has, with its size; undefined where there is none. */
export function chunkWith(text) {
  const folder = inRoot(".next", "static", "chunks");
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".js"));
  const texts = names.map((name) => ({ name, script: readFileSync(`${folder}/${name}`, "utf8") }));
  const found = texts.filter(({ script }) => script.includes(text));
  return found.map(({ name, script }) => ({ name, size: gzipSync(script, { level: 9 }).length })).sort((a, b) => a.size - b.size)[0];
}

/** What all plots have in common: it comes once a page with a plot stands. */
export function plotsSize() {
  const chunk = chunkWith("recharts-wrapper");
  return chunk ? [budgeted("recharts, a chunk of its own, gzip", chunk.size, PLOTS_SIZE, kB, 1)] : [];
}

/** First-load script of a page of each route. */
export async function pageSizes(url) {
  const rows = [];
  for (const { route, path } of pagesOfEachRoute()) {
    const response = await fetch(url + path);
    if (!response.ok) continue;
    const scripts = firstScripts(await response.text(), url);
    const budget = TOOLS.includes(route) ? TOOL_PAGE : TEXT_PAGE;
    const what = `first-load script of ${route}${path === route ? "" : ` (${path})`}, gzip`;
    rows.push(budgeted(what, await gzippedSize(scripts), budget, kB, `${scripts.length} files`));
  }
  return rows;
}
