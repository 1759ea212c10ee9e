import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from "fflate";
import { EvidenceError } from "@/lib/bytes/errors";
import { Growth, LimitError, LIMITS, mebibytes, type Budget } from "../limits";
import { Collected } from "./collected";

/** Compressed bytes given to the inflater at a time: at 1032:1 no more than 17 MiB come back at once. */
const CHUNK_BYTES = 16 * 1024;

/** One file of an archive. */
export interface ArchiveMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `PK` with the number of a member, or of the end of an empty archive. */
export function looksLikeZip(data: Uint8Array): boolean {
  return (
    data.length >= 22 && data[0] === 0x50 && data[1] === 0x4b && ((data[2] === 3 && data[3] === 4) || (data[2] === 5 && data[3] === 6))
  );
}

interface Member {
  readonly name: string;
  readonly content: Collected;
  done: boolean;
}

/**
 * Unpacks a ZIP archive, folders left out, in the archive's order, each member as soon as it is whole, so that they need not
 * all be held. What a member claims to be large is never believed: output is counted as it comes, and an archive that says
 * of another number of members than it holds was cut or put together from several. That shows at its end.
 * @throws LimitError past the set's limits
 * @throws EvidenceError `bad-encoding` if the archive is damaged or of an unknown kind
 */
export function* unzip(data: Uint8Array, budget: Budget): Generator<ArchiveMember> {
  const waiting: Member[] = [];
  const growth = new Growth(budget);
  let headers = 0;
  const reader = new Unzip((file) => {
    headers++;
    if (file.name.endsWith("/")) return;
    budget.addMember();
    refuseLargeClaim(file);
    waiting.push(collect(file, growth));
  });
  reader.register(UnzipInflate);
  reader.register(UnzipPassThrough);
  for (let at = 0; at < data.length; at += CHUNK_BYTES) {
    push(reader, data, at, growth);
    while (waiting[0]?.done) yield memberOf(waiting.shift()!);
  }
  const [cut] = waiting;
  if (cut) throw new EvidenceError("truncated", `the archive ends inside ${cut.name}`, data.length);
  checkEnd(data, headers);
}

const memberOf = ({ name, content }: Member): ArchiveMember => ({ name, bytes: content.bytes() });

function collect(file: UnzipFile, growth: Growth): Member {
  const member: Member = { name: file.name, content: new Collected(file.originalSize ?? 0, (file.size ?? 0) * LIMITS.ratio), done: false };
  file.ondata = (error, chunk, final) => {
    // The library hands back what this callback threw before; a limit stays a limit.
    if (error) throw error instanceof LimitError ? error : damaged(`${file.name}: ${error.message}`);
    growth.grow(chunk.length);
    member.content.add(chunk);
    member.done = final;
  };
  file.start();
  return member;
}

const END_BYTES = 22;
const MAX_COMMENT = 0xffff;

/** An archive ends with a record of its members (APPNOTE 4.3.16); a cut one would drop the last of them in silence. */
function checkEnd(data: Uint8Array, headers: number): void {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = data.length - END_BYTES; at >= Math.max(0, data.length - END_BYTES - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== 0x06054b50 || !endsDirectory(view, at)) continue;
    const end = at + END_BYTES + view.getUint16(at + 20, true);
    if (end !== data.length)
      throw new EvidenceError("trailing-bytes", `the archive ends after ${end} bytes, and ${data.length - end} follow it`, end);
    const said = view.getUint16(at + 10, true);
    if (said === headers) return;
    throw new EvidenceError("bad-value", `the archive says that it has ${said} members, and ${headers} were found`, at + 10);
  }
  throw new EvidenceError("truncated", "the archive has no end record, so it was cut", data.length);
}

/** True if the directory of members ends where the record begins: one of an archive inside does not. */
const endsDirectory = (view: DataView, at: number): boolean => view.getUint32(at + 16, true) + view.getUint32(at + 12, true) === at;

function push(reader: Unzip, data: Uint8Array, at: number, growth: Growth): void {
  const chunk = data.subarray(at, at + CHUNK_BYTES);
  growth.feed(chunk.length);
  try {
    reader.push(chunk, at + CHUNK_BYTES >= data.length);
  } catch (error) {
    if (error instanceof EvidenceError || error instanceof LimitError) throw error;
    throw damaged(error instanceof Error ? error.message : "unreadable");
  }
}

function refuseLargeClaim(file: UnzipFile): void {
  if ((file.originalSize ?? 0) > LIMITS.unpackedBytes)
    throw new LimitError(`${file.name} claims ${mebibytes(file.originalSize!)}, more than ${mebibytes(LIMITS.unpackedBytes)}`);
}

const damaged = (why: string) => new EvidenceError("bad-encoding", `the ZIP archive cannot be unpacked: ${why}`, 0);
