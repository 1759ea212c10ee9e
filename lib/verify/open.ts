import type { Input } from "@/lib/appraisal/appraisal";
import type { EvidenceFormat, Nested, Parsed } from "@/lib/appraisal/format";
import { equalBytes } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { reportFormat } from "@/lib/evidence/snp/formats";
import { readJsonReport } from "@/lib/evidence/snp/json-report";
import { attestationReport } from "@/lib/evidence/snp/layout";
import { certificateFormat, revocationListFormat } from "@/lib/evidence/x509";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import { readPem, type PemBlock } from "@/lib/x509/pem";
import type { Artifact } from "./artifact";
import { Budget, LimitError, LIMITS, mebibytes } from "./limits";
import { envelopeOf, twiceText } from "./peel/envelope";
import { gunzip, looksLikeGzip } from "./peel/gzip";
import { httpBody } from "./peel/http";
import { jsonLeaves, readJson, type JsonDocument, type JsonLeaf } from "./peel/json";
import { BEGIN, dumps, fences, jsonAmongWords, MIN_RUN, pemBlocks, runs, without, type Part } from "./peel/parts";
import { looksLikeTar, untar } from "./peel/tar";
import { asText, decodings, MAX_LISTING, type Decoded } from "./peel/text";
import { tsmAttribute } from "./peel/tsm";
import { looksLikeZip, unzip, type ArchiveMember } from "./peel/zip";
import { recognise } from "./registry";

export type { Artifact } from "./artifact";

type Found = Pick<Artifact, "format" | "title" | "role"> &
  Partial<Pick<Artifact, "parsed" | "damage" | "limit" | "tried" | "note" | "aside">>;
interface Place {
  readonly name: string;
  readonly path: readonly string[];
  readonly parent: Artifact | null;
  readonly offset: number | null;
  readonly bytes: Uint8Array;
  /** Put together from fields: a whole report, whatever its bytes say. */
  readonly rebuilt?: true;
}

const TRIED_BYTES = ["known formats", "ZIP", "tar", "gzip"];
const TRIED = [...TRIED_BYTES, "JSON", "PEM", "hex", "base64"];

/**
 * Opens everything given: formats by their bytes, archives and encodings peeled, each artefact in reading order.
 * @param look called before each; a LimitError it throws leaves that one and those after it unread, anything else goes on up
 */
export function openInputs(inputs: readonly Input[], look: () => void = () => {}): Artifact[] {
  const opener = new Opener(look);
  for (const input of inputs) opener.input(input, null);
  return opener.artifacts.map((artifact) => besideItsBytes(artifact, opener.artifacts));
}

class Opener {
  readonly artifacts: Artifact[] = [];
  private readonly budget = new Budget();

  constructor(private readonly look: () => void) {}

  input({ name, bytes, members, format }: Input, parent: Artifact | null): void {
    const place: Place = { name, path: [...(parent?.path ?? []), name], parent, offset: null, bytes };
    if (!members) return this.open(place);
    const container = this.add(place, { format: format ?? null, title: "Link", role: "container" });
    for (const member of members) this.input(member, container);
  }

  private open(place: Place): void {
    try {
      this.look();
      this.openWithin(place);
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      this.add(place, limited(error.limit));
    }
  }

  private openWithin(place: Place): void {
    const { bytes } = place;
    if (bytes.length > LIMITS.inputBytes)
      return void this.add(place, limited(`${mebibytes(bytes.length)}, one input is at most ${mebibytes(LIMITS.inputBytes)}`));
    if (depth(place) > LIMITS.nesting) return void this.add(place, limited(`nested deeper than ${LIMITS.nesting}`));
    if (place.rebuilt) return this.readAs(place, reportFormat);
    const known = recognise(bytes);
    if (known) return this.readAs(place, known.format);
    if (looksLikeZip(bytes)) return this.openArchive(place, "archive/zip", "ZIP archive", unzip);
    if (looksLikeTar(bytes)) return this.openArchive(place, "archive/tar", "tar archive", untar);
    if (looksLikeGzip(bytes)) return this.openArchive(place, "archive/gzip", "gzip", gunzipMember(place));
    const body = httpBody(bytes);
    if (body && this.openDecoded(place, "HTTP answer", body)) return;
    if (!this.openText(place)) this.addUnknown(place);
  }

  private addUnknown(place: Place): void {
    const attribute = tsmAttribute(place.name, place.bytes);
    if (!attribute) return void this.add(place, unrecognised(asText(place.bytes) === null ? TRIED_BYTES : TRIED));
    const { title, note, facts } = attribute;
    const parsed = { claims: null, version: null, facts, contains: [] };
    this.add(place, { format: "linux/tsm-report", title, role: "endorsement", parsed, aside: note });
  }

  private readAs(place: Place, format: EvidenceFormat): void {
    const found = { format: format.name, title: format.title, role: format.role };
    let parsed: Parsed<unknown>;
    try {
      parsed = format.parse(place.bytes);
    } catch (error) {
      return void this.add(place, { ...found, ...stopped(error) });
    }
    const artifact = this.add(place, { ...found, parsed: place.rebuilt ? { ...parsed, rebuilt: true } : parsed });
    for (const nested of parsed.contains) this.nest(artifact, nested);
  }

  /** Entries may overlap, so that a small file claims to hold much: what they claim counts as unpacked. */
  private nest(parent: Artifact, { name, step, offset, bytes, rebuilt }: Nested): void {
    this.budget.addMember();
    this.budget.addBytes(bytes.length);
    const path = [...parent.path, step ?? name, ...(rebuilt ? [REBUILT] : [])];
    this.open({ name, path, parent, offset, bytes, ...(rebuilt ? { rebuilt } : {}) });
  }

  private openArchive(
    place: Place,
    format: string,
    title: string,
    unpack: (data: Uint8Array, budget: Budget) => readonly ArchiveMember[],
  ): void {
    const found = { format, title, role: "container" } as const;
    let members: readonly ArchiveMember[];
    try {
      members = unpack(place.bytes, this.budget);
    } catch (error) {
      return void this.add(place, { ...found, ...stopped(error) });
    }
    const archive = this.add(place, found);
    for (const member of members) this.open({ ...member, path: [...place.path, member.name], parent: archive, offset: null });
  }

  /** True if something in the text is known, or stands in the way of reading it. */
  private openText(place: Place): boolean {
    const text = asText(place.bytes);
    if (text === null) return false;
    if (place.parent) this.budget.addInnerText(place.bytes.length);
    if (this.openJson(place, text)) return true;
    if (text.includes(BEGIN)) return this.openPemAndParts(place, text);
    for (const { step, bytes } of decodings(text)) if (this.openDecoded(place, step, bytes)) return true;
    return this.openParts(place, text);
  }

  private openDecoded(place: Place, step: string, bytes: Uint8Array): boolean {
    return this.keepIfKnown(place, { format: encodingName(step), title: step, role: "container" }, (outer) =>
      this.open({ name: place.name, path: [...place.path, step], parent: outer, offset: null, bytes }),
    );
  }

  /** Every string, array of bytes and report in members that turns out to be something known. */
  private openJson(place: Place, text: string): boolean {
    let document: JsonDocument | null;
    try {
      document = readJson(text);
    } catch (error) {
      this.add(place, { format: "text/json", title: "JSON", role: "container", ...stopped(error) });
      return true;
    }
    if (!document) return false;
    const { value, twice } = document;
    const envelope = envelopeOf(value);
    const note = [envelope.note, twiceText(twice)].filter(Boolean).join("; ");
    return this.keepIfKnown(place, { ...envelope, role: "container", note }, (outer) => {
      for (const leaf of jsonLeaves(value, readJsonReport)) this.openLeaf(outer, leaf);
    });
  }

  private openLeaf(outer: Artifact, { path, name, bytes, rebuilt }: JsonLeaf): void {
    this.budget.addMember();
    const steps = [...outer.path, ...(path === "$" ? [] : [path]), ...(rebuilt ? [REBUILT] : [])];
    this.openIfKnown({ name: name || path, path: steps, parent: outer, offset: null, bytes, ...(rebuilt ? { rebuilt } : {}) });
  }

  /** Opens and leaves nothing behind if it is not known: in a document full of words nobody wants a row for each. */
  private openIfKnown(place: Place): boolean {
    const before = this.artifacts.length;
    this.open(place);
    if (this.knownSince(before)) return true;
    this.artifacts.length = before;
    return false;
  }

  /** PEM alone is read as what it is; with other things that are known around it, as one of them. */
  private openPemAndParts(place: Place, text: string): boolean {
    const before = this.artifacts.length;
    const alone = without(text, pemBlocks(text)).trim().length < MIN_RUN;
    if (!alone && text.length > MAX_LISTING) this.add({ ...place, path: [...place.path, "words"] }, unsearched(text));
    else if (!alone && this.openParts(place, text) && this.artifacts.slice(before + 1).some(isNoPem)) return true;
    else this.artifacts.length = before;
    this.openPem(place, text);
    return true;
  }

  /** What stands among other words: fences and JSON first, since PEM and hex may be inside them. */
  private openParts(place: Place, text: string): boolean {
    // One word has been read as a whole already.
    if (text.length < MIN_RUN || !/[^A-Za-z0-9+/=_-]/.test(text)) return false;
    if (text.length > MAX_LISTING) return text.trim() !== "" && this.add(place, unsearched(text)).limit !== null;
    return this.keepIfKnown(place, { format: "text/plain", title: "Text", role: "container" }, (outer) => {
      const opened = (parts: readonly Part[]) => parts.filter((part) => this.openPart(outer, part));
      const unfenced = without(text, opened(fences(text)));
      const rest = without(unfenced, opened(jsonAmongWords(unfenced)));
      const blocks = pemBlocks(rest);
      if (blocks.length > 0)
        this.openPem({ name: outer.name, path: [...outer.path, "PEM blocks"], parent: outer, offset: null, bytes: outer.bytes }, rest);
      const words = without(rest, blocks);
      for (const part of dumps(words)) this.openPart(outer, part);
      for (const ways of runs(words)) ways.some((part) => this.openPart(outer, part));
    });
  }

  private openPart(outer: Artifact, { step, bytes }: Decoded): boolean {
    this.budget.addMember();
    return this.openIfKnown({ name: outer.name, path: [...outer.path, step], parent: outer, offset: null, bytes });
  }

  /** Opens what is inside, and keeps it only if something in it is recognised: plain words decode to noise. */
  private keepIfKnown(place: Place, found: Found, openInside: (outer: Artifact) => void): boolean {
    const before = this.artifacts.length;
    const outer = this.add(place, found);
    openInside(outer);
    if (this.knownSince(before + 1)) return true;
    this.artifacts.length = before;
    return false;
  }

  private knownSince(index: number): boolean {
    return this.artifacts.slice(index).some(({ format, limit }) => format !== null || limit !== null);
  }

  private openPem(place: Place, text: string): void {
    const found = { format: "encoding/pem", title: "PEM", role: "endorsement" } as const;
    let blocks: readonly PemBlock[];
    try {
      blocks = readPem(text);
    } catch (error) {
      return void this.add(place, { ...found, ...stopped(error) });
    }
    const names = blocks.map(blockName);
    const amd = blocks.length > 1 && names.every((name) => /^(ARK|SEV)-/.test(name));
    const outer = this.add(place, {
      ...found,
      ...(amd ? { format: "amd/certificate-chain", title: "AMD certificate chain" } : {}),
      role: "container",
    });
    blocks.forEach((block, index) => this.openBlock(outer, block, names[index]!, blocks.length));
  }

  /** A block that is called a certificate is read as one, so that a damaged one is no unknown file. */
  private openBlock(outer: Artifact, { label, der }: PemBlock, name: string, count: number): void {
    const path = [...outer.path, count > 1 ? `PEM ${name}` : "PEM"];
    const place = { name, path, parent: outer, offset: null, bytes: der };
    if (label.endsWith("CERTIFICATE")) this.readAs(place, certificateFormat);
    else if (label === "X509 CRL") this.readAs(place, revocationListFormat);
    else this.open(place);
  }

  private add({ rebuilt: _kept, ...placed }: Place, found: Found): Artifact {
    const artifact: Artifact = {
      id: `e${this.artifacts.length + 1}`,
      parsed: null,
      damage: null,
      limit: null,
      tried: [],
      note: "",
      aside: null,
      ...placed,
      ...found,
    };
    this.artifacts.push(artifact);
    return artifact;
  }
}

const gunzipMember = (place: Place) => (data: Uint8Array, budget: Budget) => [
  { name: place.name.replace(/\.(gz|tgz)$/, ""), bytes: gunzip(data, budget) },
];

/** What stopped an archive from opening: damage of the input or a limit of ours. Anything else is a defect. */
function stopped(error: unknown): Pick<Found, "damage" | "limit"> {
  if (error instanceof EvidenceError) return error.code === "limit" ? { limit: error.message } : { damage: error };
  if (error instanceof LimitError) return { limit: error.limit };
  throw error;
}

const REBUILT = "rebuilt from fields";
const ASIDE = "the same signature is on a report that was given as bytes, which is judged in its place";

/** A report put together from fields has nothing to add to the same report's own bytes; one that says something else is judged. */
function besideItsBytes(artifact: Artifact, all: readonly Artifact[]): Artifact {
  if (!artifact.parsed?.rebuilt || artifact.format !== reportFormat.name) return artifact;
  const given = all.some(
    ({ format, parsed, bytes }) => format === reportFormat.name && parsed && !parsed.rebuilt && saysTheSame(artifact.bytes, bytes),
  );
  return given ? { ...artifact, parsed: null, aside: ASIDE } : artifact;
}

/** True if every field of both is equal; what the version reserves may be left out of the rebuilt one, which few spellings carry. */
function saysTheSame(rebuilt: Uint8Array, given: Uint8Array): boolean {
  const { version } = attestationReport.read(given);
  return Object.entries(attestationReport.fields).every(([key, { offset, size }]) => {
    const [ours, theirs] = [rebuilt, given].map((report) => report.subarray(offset, offset + size)) as [Uint8Array, Uint8Array];
    return equalBytes(ours, theirs) || (isReserved(key, version) && ours.every((octet) => octet === 0));
  });
}

/** AMD 56860, table 23: CPUID from version 3 on, mitigation vectors from version 5 on. */
const isReserved = (key: string, version: number) =>
  key.startsWith("reserved") || (version < 3 && key.startsWith("cpuid")) || (version < 5 && key.endsWith("MitVector"));

const isNoPem = ({ format, parent }: Artifact) =>
  format !== null && parent?.format === "text/plain" && !format.startsWith("encoding/pem") && format !== "amd/certificate-chain";

/** `encoding/hexdump` of "hexdump", `encoding/http` of "HTTP answer". */
const encodingName = (step: string) => (step === "HTTP answer" ? "encoding/http" : `encoding/${step.replaceAll(" ", "-").toLowerCase()}`);

const unrecognised = (tried: readonly string[]): Found => ({ format: null, title: "Not recognised", role: "unrecognised", tried });
/** A report may stand among the words, and nobody looked. */
const unsearched = (text: string): Found =>
  limited(`${mebibytes(text.length)} of text, which is searched for reports among other words up to ${mebibytes(MAX_LISTING)}`);
const limited = (limit: string): Found => ({ format: null, title: "Not read", role: "unrecognised", limit });

function depth(place: Place): number {
  let count = 0;
  for (let at = place.parent; at; at = at.parent) count++;
  return count;
}

function blockName({ label, der }: PemBlock): string {
  try {
    return (certificateFormat.detect(der) && commonName((certificateFormat.parse(der).claims as Certificate).subject)) || label;
  } catch (error) {
    if (error instanceof EvidenceError) return label;
    throw error;
  }
}
