import type { NamedPolicy } from "@/lib/appraisal/policy";
import { OptionError } from "@/lib/verify/options";
import { readPolicy } from "@/lib/verify/policy";
import { readRoots } from "@/lib/verify/roots";
import { LIMITS } from "@/lib/verify/limits";
import type { VerifyArguments } from "./arguments";
import { labelOf } from "./gather";
import type { Files, Io } from "./io";
import { UsageError } from "./usage";

/** What options name as files, read. None of it is evidence. */
export interface NamedFiles {
  readonly bind: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly policy: NamedPolicy | null;
  /** Certificates in DER, each once. */
  readonly roots: readonly Uint8Array[];
}

/** @throws UsageError with the option, the file, and for a policy the key that is wrong */
export async function readNamedFiles(
  { bind, policy, roots }: Pick<VerifyArguments, "bind" | "policy" | "roots">,
  { files }: Io,
): Promise<NamedFiles> {
  const certificates: Uint8Array[] = [];
  for (const path of roots) {
    const bytes = await fileOf("--root", path, files);
    certificates.push(...(await understood("--root", path, () => readRoots(bytes))));
  }
  const policyBytes = policy === null ? null : await fileOf("--policy", policy, files);
  return {
    bind: bind === null ? null : { name: labelOf(bind), bytes: await fileOf("--bind", bind, files) },
    policy: policyBytes && (await understood("--policy", policy!, () => readPolicy(policyBytes))),
    roots: distinct(certificates),
  };
}

async function fileOf(option: string, path: string, files: Files): Promise<Uint8Array> {
  const kind = await files.kind(path);
  if (kind === "missing") throw new UsageError(`${option}: there is no file ${path}`);
  if (kind === "folder") throw new UsageError(`${option}: ${path} is a folder, not a file`);
  const read = await files.read(path, LIMITS.inputBytes).catch(() => null);
  if (kind === "unreadable" || read === null) throw new UsageError(`${option}: ${path} cannot be read`);
  if ("tooLarge" in read)
    throw new UsageError(`${option}: ${path} is over the limit of ${LIMITS.inputBytes.toLocaleString("en-US")} bytes`);
  return read.bytes;
}

/** What the core's reader says of a file is told with the option and the file. */
async function understood<T>(option: string, path: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(`${option} ${path}: ${error.message}`);
    throw error;
  }
}

const distinct = (all: readonly Uint8Array[]) => [...new Map(all.map((der) => [Buffer.from(der).toString("latin1"), der])).values()];
