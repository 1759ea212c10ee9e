import type { Input } from "@/lib/appraisal/appraisal";
import { findLink } from "@/lib/share/find-link";
import { LIMITS } from "@/lib/verify/limits";
import { filesBelow } from "./folder";
import type { Files, Io, ReadBytes } from "./io";
import { shownPath } from "./path-text";
import { UsageError } from "./usage";

const MAX_INPUT_BYTES = LIMITS.inputBytes;
const MAX_MEMBERS = LIMITS.members;
const MAX_TOTAL_BYTES = LIMITS.unpackedBytes;

/** Something that was named and not read because a limit was passed. */
export interface Unread {
  readonly name: string;
  /** What was counted: bytes or files. */
  readonly what: string;
  readonly value: number;
  readonly limit: number;
}

export interface Gathered {
  readonly inputs: readonly Input[];
  readonly unread: readonly Unread[];
  /** Members of folders that are no files, a sentence each, for stderr. */
  readonly skipped: readonly string[];
}

/**
 * Reads what the arguments name, in their order: files, folders with everything in them in name order, `-` for
 * standard input, and links, which are not fetched but opened.
 * @throws UsageError if something is missing or cannot be read
 */
export async function gather(targets: readonly string[], io: Io): Promise<Gathered> {
  const gathering = new Gathering(io);
  for (const target of targets) await gathering.add(target);
  return gathering;
}

class Gathering implements Gathered {
  readonly inputs: Input[] = [];
  readonly unread: Unread[] = [];
  readonly skipped: string[] = [];
  private total = 0;
  private readonly files: Files;

  constructor(private readonly io: Io) {
    this.files = io.files;
  }

  async add(target: string): Promise<void> {
    if (target === "-") return this.keep("stdin", await this.io.stdin(MAX_INPUT_BYTES));
    const link = findLink(target);
    if (link !== null) return this.keep("link", { bytes: new TextEncoder().encode(link) });
    switch (await this.files.kind(target)) {
      case "folder":
        return this.addFolder(target);
      case "file":
      case "stream":
        return this.keep(labelOf(target), await this.read(target));
      case "unreadable":
        throw new UsageError(`${target} cannot be read`);
      case "missing":
        throw new UsageError(missingText(target));
    }
  }

  private async addFolder(folder: string): Promise<void> {
    const { paths: members, skipped } = await filesBelow(folder, this.files, MAX_MEMBERS);
    this.skipped.push(...skipped);
    if (members.length > MAX_MEMBERS) return this.refuse(labelOf(folder), "files", members.length, MAX_MEMBERS);
    for (const member of members) {
      if (this.total > MAX_TOTAL_BYTES) return this.refuse(labelOf(folder), "bytes", this.total, MAX_TOTAL_BYTES);
      this.keep(shownPath(member), await this.read(`${folder}/${member}`));
    }
  }

  private async read(path: string): Promise<ReadBytes> {
    try {
      return await this.files.read(path, MAX_INPUT_BYTES);
    } catch {
      throw new UsageError(`${path} cannot be read`);
    }
  }

  private keep(name: string, read: ReadBytes): void {
    if ("tooLarge" in read) return this.refuse(name, "bytes", read.tooLarge, MAX_INPUT_BYTES);
    this.total += read.bytes.length;
    this.inputs.push({ name, bytes: read.bytes });
  }

  private refuse(name: string, what: string, value: number, limit: number): void {
    this.unread.push({ name, what, value, limit });
  }
}

/** The last part of a path, which is what a person calls the file. */
export const labelOf = (path: string) => path.replace(/\/+$/, "").split("/").at(-1) || path;

export const missingText = (target: string) =>
  /^https?:/i.test(target)
    ? "the address is not a link of TrustGap, and addresses are not fetched"
    : `there is no file or folder ${target}`;
