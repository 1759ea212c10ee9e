import type { Input } from "@/lib/appraisal/appraisal";
import type { EvidenceFormat, Nested, Parsed } from "@/lib/appraisal/format";
import { EvidenceError } from "@/lib/bytes/errors";
import { reportFormat } from "@/lib/evidence/snp/formats";
import { certificateFormat } from "@/lib/evidence/x509/certificate";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import { readPem, type PemBlock } from "@/lib/x509/pem";
import type { Artifact } from "./artifact";
import { Budget, LimitError, LIMITS, mebibytes } from "./limits";
import { asText } from "./peel/as-text";
import { BEGIN, MIN_RUN, pemBlocks, without } from "./peel/pem-text";
import { depth, limited, REBUILT, stopped, type Found, type Opened, type Place } from "./place";
import { PLAIN_FAMILIES } from "./plain-families";

/** Something in the set takes more to open than is loaded at first. */
class NotPlain extends Error {}

const PLAIN_FORMATS: readonly EvidenceFormat[] = PLAIN_FAMILIES.flatMap(({ formats }) => formats);

/**
 * Opens a set of nothing but reports, certificate tables and certificates in DER or PEM.
 * @param look as for `openInputs`
 * @returns null if anything else is in it: then nothing is said of any of it here
 */
export async function openPlain(inputs: readonly Input[], look: () => void): Promise<readonly Artifact[] | null> {
  const opener = new PlainOpener(look);
  try {
    for (const input of inputs) await opener.input(input, null);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
  return opener.artifacts;
}

/** Reads what is plain, in reading order. What is not is for those that know more to open. */
export class PlainOpener {
  readonly artifacts: Opened[] = [];
  readonly budget = new Budget();

  constructor(private readonly look: () => void) {}

  input({ name, bytes, members, format }: Input, parent: Artifact | null): Promise<void> {
    const place: Place = { name, path: [...(parent?.path ?? []), name], parent, offset: null, bytes };
    if (!members) return this.open(place);
    const container = this.add(place, { format: format ?? null, title: "Link", role: "container" });
    return this.inputs(members, container);
  }

  private async inputs(members: readonly Input[], container: Artifact): Promise<void> {
    for (const member of members) await this.input(member, container);
  }

  protected async open(place: Place): Promise<void> {
    try {
      this.look();
      const under = this.openWithin(place);
      if (under) await under;
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      this.add(place, limited(error.limit));
    }
  }

  /** No promise where nothing is waited for: a report and its certificates are read in less time than one takes. */
  private openWithin(place: Place): Promise<void> | undefined {
    const { bytes } = place;
    if (bytes.length > LIMITS.inputBytes)
      return void this.add(place, limited(`${mebibytes(bytes.length)}, one input is at most ${mebibytes(LIMITS.inputBytes)}`));
    if (depth(place) > LIMITS.nesting) return void this.add(place, limited(`nested deeper than ${LIMITS.nesting}`));
    return place.rebuilt ? this.readAs(place, reportFormat) : this.openKnown(place);
  }

  protected openKnown(place: Place): Promise<void> | undefined {
    const format = PLAIN_FORMATS.find(({ detect }) => detect(place.bytes));
    return format ? this.readAs(place, format) : this.openPemOnly(place);
  }

  private async openPemOnly(place: Place): Promise<void> {
    if (!(await this.openPemAlone(place))) throw new NotPlain();
  }

  /** Text that begins with a PEM block and holds little else. */
  protected async openPemAlone(place: Place): Promise<boolean> {
    const text = startsAsPem(place.bytes) ? asText(place.bytes) : null;
    if (text === null || without(text, pemBlocks(text)).trim().length >= MIN_RUN) return false;
    if (place.parent) this.budget.addInnerText(place.bytes.length);
    await this.openPem(place, text);
    return true;
  }

  /** A block that calls itself something else than a certificate. */
  protected async openLabelled(_place: Place, _label: string): Promise<void> {
    throw new NotPlain();
  }

  protected readAs(place: Place, format: EvidenceFormat): Promise<void> | undefined {
    const found = { format: format.name, title: format.title, role: format.role };
    let parsed: Parsed<unknown>;
    try {
      parsed = format.parse(place.bytes);
    } catch (error) {
      return void this.add(place, { ...found, ...stopped(error) });
    }
    const artifact = this.add(place, { ...found, parsed: place.rebuilt ? { ...parsed, rebuilt: true } : parsed });
    return parsed.contains.length > 0 ? this.nestAll(artifact, parsed.contains) : undefined;
  }

  private async nestAll(parent: Artifact, contents: readonly Nested[]): Promise<void> {
    for (const nested of contents) await this.nest(parent, nested);
  }

  /** Entries may overlap, so that a small file claims to hold much: what they claim counts as unpacked. */
  private async nest(parent: Artifact, { name, step, offset, bytes, rebuilt }: Nested): Promise<void> {
    this.budget.addMember();
    this.budget.addBytes(bytes.length);
    const path = [...parent.path, step ?? name, ...(rebuilt ? [REBUILT] : [])];
    await this.open({ name, path, parent, offset, bytes, ...(rebuilt ? { rebuilt } : {}) });
  }

  protected async openPem(place: Place, text: string): Promise<void> {
    const found = { format: "encoding/pem", title: "PEM", role: holdsOther(text) ? "evidence" : "endorsement" } as const;
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
    for (const [index, block] of blocks.entries()) await this.openBlock(outer, block, names[index]!, blocks.length);
  }

  /** A block that is called a certificate and may be one is read as one. */
  private async openBlock(outer: Artifact, { label, der }: PemBlock, name: string, count: number): Promise<void> {
    const path = [...outer.path, count > 1 ? `PEM ${name}` : "PEM"];
    const place = { name, path, parent: outer, offset: null, bytes: der };
    if (label.endsWith("CERTIFICATE") && certificateFormat.detect(der)) await this.readAs(place, certificateFormat);
    else await this.openLabelled(place, label);
  }

  add({ rebuilt: _kept, ...placed }: Place, found: Found): Opened {
    const artifact: Opened = {
      id: `e${this.artifacts.length + 1}`,
      size: placed.bytes.length,
      sha256: null,
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

/** True if a PEM block calls itself something other than a certificate: no verdict holds without what it may say. */
function holdsOther(text: string): boolean {
  for (const [, label] of text.matchAll(/-----BEGIN ([^\n-]{0,64})/g)) if (!CERTIFICATE_LABEL.test(label!)) return true;
  return false;
}
const CERTIFICATE_LABEL = /^(?:[A-Z0-9]+ )*CERTIFICATE$/;

const startsAsPem = (data: Uint8Array) => [...BEGIN].every((char, at) => data[at] === char.charCodeAt(0));

function blockName({ label, der }: PemBlock): string {
  try {
    return (certificateFormat.detect(der) && commonName((certificateFormat.parse(der).claims as Certificate).subject)) || label;
  } catch (error) {
    if (error instanceof EvidenceError) return label;
    throw error;
  }
}
