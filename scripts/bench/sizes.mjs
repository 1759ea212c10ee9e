import { gzipSync } from "node:zlib";
import { budgeted, kB } from "./measure.mjs";

const TEXT_PAGE = 145_000;
const TOOL_PAGE = 165_000;
const PAGES = [
  ["/", TEXT_PAGE],
  ["/method", TEXT_PAGE],
  ["/checks", TEXT_PAGE],
  ["/sources", TEXT_PAGE],
  ["/offerings", TEXT_PAGE],
  ["/offerings/azure-cvm-snp", TEXT_PAGE],
  ["/clouds", TEXT_PAGE],
  ["/compare", TOOL_PAGE],
  ["/verify", TOOL_PAGE],
];

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

/** First-load script of each page. */
export async function pageSizes(url) {
  const rows = [];
  for (const [path, budget] of PAGES) {
    const response = await fetch(url + path);
    if (!response.ok) continue;
    const scripts = firstScripts(await response.text(), url);
    rows.push(budgeted(`first-load script of ${path}, gzip`, await gzippedSize(scripts), budget, kB, `${scripts.length} files`));
  }
  return rows;
}
