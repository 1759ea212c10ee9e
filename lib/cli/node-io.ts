import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { open, readdir, realpath, stat, type FileHandle } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { Files, FolderMember, Io, ReadBytes } from "./io";
import { pathBytes, pathText } from "./path-text";

/** The world as Node shows it to the command line. */
export function nodeIo(): Io {
  // A reader that has seen enough (`| head`) closes the pipe: nothing is wrong then.
  process.stdout.on("error", () => undefined);
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    drained: () => drained(process.stdout),
    stdin: (limit) => readStream(process.stdin, limit),
    files,
    now: () => new Date(),
    bold: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    serve: serveFrom(checkout()),
  };
}

function drained(stream: NodeJS.WriteStream): Promise<boolean> {
  if (!stream.writable) return Promise.resolve(false);
  if (!stream.writableNeedDrain) return Promise.resolve(true);
  return new Promise((resolve) => {
    const done = () => {
      for (const event of EVENTS) stream.off(event, done);
      resolve(stream.writable);
    };
    for (const event of EVENTS) stream.on(event, done);
  });
}
const EVENTS = ["drain", "close", "error"] as const;

const files: Files = {
  async kind(path) {
    try {
      const found = await stat(pathBytes(path));
      if (found.isFile()) return "file";
      return found.isDirectory() ? "folder" : "stream";
    } catch (error) {
      return isCode(error, "ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE") ? "missing" : "unreadable";
    }
  },

  async read(path, limit) {
    const file = await open(pathBytes(path));
    try {
      const found = await file.stat();
      if (found.size > limit) return { tooLarge: found.size };
      const whole = found.isFile() && found.size > 0 ? await readWhole(file, found.size) : null;
      return whole ? { bytes: whole } : await readStream(file.createReadStream({ autoClose: false }), limit);
    } finally {
      await file.close();
    }
  },

  async list(path, folder) {
    const root = await realPath(folder);
    const members = await readdir(pathBytes(path), { withFileTypes: true, encoding: "buffer" });
    return Promise.all(
      members.map(async (member): Promise<FolderMember> => {
        const name = pathText(member.name);
        if (member.isFile()) return { name, kind: "file" };
        if (member.isDirectory()) return { name, kind: "folder" };
        return { name, kind: member.isSymbolicLink() ? await linkKind(root, join(path, name)) : "other" };
      }),
    );
  },
};

const realPath = async (path: string): Promise<string> => pathText(await realpath(pathBytes(path), { encoding: "buffer" }));

/** A link to a file beside or below it is read; one that leaves the folder is not, nor one to a folder. */
async function linkKind(root: string, path: string): Promise<FolderMember["kind"]> {
  try {
    const target = await realPath(path);
    if (!target.startsWith(root + sep)) return "outside";
    return (await stat(pathBytes(target))).isFile() ? "file" : "other";
  } catch {
    return "other";
  }
}

/** A file of a known size, for which a stream would take longer than judging what is in it; null if it grew meanwhile. */
async function readWhole(file: FileHandle, size: number): Promise<Uint8Array | null> {
  // With room for one byte more, by which growth is seen without another call.
  const bytes = new Uint8Array(size + 1);
  let got = 0;
  while (got < size) {
    const { bytesRead } = await file.read(bytes, got, bytes.length - got, got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return got > size ? null : bytes.subarray(0, got);
}

/** All of a stream, or how much of it there was when it passed the limit. */
async function readStream(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<ReadBytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    size += bytes.length;
    if (size > limit) return { tooLarge: size };
    parts.push(bytes);
  }
  // A copy of its own: Node's buffers may share one pool.
  return { bytes: new Uint8Array(Buffer.concat(parts)) };
}

const isCode = (error: unknown, ...codes: readonly string[]) =>
  error instanceof Error && "code" in error && codes.some((code) => code === error.code);

/** The folder of a checkout, if the command runs from one. */
function checkout(): string | null {
  try {
    const root = dirname(dirname(realpathSync(process.argv[1] ?? "")));
    return existsSync(join(root, "scripts", "start.mjs")) ? root : null;
  } catch {
    return null;
  }
}

function serveFrom(root: string | null): Io["serve"] {
  if (root === null) return null;
  return (port) =>
    new Promise((resolve) => {
      const env = port === null ? process.env : { ...process.env, PORT: String(port) };
      const server = spawn(process.execPath, [join(root, "scripts", "start.mjs")], { cwd: root, env, stdio: "inherit" });
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => server.kill(signal));
      server.on("error", () => resolve(1));
      server.on("exit", (code) => resolve(code ?? 0));
    });
}
