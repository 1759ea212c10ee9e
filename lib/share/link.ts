import { deflateSync } from "fflate";
import type { Claimed, Input } from "@/lib/appraisal/appraisal";
import { fromBase64Url, toBase64Url } from "@/lib/bytes/base64";
import { concatBytes, equalBytes } from "@/lib/bytes/bytes";
import { sha256 } from "@/lib/crypto/engine";
import { readBody, writeBody } from "./container";
import { HEAD_LENGTH, isLinkHead, LINK_HEAD } from "./find-link";
import { inflateExactly } from "./inflate";
import { LinkError, altered, cut } from "./link-error";

/** Version of the payload's format, the number between `#` and `.` of a link. */
export const LINK_VERSION = 1;
/** Longest link that is written or read, in characters. */
export const MAX_LINK_CHARACTERS = 2_000_000;

const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 1000;
const MAGIC = 0x5447; // "TG"
/** Magic (2 bytes), length of the payload (4), length of the body (4). */
const HEADER_BYTES = 10;
const HEADER_CHARACTERS = 16;
const CHECK_BYTES = 16;

export interface LinkContents {
  /** Where the application is served, e.g. `https://example.org`. */
  readonly base: string;
  /** Raw files as they were given. What was opened from a link goes in as the link held it. */
  readonly inputs: readonly Input[];
  readonly claimed: Claimed;
}

export interface DecodedLink {
  readonly inputs: readonly Input[];
  /** The sender's claims: shown, without effect until adopted. */
  readonly claimed: Claimed;
  readonly version: number;
}

/**
 * Writes a permalink, `<base>/verify#1.<payload>`. Grants and roots are not written. Equal contents give equal links.
 * @throws LinkError `too-large` with the size it would have
 * @see docs/link-format.md
 */
export async function encodeLink({ base, inputs, claimed }: LinkContents): Promise<string> {
  const leaves = inputs.flatMap((input) => input.members ?? [input]);
  const link = `${base.replace(/\/+$/, "")}/verify#${LINK_VERSION}.${await writePayload(writeBody(leaves, claimed))}`;
  if (link.length > MAX_LINK_CHARACTERS) throw tooLarge(link.length);
  return link;
}

/**
 * Reads a permalink, or only its fragment from `#` on. Nothing in it is trusted; the evidence is verified again.
 * @throws LinkError
 */
export async function decodeLink(text: string): Promise<DecodedLink> {
  if (text.length > MAX_LINK_CHARACTERS) throw isLinkHead(text) ? tooLarge(text.length) : notALink();
  const parts = splitLink(text);
  if (!parts) throw notALink();
  if (parts.version !== LINK_VERSION) throw newer(parts.version, text.length);
  return { ...readBody(await readPayload(parts.payload)), version: LINK_VERSION };
}

/** Version and payload; line breaks that a mail program put into the payload are taken out. */
function splitLink(text: string): { version: number; payload: string } | null {
  const head = LINK_HEAD.exec(text.slice(0, HEAD_LENGTH));
  if (!head) return null;
  const lines = text.slice(head[0].length).split(/[\r\n]+/);
  return { version: Number(head[1]), payload: lines.map((line) => line.trim()).join("") };
}

/** Header, compressed body, check over both, in base64url. */
async function writePayload(body: Uint8Array): Promise<string> {
  if (body.length > MAX_BODY_BYTES) throw tooLarge(Math.ceil((body.length * 4) / 3));
  const packed = deflateSync(body, { level: 9 });
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  header.setUint16(0, MAGIC);
  header.setUint32(2, HEADER_BYTES + packed.length + CHECK_BYTES);
  header.setUint32(6, body.length);
  const checked = concatBytes(new Uint8Array(header.buffer), packed);
  return toBase64Url(concatBytes(checked, await checkOf(checked)));
}

const checkOf = async (data: Uint8Array) => (await sha256(data)).subarray(0, CHECK_BYTES);

/** The uncompressed body. Whether the text is whole is asked first, so that "cut" and "altered" are told apart. */
async function readPayload(payload: string): Promise<Uint8Array> {
  const { size, bodySize } = readHeader(payload);
  const data = fromBase64Url(payload);
  if (!data || data.length !== size) throw altered("This link was changed on its way: its text does not decode.");
  const checked = data.subarray(0, -CHECK_BYTES);
  if (!equalBytes(await checkOf(checked), data.subarray(-CHECK_BYTES)))
    throw altered("This link was changed on its way: its check does not match.");
  const packed = checked.subarray(HEADER_BYTES);
  if (bodySize > MAX_BODY_BYTES) throw unpacksTooLarge(bodySize, MAX_BODY_BYTES);
  if (bodySize > packed.length * MAX_RATIO) throw unpacksTooLarge(bodySize, packed.length * MAX_RATIO);
  return inflateExactly(packed, bodySize);
}

function readHeader(payload: string): { size: number; bodySize: number } {
  const foreign = payload.search(/[^A-Za-z0-9_-]/);
  if (foreign !== -1) throw altered(`This link was changed on its way: character ${foreign + 1} of its content cannot be there.`);
  if (payload.length < HEADER_CHARACTERS)
    throw cut(`Only ${payload.length} characters of its content are left.`, { characters: payload.length });
  const start = fromBase64Url(payload.slice(0, HEADER_CHARACTERS))!;
  const header = new DataView(start.buffer);
  if (header.getUint16(0) !== MAGIC) throw altered("This link was changed on its way: its content does not begin as a link’s does.");
  const size = header.getUint32(2);
  const expected = Math.ceil((size * 4) / 3);
  if (payload.length < expected) throw cut(cutMessage(payload.length, expected), { characters: payload.length, expected });
  if (payload.length > expected)
    throw altered(`Text was added to this link: its content should have ${expected} characters and has ${payload.length}.`, {
      characters: payload.length,
      expected,
    });
  if (size < HEADER_BYTES + CHECK_BYTES) throw altered("This link was changed on its way: it says that it is empty.");
  return { size, bodySize: header.getUint32(6) };
}

const cutMessage = (characters: number, expected: number) =>
  `${characters} of ${expected} characters of its content are left. A message may have shortened it.`;

const notALink = () => new LinkError("not-a-link", "This is not a link of this application.");

const newer = (version: number, characters: number) =>
  version === 0
    ? altered("This link was changed on its way: there is no version 0 of links.")
    : new LinkError(
        "newer-version",
        `This link has format version ${version}; this release reads version ${LINK_VERSION}. Open it with a newer release.`,
        { version, characters },
      );

const tooLarge = (characters: number) =>
  new LinkError(
    "too-large",
    `The link has ${characters} characters; the limit is ${MAX_LINK_CHARACTERS}. Send the files themselves instead.`,
    { characters, actual: characters, limit: MAX_LINK_CHARACTERS },
  );

const unpacksTooLarge = (actual: number, limit: number) =>
  new LinkError("too-large", `This link says that it unpacks to ${actual} bytes; the limit is ${limit}.`, { actual, limit });
