import type { Input } from "@/lib/appraisal/appraisal";
import type { EvidenceFormat, Nested, Parsed } from "@/lib/appraisal/format";
import { EvidenceError } from "@/lib/bytes/errors";
import { certificateFormat, revocationListFormat } from "@/lib/evidence/x509";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import { readPem, type PemBlock } from "@/lib/x509/pem";
import { Budget, LimitError, LIMITS, mebibytes } from "./limits";
import { gunzip, looksLikeGzip } from "./peel/gzip";
import { jsonLeaves, readJson } from "./peel/json";
import { looksLikeTar, untar } from "./peel/tar";
import { asText, decodings } from "./peel/text";
import { looksLikeZip, unzip, type ArchiveMember } from "./peel/zip";
import { recognise } from "./registry";

/** One input, or something found inside one. */
export interface Artifact {
  readonly id: string;
  readonly name: string;
  /** How it was reached. */
  readonly path: readonly string[];
  readonly parent: Artifact | null;
  /** Offset in the parent where it stands unencoded. */
  readonly offset: number | null;
  readonly bytes: Uint8Array;
  readonly format: string | null;
  readonly title: string;
  readonly role: "evidence" | "endorsement" | "container" | "unrecognised";
  readonly parsed: Parsed<unknown> | null;
  /** It claims a format and breaks its layout. */
  readonly damage: EvidenceError | null;
  /** A limit that stopped the reading, in words. */
  readonly limit: string | null;
  /** What was tried on it, for what nothing recognised. */
  readonly tried: readonly string[];
}

type Found = Pick<Artifact, "format" | "title" | "role"> & Partial<Pick<Artifact, "parsed" | "damage" | "limit" | "tried">>;
interface Place {
  readonly name: string;
  readonly path: readonly string[];
  readonly parent: Artifact | null;
  readonly offset: number | null;
  readonly bytes: Uint8Array;
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
  return opener.artifacts;
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
    if (depth(place) > LIMITS.nesting)
      return void this.add(place, limited(`nested deeper than ${LIMITS.nesting}`));
    const known = recognise(bytes);
    if (known) return this.readAs(place, known.format);
    if (looksLikeZip(bytes)) return this.openArchive(place, "archive/zip", "ZIP archive", unzip);
    if (looksLikeTar(bytes)) return this.openArchive(place, "archive/tar", "tar archive", untar);
    if (looksLikeGzip(bytes)) return this.openArchive(place, "archive/gzip", "gzip", gunzipMember(place));
    this.openText(place);
  }

  private readAs(place: Place, format: EvidenceFormat): void {
    const found = { format: format.name, title: format.title, role: format.role };
    let parsed: Parsed<unknown>;
    try {
      parsed = format.parse(place.bytes);
    } catch (error) {
      return void this.add(place, { ...found, ...stopped(error) });
    }
    const artifact = this.add(place, { ...found, parsed });
    for (const nested of parsed.contains) this.nest(artifact, nested);
  }

  /** Entries may overlap, so that a small file claims to hold much: what they claim counts as unpacked. */
  private nest(parent: Artifact, { name, step, offset, bytes }: Nested): void {
    this.budget.addMember();
    this.budget.addBytes(bytes.length);
    this.open({ name, path: [...parent.path, step ?? name], parent, offset, bytes });
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

  private openText(place: Place): void {
    const text = asText(place.bytes);
    if (text === null) return void this.add(place, unrecognised(TRIED_BYTES));
    if (this.openJson(place, text)) return;
    if (text.includes("-----BEGIN ")) return this.openPem(place, text);
    for (const { step, bytes } of decodings(text)) if (this.openDecoded(place, step, bytes)) return;
    this.add(place, unrecognised(TRIED));
  }

  private openDecoded(place: Place, step: string, bytes: Uint8Array): boolean {
    return this.keepIfKnown(place, { format: `encoding/${step}`, title: `Text in ${step}`, role: "container" }, (outer) =>
      this.open({ name: place.name, path: [...place.path, step], parent: outer, offset: null, bytes }),
    );
  }

  /** Every string and array of bytes in the document that turns out to be something known. */
  private openJson(place: Place, text: string): boolean {
    let document: unknown;
    try {
      document = readJson(text);
    } catch (error) {
      this.add(place, { format: "text/json", title: "JSON", role: "container", ...stopped(error) });
      return true;
    }
    if (document === undefined) return false;
    return this.keepIfKnown(place, { format: "text/json", title: "JSON", role: "container" }, (outer) => {
      for (const { path, name, bytes } of jsonLeaves(document)) this.openLeaf(outer, path, name, bytes);
    });
  }

  private openLeaf(outer: Artifact, path: string, name: string, bytes: Uint8Array): void {
    this.budget.addMember();
    const before = this.artifacts.length;
    this.open({ name, path: [...outer.path, path], parent: outer, offset: null, bytes });
    if (!this.knownSince(before)) this.artifacts.length = before;
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

  private add(place: Place, found: Found): Artifact {
    const artifact: Artifact = {
      id: `e${this.artifacts.length + 1}`,
      parsed: null,
      damage: null,
      limit: null,
      tried: [],
      ...place,
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

const unrecognised = (tried: readonly string[]): Found => ({ format: null, title: "Not recognised", role: "unrecognised", tried });
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
