import { gzipSync, zipSync } from "fflate";

/** A file of a case: its name and its bytes. */
export interface CaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The ways in which the cases wrap evidence, written again from their description. */
export function wrap(files: readonly CaseFile[], operation: string): readonly CaseFile[] {
  const whole = WHOLE_SET[operation];
  if (whole) return whole(files);
  const one = FIRST_FILE[operation];
  if (!one) throw new Error(`unknown wrapping ${operation}`);
  const [first, ...rest] = files;
  return [{ name: first!.name, bytes: Buffer.from(one(Buffer.from(first!.bytes))) }, ...rest];
}

const hexOf = (data: Buffer) => data.toString("hex");
const lines = (text: string, width: number) => (text.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join("\n");
/** Base64 in lines of 76, with a last line break. */
const mime = (data: Buffer) => `${lines(data.toString("base64"), 76)}\n`;
const pairs = (data: Buffer, mark: string) => (hexOf(data).match(/../g) ?? []).join(mark);
const rows = (data: Buffer) => Array.from({ length: Math.ceil(data.length / 16) }, (_, i) => data.subarray(16 * i, 16 * i + 16));
const ascii = (data: Buffer) => [...data].map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : ".")).join("");
const offset = (value: number) => value.toString(16).padStart(8, "0");

function hexdump(data: Buffer): string {
  const out: string[] = [];
  rows(data).forEach((row, i, all) => {
    const repeated = i > 0 && row.length === 16 && row.equals(all[i - 1]!);
    if (!repeated)
      out.push(
        `${offset(16 * i)}  ${[row.subarray(0, 8), row.subarray(8)]
          .map((half) => pairs(half, " "))
          .join("  ")
          .padEnd(48)}  |${ascii(row)}|`,
      );
    else if (out.at(-1) !== "*") out.push("*");
  });
  return `${out.join("\n")}\n${offset(data.length)}\n`;
}

const xxd = (data: Buffer) =>
  rows(data)
    .map((row, i) => `${offset(16 * i)}: ${(hexOf(row).match(/.{1,4}/g) ?? []).join(" ").padEnd(39)}  ${ascii(row)}\n`)
    .join("");

const FIRST_FILE: Readonly<Record<string, (data: Buffer) => string | Uint8Array>> = {
  hex: hexOf,
  "0xhex": (data) => `0x${hexOf(data).toUpperCase()}\n`,
  hexlines: (data) => lines(hexOf(data), 64),
  colons: (data) => pairs(data, ":"),
  xxd,
  hexdump,
  base64: mime,
  base64url: (data) => data.toString("base64url"),
  gzip: (data) => gzipSync(data, { mtime: 0 }),
  "json-array": (data) => JSON.stringify({ report: [...data] }),
  "json-base64": (data) => JSON.stringify({ data: { evidence: data.toString("base64") } }),
  "data-url": (data) => `data:application/octet-stream;base64,${data.toString("base64")}`,
  fence: (data) => `Here is the report:\n\`\`\`\n${mime(data)}\`\`\`\n`,
  zeros: (data) => Buffer.concat([data, Buffer.alloc(4096 - (data.length % 4096))]),
};

const WHOLE_SET: Readonly<Record<string, (files: readonly CaseFile[]) => readonly CaseFile[]>> = {
  zip: (files) => [{ name: "evidence.zip", bytes: zipped(files) }],
  tar: (files) => [{ name: "evidence.tar", bytes: tarred(files) }],
  tgz: (files) => [{ name: "evidence.tgz", bytes: gzipSync(tarred(files), { mtime: 0 }) }],
  "zip-base64": (files) => [{ name: "evidence.txt", bytes: Buffer.from(mime(Buffer.from(zipped(files)))) }],
  json: (files) => [
    {
      name: "bundle.json",
      bytes: Buffer.from(JSON.stringify(Object.fromEntries(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")])))),
    },
  ],
  renamed: (files) => files.map(({ bytes }, i) => ({ name: `x${i}`, bytes })),
  reversed: (files) => [...files].reverse(),
  "one-pem": ([report, ...rest]) => [report!, { name: "all.pem", bytes: Buffer.from(rest.flatMap(certificates).map(pem).join("")) }],
  extended: ([report, ...rest]) => [{ name: "attestation.bin", bytes: Buffer.concat([report!.bytes, certificateTable(rest, false)]) }],
  "extended-mixed": ([report, ...rest]) => [
    { name: "attestation.bin", bytes: Buffer.concat([report!.bytes, certificateTable(rest, true)]) },
  ],
  table: ([report, ...rest]) => [report!, { name: "certs.bin", bytes: certificateTable(rest, false) }],
  ioctl: ([report, ...rest]) => [
    { name: "response.bin", bytes: Buffer.concat([u32le(0), u32le(report!.bytes.length), Buffer.alloc(24), report!.bytes]) },
    ...rest,
  ],
};

const zipped = (files: readonly CaseFile[]) => zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));

/** A POSIX tar archive (IEEE 1003.1, ustar). */
function tarred(files: readonly CaseFile[]): Buffer {
  const members = files.flatMap(({ name, bytes }) => [tarHeader(name, bytes.length), bytes, Buffer.alloc(-bytes.length & 511)]);
  return Buffer.concat([...members, Buffer.alloc(1024)]);
}

function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write("0000644\0", 100);
  header.write("0000000\0", 108);
  header.write("0000000\0", 116);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write("00000000000\0", 136);
  header.write("        0", 148);
  header.write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

const PEM = /-----BEGIN CERTIFICATE-----\r?\n([\s\S]*?)-----END CERTIFICATE-----/g;
const pem = (der: Buffer) => `-----BEGIN CERTIFICATE-----\n${mime(der)}-----END CERTIFICATE-----\n`;

function certificates({ bytes }: CaseFile): Buffer[] {
  const blocks = [...Buffer.from(bytes).toString("latin1").matchAll(PEM)];
  return blocks.length > 0 ? blocks.map(([, body]) => Buffer.from(body!, "base64")) : [Buffer.from(bytes)];
}

/** Entry GUIDs of the host's certificate table (GHCB specification, 4.1.8.1). */
const GUIDS = {
  vcek: "63da758de6644564adc5f4b93be8accd",
  vlek: "a8074bc2a25a483eaae639c045a0b8a1",
  ask: "4ab7b379bbac4fe4a02f05aef327c782",
  ark: "c0b406a4a803495297433fb6014cd0ae",
};

function certificateTable(files: readonly CaseFile[], mixedEndian: boolean): Buffer {
  const entries = files.flatMap(certificates);
  let at = 24 * (entries.length + 1);
  const head = entries.map((der) => {
    const entry = Buffer.concat([guid(kindOf(der), mixedEndian), u32le(at), u32le(der.length)]);
    at += der.length;
    return entry;
  });
  return Buffer.concat([...head, Buffer.alloc(24), ...entries]);
}

function guid(kind: keyof typeof GUIDS, mixedEndian: boolean): Buffer {
  const value = Buffer.from(GUIDS[kind], "hex");
  if (mixedEndian) [value.subarray(0, 4), value.subarray(4, 6), value.subarray(6, 8)].forEach((part) => part.reverse());
  return value;
}

/** By the subject's common name, which is the last one in a certificate of AMD's. */
function kindOf(der: Buffer): keyof typeof GUIDS {
  const at = der.lastIndexOf(Buffer.from("0603550403", "hex"));
  const name = der.subarray(at + 7, at + 7 + (der[at + 6] ?? 0)).toString("latin1");
  if (name === "SEV-VCEK") return "vcek";
  if (name === "SEV-VLEK") return "vlek";
  return name.startsWith("ARK") ? "ark" : "ask";
}

function u32le(value: number): Buffer {
  const field = Buffer.alloc(4);
  field.writeUInt32LE(value);
  return field;
}
