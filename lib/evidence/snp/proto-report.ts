import type { EvidenceFormat, Nested, Parsed } from "@/lib/appraisal/format";
import { readProtobuf } from "@/lib/bytes/protobuf";
import { readTextproto, type TextField } from "@/lib/bytes/textproto";
import { attestationReport, type ReportField } from "./layout";
import { assembleReport, cpuidParts, littleEndian, type ReportParts } from "./rebuilt-report";

/** A field by its name in the text format, its number on the wire and what it is in the report. */
interface MessageField {
  readonly number: number;
  readonly name: string;
  readonly key: ReportField | "cpuid";
}

/** Message `sevsnp.Report` of go-sev-guest's proto/sevsnp.proto. */
const REPORT: readonly MessageField[] = [
  { number: 1, name: "version", key: "version" },
  { number: 2, name: "guest_svn", key: "guestSvn" },
  { number: 3, name: "policy", key: "policy" },
  { number: 4, name: "family_id", key: "familyId" },
  { number: 5, name: "image_id", key: "imageId" },
  { number: 6, name: "vmpl", key: "vmpl" },
  { number: 7, name: "signature_algo", key: "signatureAlgo" },
  { number: 8, name: "current_tcb", key: "currentTcb" },
  { number: 9, name: "platform_info", key: "platformInfo" },
  { number: 10, name: "signer_info", key: "keyInfo" },
  { number: 11, name: "report_data", key: "reportData" },
  { number: 12, name: "measurement", key: "measurement" },
  { number: 13, name: "host_data", key: "hostData" },
  { number: 14, name: "id_key_digest", key: "idKeyDigest" },
  { number: 15, name: "author_key_digest", key: "authorKeyDigest" },
  { number: 16, name: "report_id", key: "reportId" },
  { number: 17, name: "report_id_ma", key: "reportIdMa" },
  { number: 18, name: "reported_tcb", key: "reportedTcb" },
  { number: 19, name: "chip_id", key: "chipId" },
  { number: 20, name: "committed_tcb", key: "committedTcb" },
  { number: 21, name: "current_build", key: "currentBuild" },
  { number: 22, name: "current_minor", key: "currentMinor" },
  { number: 23, name: "current_major", key: "currentMajor" },
  { number: 24, name: "committed_build", key: "committedBuild" },
  { number: 25, name: "committed_minor", key: "committedMinor" },
  { number: 26, name: "committed_major", key: "committedMajor" },
  { number: 27, name: "launch_tcb", key: "launchTcb" },
  { number: 28, name: "signature", key: "signature" },
  { number: 29, name: "cpuid1eax_fms", key: "cpuid" },
  { number: 30, name: "launch_mit_vector", key: "launchMitVector" },
  { number: 31, name: "current_mit_vector", key: "currentMitVector" },
];
/** Eight bytes in the report, a number in the message. */
const TCBS: ReadonlySet<string> = new Set(["currentTcb", "reportedTcb", "committedTcb", "launchTcb"]);
/** A message leaves out what is zero, but writes bytes of zeros: every report has these. */
const ALWAYS = ["reportData", "measurement", "chipId", "signature"];

/** Message `CertificateChain`, by number and name; 7 holds what else the host gave. */
const CERTIFICATES: Readonly<Record<string, string>> = { 1: "vcek_cert", 2: "ask_cert", 3: "ark_cert", 4: "firmware_cert", 6: "vlek_cert" };
const EXTRAS = 7;
const MAX_BYTES = 1024 * 1024;

type Value = bigint | Uint8Array;
/** What the two encodings of a message have in common. */
interface Field {
  readonly key: string;
  readonly value: Value | readonly TextField[];
}

interface Attestation {
  readonly report: Uint8Array;
  readonly certificates: readonly Nested[];
}

/** The report’s 1184 bytes, or null if the fields are not known whole: each at most once, of its type and size. */
function reportOf(fields: readonly Field[]): Uint8Array | null {
  const parts: Record<string, Value> = {};
  for (const { key, value } of fields) {
    if (isMessage(value) || key in parts || key === "") return null;
    parts[key] = value;
  }
  if (ALWAYS.some((key) => !(parts[key] instanceof Uint8Array))) return null;
  const { cpuid, ...plain } = parts;
  if (cpuid instanceof Uint8Array) return null;
  const entries = Object.entries(plain).map(([key, value]) => [key, typed(key as ReportField, value)] as const);
  if (entries.some(([, value]) => value === null)) return null;
  return assembleReport({ ...(Object.fromEntries(entries) as ReportParts), ...(cpuid === undefined ? {} : cpuidParts(cpuid)) });
}

/** A number where the report has a number or a TCB, bytes where it has bytes. */
function typed(key: ReportField, value: Value): Value | null {
  if (TCBS.has(key)) return typeof value === "bigint" ? littleEndian(value, 8) : null;
  return (attestationReport.fields[key].kind === "bytes") === value instanceof Uint8Array ? value : null;
}

const isMessage = (value: Field["value"]): value is readonly TextField[] => Array.isArray(value);

function wireReport(data: Uint8Array): Uint8Array | null {
  const fields = readProtobuf(data);
  return (
    fields && reportOf(fields.map(({ number, value }) => ({ key: REPORT.find((field) => field.number === number)?.key ?? "", value })))
  );
}

/** `sevsnp.Attestation`: 1 report, 2 certificate_chain, 3 product; or a `sevsnp.Report` alone. */
function fromWire(data: Uint8Array): Attestation | null {
  if (data.length > MAX_BYTES || (data[0] !== 0x0a && data[0] !== 0x08)) return null;
  const alone = data[0] === 0x08 ? wireReport(data) : null;
  if (alone) return { report: alone, certificates: [] };
  const fields = data[0] === 0x0a ? readProtobuf(data) : null;
  if (!fields || fields.some(({ number, value }) => number > 3 || !(value instanceof Uint8Array))) return null;
  if (new Set(fields.map(({ number }) => number)).size < fields.length) return null;
  const part = (number: number) => fields.find((field) => field.number === number)?.value as Uint8Array | undefined;
  const report = wireReport(part(1) ?? new Uint8Array());
  const certificates = wireCertificates(part(2) ?? new Uint8Array());
  return report && certificates && { report, certificates };
}

function wireCertificates(data: Uint8Array): Nested[] | null {
  const fields = readProtobuf(data);
  const found: Nested[] = [];
  if (!fields) return null;
  for (const { number, value } of fields) {
    if (!(value instanceof Uint8Array)) return null;
    const nested = number === EXTRAS ? wireExtra(value) : certificate(CERTIFICATES[number], value);
    if (!nested) return null;
    found.push(nested);
  }
  return found.filter(({ bytes }) => bytes.length > 0);
}

/** An entry of the map: 1 key, 2 value. */
function wireExtra(entry: Uint8Array): Nested | null {
  const fields = readProtobuf(entry);
  const part = (number: number) => fields?.find((field) => field.number === number)?.value;
  const [name, value] = [part(1) ?? new Uint8Array(), part(2) ?? new Uint8Array()];
  return name instanceof Uint8Array && value instanceof Uint8Array ? extra(name, value) : null;
}

const certificate = (name: string | undefined, bytes: Uint8Array): Nested | null =>
  name ? { name, step: `certificate_chain.${name}`, offset: null, bytes } : null;

function extra(name: Uint8Array, bytes: Uint8Array): Nested {
  const label = new TextDecoder().decode(name.subarray(0, 80));
  return { name: label || "extra", step: `certificate_chain.extras ${label}`.trim(), offset: null, bytes };
}

function textReport(fields: readonly TextField[]): Uint8Array | null {
  return reportOf(fields.map(({ name, value }) => ({ key: REPORT.find((field) => field.name === name)?.key ?? "", value: scalar(value) })));
}

/** Numbers as the text format writes them; a word that is none stays a message, which no field of a report is. */
function scalar(value: TextField["value"]): Field["value"] {
  if (typeof value !== "string") return value;
  return /^(?:0|[1-9]\d{0,19}|0x[0-9a-fA-F]{1,16})$/.test(value) ? BigInt(value) : [];
}

function fromText(data: Uint8Array): Attestation | null {
  if (data.length > MAX_BYTES || !startsLikeText(data)) return null;
  const fields = readTextproto(new TextDecoder().decode(data));
  if (!fields || fields.length === 0) return null;
  const alone = textReport(fields);
  if (alone) return { report: alone, certificates: [] };
  const part = (name: string) => fields.find((field) => field.name === name)?.value ?? [];
  const known = fields.every(
    ({ name, value }) => ["report", "certificate_chain", "product"].includes(name) && isMessage(value as Field["value"]),
  );
  if (!known || new Set(fields.map(({ name }) => name)).size < fields.length) return null;
  const report = textReport(part("report") as readonly TextField[]);
  const certificates = textCertificates(part("certificate_chain") as readonly TextField[]);
  return report && certificates && { report, certificates };
}

/** The words without which there is no report, before anything is read in earnest. */
function startsLikeText(data: Uint8Array): boolean {
  const head = String.fromCharCode(...data.subarray(0, 256)).trimStart();
  return /^(?:#|report\b|certificate_chain\b|product\b|version:|guest_svn:|policy:)/.test(head);
}

function textCertificates(fields: readonly TextField[]): Nested[] | null {
  const found = fields.map(({ name, value }) => {
    if (name === "extras") return textExtra(value);
    return value instanceof Uint8Array && Object.values(CERTIFICATES).includes(name) ? certificate(name, value) : null;
  });
  return found.every((nested) => nested !== null) ? found : null;
}

function textExtra(entry: TextField["value"]): Nested | null {
  if (typeof entry === "string" || entry instanceof Uint8Array) return null;
  const part = (name: string) => entry.find((field) => field.name === name)?.value ?? new Uint8Array();
  const [name, value] = [part("key"), part("value")];
  return name instanceof Uint8Array && value instanceof Uint8Array ? extra(name, value) : null;
}

const format = (name: string, title: string, read: (data: Uint8Array) => Attestation | null): EvidenceFormat<null> => ({
  name,
  title,
  role: "container",
  detect: (data) => read(data) !== null,
  parse(data): Parsed<null> {
    const attestation = read(data);
    const contains: Nested[] = attestation
      ? [{ name: "report", offset: null, bytes: attestation.report, rebuilt: true }, ...attestation.certificates]
      : [];
    return { claims: null, version: null, facts: {}, contains };
  },
});

/** go-sev-guest's messages; what they cannot carry, reserved bytes, is taken as zero. */
export const protobufFormat = format("google/sevsnp-protobuf", "SEV-SNP attestation in go-sev-guest’s protobuf", fromWire);
export const textprotoFormat = format("google/sevsnp-textproto", "SEV-SNP attestation in go-sev-guest’s text format", fromText);
