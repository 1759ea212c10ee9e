import type { Input } from "@/lib/appraisal/appraisal";
import { findLink } from "@/lib/share/find-link";
import { archiveMembers } from "@/lib/verify/each";
import { LIMITS } from "@/lib/verify/limits";
import { filesBelow } from "./folder";
import { labelOf, missingText } from "./gather";
import type { Io, ReadBytes } from "./io";
import { shownPath } from "./path-text";
import { UsageError } from "./usage";

/** One file, to be read when it is its turn. */
export interface Source {
  /** Its path from the folder or in the archive. */
  readonly name: string;
  /** @throws UsageError */
  readonly read: () => Promise<ReadBytes>;
}

/** Files whose certificates are shared: a folder's, an archive's, or those that were named one by one. */
export interface Scope {
  /** In name order. */
  readonly sources: readonly Source[];
  readonly skipped: readonly string[];
}

/** What `--each` was given, without keeping any file of a folder. @throws UsageError if something is missing or cannot be read */
export async function scopesOf(targets: readonly string[], io: Io): Promise<readonly Scope[]> {
  const scopes: Scope[] = [];
  const single: Source[] = [];
  for (const target of targets) {
    const found = await targetOf(target, io);
    if ("sources" in found) scopes.push(found);
    else single.push(found);
  }
  return single.length === 0 ? scopes : [{ sources: byName(single), skipped: [] }, ...scopes];
}

async function targetOf(target: string, io: Io): Promise<Scope | Source> {
  if (target === "-") return kept("stdin", await io.stdin(LIMITS.inputBytes));
  const link = findLink(target);
  if (link !== null) return kept("link", { bytes: new TextEncoder().encode(link) });
  const kind = await io.files.kind(target);
  if (kind === "missing") throw new UsageError(missingText(target));
  if (kind === "unreadable") throw new UsageError(`${target} cannot be read`);
  if (kind === "folder") return folderOf(target, io);
  const file = fileAt(labelOf(target), target, io);
  const read = await file.read();
  const members = "bytes" in read ? archiveMembers({ name: file.name, bytes: read.bytes }) : null;
  if (members) return { sources: byName(members.map(memberOf)), skipped: [] };
  // A pipe can be read once.
  return kind === "stream" ? kept(file.name, read) : file;
}

async function folderOf(folder: string, io: Io): Promise<Scope> {
  const { paths, skipped } = await filesBelow(folder, io.files);
  return { sources: paths.map((path) => fileAt(shownPath(path), `${folder}/${path}`, io)), skipped };
}

const fileAt = (name: string, path: string, { files }: Io): Source => ({
  name,
  read: async () => {
    try {
      return await files.read(path, LIMITS.inputBytes);
    } catch {
      throw new UsageError(`${path} cannot be read`);
    }
  },
});

const memberOf = ({ name, bytes }: Input): Source => kept(name, { bytes });

const kept = (name: string, read: ReadBytes): Source => ({ name, read: async () => read });

const byName = (sources: readonly Source[]) => [...sources].sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
