/** `b'\x02\x00…'` of Python, printable characters as they are. */
export function pythonBytes(text: string): Uint8Array | null {
  const body = /^b(['"])([\s\S]*)\1$/.exec(text.trim())?.[2];
  // Each character has one way to be read: a backslash is only ever an escape’s.
  if (body === undefined || !/^(?:\\x[0-9a-fA-F]{2}|\\[nrt0'"\\]|[ -[\]-~])*$/.test(body)) return null;
  const octets: number[] = [];
  for (let at = 0; at < body.length;) {
    const [octet, length] = pythonOctet(body, at);
    octets.push(octet);
    at += length;
  }
  return Uint8Array.from(octets);
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, "0": 0, "'": 39, '"': 34, "\\": 92 };

function pythonOctet(body: string, at: number): readonly [octet: number, length: number] {
  if (body[at] !== "\\") return [body.charCodeAt(at), 1];
  if (body[at + 1] === "x") return [parseInt(body.slice(at + 2, at + 4), 16), 4];
  return [ESCAPES[body[at + 1]!]!, 2];
}

/** Octets of a list as C, Rust, Go or Python write it: hex or decimal, in any brackets, with comments or what stands around it. */
export function octetList(text: string): Uint8Array | null {
  const bare = withoutComments(text);
  return bracketed(bare, "{", "}") ?? bracketed(bare, "[", "]") ?? octetsOf(bare);
}

/** The last pair of brackets: a size may stand in one before. */
function bracketed(text: string, open: string, close: string): Uint8Array | null {
  const from = text.lastIndexOf(open);
  const to = from === -1 ? -1 : text.indexOf(close, from);
  return to === -1 ? null : octetsOf(text.slice(from + 1, to));
}

function octetsOf(list: string): Uint8Array | null {
  const items = list.split(",").map((item) => item.trim());
  if (items.at(-1) === "") items.pop();
  if (items.length < 2) return null;
  const octets = items.map(octetOf);
  return octets.every((octet) => octet !== null) ? Uint8Array.from(octets) : null;
}

function octetOf(item: string): number | null {
  const match = /^(?:0x([0-9a-f]{1,2})|(\d{1,3}))(?:_?u8)?$/i.exec(item);
  const octet = match && (match[1] ? parseInt(match[1], 16) : Number(match[2]));
  return octet !== null && octet < 256 ? octet : null;
}

function withoutComments(text: string): string {
  if (!text.includes("/*") && !text.includes("//")) return text;
  const kept: string[] = [];
  for (let at = 0; at < text.length;) {
    const [from, to] = nextComment(text, at);
    kept.push(text.slice(at, from));
    at = to;
  }
  return kept.join(" ");
}

function nextComment(text: string, at: number): readonly [from: number, to: number] {
  for (let from = text.indexOf("/", at); from !== -1; from = text.indexOf("/", from + 1)) {
    if (text[from + 1] === "*") return [from, after(text.indexOf("*/", from + 2), 2, text)];
    if (text[from + 1] === "/") return [from, after(text.indexOf("\n", from), 0, text)];
  }
  return [text.length, text.length];
}

const after = (index: number, length: number, text: string) => (index === -1 ? text.length : index + length);
