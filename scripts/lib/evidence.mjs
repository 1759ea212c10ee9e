import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { inRoot } from "./paths.mjs";

/** Real samples, if somebody laid them beside the checkout. They are not part of the project. */
const CORPUS = inRoot("..", "shared", "evidence");
const list = `${CORPUS}/MANIFEST.json`;

/**
 * A real report with what belongs to it.
 * @param {string} id as the corpus names it
 * @returns {{ name: string, bytes: Buffer }[] | null} null where the corpus or any of the files is not there
 */
export function realReport(id) {
  if (!existsSync(list)) return null;
  const byId = new Map(JSON.parse(readFileSync(list, "utf8")).map((entry) => [entry.id, entry]));
  const report = byId.get(id);
  const entries = report ? [report, ...(report.expect.needs ?? []).map((needed) => byId.get(needed))] : [];
  if (entries.length === 0 || !entries.every((entry) => entry && existsSync(`${CORPUS}/${entry.path}`))) return null;
  return entries.map(({ path }) => ({ name: basename(path), bytes: readFileSync(`${CORPUS}/${path}`) }));
}
