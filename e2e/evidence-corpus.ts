import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { GivenFile } from "./evidence-files";

/** A case of the corpus that lies beside the checkout, as far as the page's tests need it. */
export interface CorpusCase {
  readonly id: string;
  readonly files: readonly string[];
  readonly args: readonly string[];
  readonly verdict: readonly string[];
  /** One byte of one file that is changed before it is given. */
  readonly mutate?: { readonly file: number; readonly offset?: number; readonly xor?: number };
  readonly wrap?: readonly string[];
  readonly levels?: Readonly<Record<string, number>>;
}

const CORPUS = resolve(import.meta.dirname, "../../shared/evidence");

/** All cases; none where the corpus is absent. */
export function corpusCases(): readonly CorpusCase[] {
  const path = join(CORPUS, "CASES.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as CorpusCase[]) : [];
}

export function filesOfCase({ files, mutate }: CorpusCase): readonly GivenFile[] {
  return files.map((file, index) => {
    const bytes = new Uint8Array(readFileSync(join(CORPUS, file)));
    if (mutate?.file === index && mutate.offset !== undefined) bytes[mutate.offset]! ^= mutate.xor ?? 0;
    return { name: basename(file), bytes };
  });
}
