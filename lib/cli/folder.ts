import type { Files, FolderMember } from "./io";
import { shownPath } from "./path-text";
import { UsageError } from "./usage";

/** What is below a folder. */
export interface Below {
  /** Paths of files from the folder, in name order. */
  readonly paths: readonly string[];
  /** Members that are no files, a sentence each. */
  readonly skipped: readonly string[];
}

/**
 * All files below a folder; stops counting past `most`.
 * @throws UsageError if a folder cannot be read
 */
export async function filesBelow(folder: string, files: Files, most = Infinity): Promise<Below> {
  const paths: string[] = [];
  const skipped: string[] = [];
  const walk = async (prefix: string): Promise<void> => {
    for (const member of [...(await list(`${folder}/${prefix}`, folder, files))].sort(byName)) {
      const path = `${prefix}${member.name}`;
      if (member.kind === "file") paths.push(path);
      else if (member.kind === "folder") await walk(`${path}/`);
      else skipped.push(`${shownPath(path)} was left out: ${LEFT_OUT[member.kind]}`);
      if (paths.length > most) return;
    }
  };
  await walk("");
  return { paths: paths.sort((a, b) => (a < b ? -1 : 1)), skipped };
}

async function list(path: string, folder: string, files: Files): Promise<readonly FolderMember[]> {
  try {
    return await files.list(path, folder);
  } catch {
    throw new UsageError(`${path} cannot be read`);
  }
}

const LEFT_OUT = {
  outside: "the link leads out of the folder",
  other: "it is neither a file nor a folder",
} as const;

const byName = (a: FolderMember, b: FolderMember) => (a.name < b.name ? -1 : 1);
