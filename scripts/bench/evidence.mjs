import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { inRoot } from "../lib/paths.mjs";
import { loadCore } from "./core.mjs";

const CORPUS = inRoot("..", "shared", "evidence");

/** The first real report that comes with the certificate of its chip, for which the verdict is known to be good. */
function realReport() {
  const list = `${CORPUS}/MANIFEST.json`;
  if (!existsSync(list)) return null;
  const entries = JSON.parse(readFileSync(list, "utf8"));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const report = entries.find(
    ({ family, bytes, expect }) => family === "snp" && bytes === 1184 && expect.verdict === "valid" && expect.needs?.length > 0,
  );
  const parts = report && [report, ...report.expect.needs.map((id) => byId.get(id))];
  if (!parts || parts.includes(undefined)) return null;
  return { name: "a real report", files: parts.map(({ path }) => ({ name: basename(path), bytes: readFileSync(`${CORPUS}/${path}`) })) };
}

/** A report with its chain to drop: a real one where the corpus lies beside the checkout, else the simulator's. */
export async function reportWithChain() {
  const real = realReport();
  if (real) return real;
  const { sampleSet } = await loadCore();
  return { name: "the simulator's report", files: sampleSet().inputs };
}
