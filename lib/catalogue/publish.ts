/** One edition that was published: its file never changes again. */
export interface Edition {
  readonly version: string;
  /** The day the edition speaks for, YYYY-MM-DD. */
  readonly date: string;
  /** Where it is, from the site's root: "/catalogue/2026-11-24.1.json". */
  readonly path: string;
  /** Of the file's bytes, in hex. */
  readonly sha256: string;
}

/** `/catalogue/index.json`: every edition that was published, newest first. */
export interface EditionIndex {
  readonly schema: "trustgap.catalogue-index/1";
  readonly versions: readonly Edition[];
}

export const EMPTY_INDEX: EditionIndex = { schema: "trustgap.catalogue-index/1", versions: [] };

export const editionPath = (version: string): string => `/catalogue/${version}.json`;

/** A file as it is on disk: its text and the SHA-256 of its bytes in hex. */
export interface FileSeen {
  readonly text: string;
  readonly sha256: string;
}

/** What `npm run catalogue` finds of the editions: the index, and the file of each version that has one. */
export interface Editions {
  readonly index: EditionIndex;
  readonly files: ReadonlyMap<string, FileSeen>;
}

/** Whether the edition that the files give now is out, and is what was put out. */
export function editionState(version: string, text: string, { files }: Editions): "published" | "unpublished" | "differs" {
  const file = files.get(version);
  if (file === undefined) return "unpublished";
  return file.text === text ? "published" : "differs";
}

/** Editions that are not what they were when they came out, a sentence each. */
export function brokenEditions({ index, files }: Editions): readonly string[] {
  const listed = index.versions.map(({ version }) => version);
  return [
    ...index.versions.filter(({ version }) => !files.has(version)).map(({ version }) => `${version} is listed and its file is gone`),
    ...index.versions
      .filter(({ version, sha256 }) => files.has(version) && files.get(version)!.sha256 !== sha256)
      .map(({ version }) => `${version} is not the file that was published`),
    ...[...files.keys()].filter((version) => !listed.includes(version)).map((version) => `${version} is not listed`),
    ...listed
      .filter((version, at) => at > 0 && compareVersions(version, listed[at - 1]!) >= 0)
      .map((version) => `${version} is out of order`),
  ];
}

/** Below zero if `a` came out before `b`. Versions are a day and a count: 2026-11-24.10 is later than 2026-11-24.9. */
export function compareVersions(a: string, b: string): number {
  const [dayA = "", countA] = a.split(".");
  const [dayB = "", countB] = b.split(".");
  return dayA === dayB ? Number(countA) - Number(countB) : dayA < dayB ? -1 : 1;
}

/** The index with one more edition. */
export const withEdition = (index: EditionIndex, version: string, sha256: string): EditionIndex => ({
  ...index,
  versions: [{ version, date: version.slice(0, 10), path: editionPath(version), sha256 }, ...index.versions].sort((a, b) =>
    compareVersions(b.version, a.version),
  ),
});
