import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi;
const DATA_BLOCK = /^<script[^>]*\stype="application\/(?:ld\+)?json"/i;

/** CSP source expressions for the inline scripts of a page, each once. */
export function inlineScriptHashes(html) {
  const sources = [...html.matchAll(INLINE_SCRIPT)].filter(([whole]) => !DATA_BLOCK.test(whole));
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [...new Set(sources.map(([, text]) => hash(text)))];
}

/** The address a prerendered file is served under: `index.html` is "/", `checks/snp/x.html` is "/checks/snp/x". */
export const addressOf = (file) => `/${file.replace(/\.html$/, "")}`.replace(/^\/index$/, "/");

/**
 * Writes which inline scripts each prerendered page has, for proxy.ts to allow exactly those.
 * @param {string} dotNext the standalone build's `.next`
 * @returns {number} pages
 */
export function writeScriptHashes(dotNext) {
  const pages = join(dotNext, "server", "app");
  const files = readdirSync(pages, { recursive: true }).filter((file) => file.endsWith(".html"));
  const hashes = files.sort().map((file) => [addressOf(file), inlineScriptHashes(readFileSync(join(pages, file), "utf8"))]);
  writeFileSync(join(dotNext, "csp.json"), `${JSON.stringify(Object.fromEntries(hashes))}\n`);
  return files.length;
}
