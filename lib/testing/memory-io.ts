import type { Files, FolderMember, Io } from "@/lib/cli/io";

/** A world for the command line that keeps its files in memory and its output for a test to read. */
export interface MemoryIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

export interface MemoryWorld {
  /** Bytes by path; a folder is there if a file lies below it. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** Paths that are symbolic links out of their folder, or devices. */
  readonly odd?: Readonly<Record<string, "outside" | "other">>;
  readonly stdin?: Uint8Array;
  /** RFC 3339. */
  readonly now?: string;
  readonly serve?: Io["serve"];
  /** Writes after which whoever read the output goes away. */
  readonly linesRead?: number;
}

export function memoryIo({
  files = {},
  odd = {},
  stdin = new Uint8Array(),
  now = "2026-06-01T00:00:00Z",
  serve = null,
  linesRead = Infinity,
}: MemoryWorld = {}): MemoryIo {
  const out: string[] = [];
  const err: string[] = [];
  return {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    drained: async () => out.length < linesRead,
    stdin: async (limit) => (stdin.length > limit ? { tooLarge: stdin.length } : { bytes: stdin }),
    files: memoryFiles(files, odd),
    now: () => new Date(now),
    bold: false,
    serve,
    out: () => out.join(""),
    err: () => err.join(""),
  };
}

function memoryFiles(files: Readonly<Record<string, Uint8Array | string>>, odd: Readonly<Record<string, "outside" | "other">>): Files {
  const paths = [...Object.keys(files), ...Object.keys(odd)];
  const bytesOf = (content: Uint8Array | string) => (typeof content === "string" ? new TextEncoder().encode(content) : content);
  return {
    kind: async (path) => {
      if (Object.hasOwn(files, tidy(path))) return "file";
      return paths.some((known) => known.startsWith(`${tidy(path)}/`)) ? "folder" : "missing";
    },
    read: async (path, limit) => {
      const bytes = bytesOf(files[tidy(path)]!);
      return bytes.length > limit ? { tooLarge: bytes.length } : { bytes };
    },
    list: async (path) => members(paths, `${tidy(path)}/`, odd),
  };
}

function members(paths: readonly string[], folder: string, odd: Readonly<Record<string, "outside" | "other">>): FolderMember[] {
  const below = paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const names = [...new Set(below.map((path) => path.split("/")[0]!))];
  return names.map((name) => ({ name, kind: odd[folder + name] ?? (below.includes(name) ? "file" : "folder") }));
}

const tidy = (path: string) => path.replace(/\/+/g, "/").replace(/\/$/, "");
