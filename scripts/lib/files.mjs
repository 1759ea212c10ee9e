import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

/**
 * Paths of all files below a folder, relative to the root, in a fixed order.
 * @param {string} folder relative to the root, "" for the root itself
 * @param {(path: string) => boolean} keep asked for files and folders alike
 * @returns {string[]}
 */
export function filesBelow(folder, keep) {
  const found = [];
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!keep(path)) continue;
    if (entry.isDirectory()) found.push(...filesBelow(path, keep));
    else if (entry.isFile()) found.push(path);
  }
  return found;
}

/** SHA-256 over path, length and bytes of each file, and any further words. */
export function contentHash(paths, ...words) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const bytes = readFileSync(join(ROOT, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  for (const word of words) hash.update(`\0${word}`);
  return hash.digest("hex");
}

export function readOr(path, fallback) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return fallback;
  }
}

/** Does the work unless the stamp says it is done. The stamp is gone while the work runs, so a broken run shows. */
export async function unlessStamped(file, stamp, work) {
  if (readOr(file, "") === stamp) return false;
  rmSync(file, { force: true });
  await work();
  writeFileSync(file, stamp);
  return true;
}
