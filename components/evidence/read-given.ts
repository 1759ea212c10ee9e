import type { Input } from "@/lib/appraisal/appraisal";
import type { Refused } from "@/lib/worker/answers";
import type { Collected } from "./collect-transfer";

const MIB = 1024 * 1024;
/** One input, in bytes. */
export const INPUT_LIMIT = 64 * MIB;
/** All inputs of a set together, in bytes. */
export const SET_LIMIT = 256 * MIB;
const FILE_LIMIT = 10_000;

export interface Given {
  readonly inputs: readonly Input[];
  readonly refused: readonly Refused[];
}

/** A file with the path at which it lay in a folder that was given. */
interface Found {
  readonly name: string;
  readonly file: File;
}

/** Everything that a drop or paste held: files, folders with all that is in them, or text. */
export const readCollected = ({ items, text }: Collected, textName: string, already = 0): Promise<Given> =>
  items.length > 0 ? readItems(items, already) : Promise.resolve(readText(text, textName));

/** Files chosen in a dialogue; those of a folder carry their path in it. */
export function readFiles(files: readonly File[], already = 0): Promise<Given> {
  return readFound(
    files.map((file) => ({ name: file.webkitRelativePath || file.name, file })),
    already,
  );
}

/** Text that was pasted or dropped, as one input; nothing for empty text. */
export function readText(text: string, name: string): Given {
  if (text.trim() === "") return { inputs: [], refused: [] };
  const bytes = new TextEncoder().encode(text);
  return bytes.length > INPUT_LIMIT
    ? { inputs: [], refused: [{ name, bytes: bytes.length, why: tooLarge(bytes.length) }] }
    : { inputs: [{ name, bytes }], refused: [] };
}

async function readItems(items: Collected["items"], already: number): Promise<Given> {
  const found: Found[] = [];
  for (const item of items) {
    if (item instanceof File) found.push({ name: item.name, file: item });
    else await walk(item, found);
  }
  return readFound(found, already);
}

async function walk(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (found.length > FILE_LIMIT) return;
  if (entry.isFile) found.push({ name: entry.fullPath.replace(/^\//, ""), file: await fileOf(entry as FileSystemFileEntry) });
  if (!entry.isDirectory) return;
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) await walk(child, found);
}

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A reader gives at most a hundred entries at a time, and none when it is done. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0 || all.length > FILE_LIMIT) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

/** @param already bytes that the set holds before these */
async function readFound(found: readonly Found[], already: number): Promise<Given> {
  const inputs: Input[] = [];
  const refused: Refused[] = [];
  let total = already;
  for (const { name, file } of found) {
    const why = refusal(file.size, total, inputs.length);
    if (why) {
      refused.push({ name, bytes: file.size, why });
      continue;
    }
    try {
      inputs.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
      total += file.size;
    } catch {
      refused.push({ name, bytes: file.size, why: "the browser could not read it" });
    }
  }
  return { inputs, refused };
}

function refusal(size: number, total: number, count: number): string | null {
  if (size > INPUT_LIMIT) return tooLarge(size);
  if (total + size > SET_LIMIT) return `all files together would be over the limit of ${SET_LIMIT / MIB} MiB`;
  return count >= FILE_LIMIT ? `the limit is ${FILE_LIMIT} files` : null;
}

const tooLarge = (size: number) => `it has ${(size / MIB).toFixed(1)} MiB; the limit for one file is ${INPUT_LIMIT / MIB} MiB`;

/** True for text that is one of our links and nothing else. What is in it is read by the worker. */
export const isLinkText = (text: string): boolean => /^\s*https?:\/\/[^\s#]+\/verify#\d/i.test(text.slice(0, 4096));
