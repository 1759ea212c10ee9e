import type { Input } from "@/lib/appraisal/appraisal";
import type { EvidenceFormat } from "@/lib/appraisal/format";
import { EvidenceError } from "@/lib/bytes/errors";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { certificateFormat } from "@/lib/evidence/x509/certificate";
import { revocationListFormat } from "@/lib/evidence/x509/revocation-list";
import type { Artifact } from "./artifact";
import { mebibytes, type Budget } from "./limits";
import { openCbor, openJson, openJsonLines, openMembers, type Opening } from "./open-documents";
import { PlainOpener } from "./open-plain";
import { asText } from "./peel/as-text";
import { looksLikeCborMap } from "./peel/cbor";
import { damagedText, longWords } from "./peel/damaged";
import { gunzip, looksLikeGzip } from "./peel/gzip";
import { httpBody } from "./peel/http";
import { readJson } from "./peel/json";
import { dumps, fences, jsonAmongWords, runs, type Part } from "./peel/parts";
import { BEGIN, MIN_RUN, pemBlocks, without } from "./peel/pem-text";
import { looksLikeTar, untar } from "./peel/tar";
import { decodings, MAX_LISTING, type Decoded } from "./peel/text";
import { tsmAttribute } from "./peel/tsm";
import { looksLikeZip, unzip, type ArchiveMember } from "./peel/zip";
import { limited, stopped, unrecognised, utf8Length, type Found, type Opened, type Place } from "./place";
import { besideItsBytes } from "./rebuilt";
import { recognise } from "./registry";

export type { Artifact } from "./artifact";
export { FAMILIES } from "./registry";

/** As much of what was unpacked as is kept. */
const KEPT_BYTES = 64 * 1024;

const TRIED_BYTES = ["known formats", "ZIP", "tar", "gzip"];
const TRIED = [...TRIED_BYTES, "JSON", "PEM", "hex", "base64"];

/**
 * Opens everything given: formats by their bytes, archives and encodings peeled, each artefact in reading order.
 * @param look called before each; a LimitError it throws leaves that one and those after it unread, anything else goes on up
 */
export async function openInputs(inputs: readonly Input[], look: () => void = () => {}): Promise<Artifact[]> {
  const opener = new Opener(look);
  for (const input of inputs) await opener.input(input, null);
  return opener.artifacts.map((artifact) => besideItsBytes(artifact, opener.artifacts));
}

class Opener extends PlainOpener implements Opening {
  protected override async openKnown(place: Place): Promise<void> {
    const { bytes } = place;
    const known = recognise(bytes);
    if (known) return this.readKnown(place, known);
    if (await this.openPemAlone(place)) return;
    if (looksLikeZip(bytes)) return this.openArchive(place, "archive/zip", "ZIP archive", unzip);
    if (looksLikeTar(bytes)) return this.openArchive(place, "archive/tar", "tar archive", untar);
    if (looksLikeGzip(bytes)) return this.openArchive(place, "archive/gzip", "gzip", gunzipMember(place));
    const body = httpBody(bytes);
    if (body && (await this.openDecoded(place, "HTTP answer", body))) return;
    if (looksLikeCborMap(bytes) && (await openCbor(this, place))) return;
    if (!(await this.openText(place))) this.addUnknown(place);
  }

  /** What is called a certificate or a list and is neither is one that is damaged, no unknown file; a list is one by any name. */
  protected override async openLabelled(place: Place, label: string): Promise<void> {
    if (label === "X509 CRL" || revocationListFormat.detect(place.bytes)) await this.readAs(place, revocationListFormat);
    else if (label.endsWith("CERTIFICATE")) await this.readAs(place, certificateFormat);
    else await this.open(place);
  }

  private addUnknown(place: Place): void {
    const attribute = tsmAttribute(place.name, place.bytes);
    if (!attribute) return void this.add(place, unrecognised(asText(place.bytes) === null ? TRIED_BYTES : TRIED));
    const { title, note, facts } = attribute;
    const parsed = { claims: null, version: null, facts, contains: [] };
    this.add(place, { format: "linux/tsm-report", title, role: "endorsement", parsed, aside: note });
  }

  /** JSON that a later release judges is named, and what is inside it read all the same: nobody signed its members’ names. */
  private async readKnown(place: Place, format: EvidenceFormat): Promise<void> {
    await this.readAs(place, format);
    const outer = this.artifacts.at(-1)!;
    const document = outer.parsed?.unjudged ? readJson(asText(place.bytes) ?? "") : null;
    if (document) await openMembers(this, outer, document.value);
  }

  /** Members are opened as they are unpacked; if the archive turns out to be damaged, none of them was there. */
  private async openArchive(
    place: Place,
    format: string,
    title: string,
    unpack: (data: Uint8Array, budget: Budget) => Iterable<ArchiveMember>,
  ): Promise<void> {
    const found = { format, title, role: "container" } as const;
    const before = this.artifacts.length;
    const archive = this.add(place, found);
    try {
      for (const member of unpack(place.bytes, this.budget)) await this.openMember(archive, member);
    } catch (error) {
      this.artifacts.length = before;
      this.add(place, { ...found, ...stopped(error) });
    }
  }

  private async openMember(parent: Artifact, { name, bytes }: ArchiveMember): Promise<void> {
    const before = this.artifacts.length;
    await this.open({ name, bytes, path: [...parent.path, name], parent, offset: null });
    for (let at = before; at < this.artifacts.length; at++) await this.shed(this.artifacts[at]!);
  }

  /** Of what was unpacked only a digest and the beginning are kept, so that one large member at a time is in memory. */
  private async shed(artifact: Opened): Promise<void> {
    if (artifact.sha256 !== null || artifact.bytes.length <= KEPT_BYTES) return;
    artifact.sha256 = toHex(await sha256(artifact.bytes));
    artifact.bytes = artifact.bytes.slice(0, KEPT_BYTES);
  }

  /** True if something in the text is known, or stands in the way of reading it. */
  private async openText(place: Place): Promise<boolean> {
    const text = asText(place.bytes);
    if (text === null) return false;
    if (place.parent) this.budget.addInnerText(place.bytes.length);
    if ((await openJson(this, place, text)) || (await openJsonLines(this, place, text))) return true;
    if (text.includes(BEGIN)) return this.openPemAndParts(place, text);
    for (const { step, bytes } of decodings(text)) if (await this.openDecoded(place, step, bytes)) return true;
    const before = this.artifacts.length;
    const parts = await this.openParts(place, text);
    return parts && this.artifacts.slice(before).some(isSound) ? true : this.addDamagedOver(place, text, before) || parts;
  }

  /** Damage of the whole text says where it is; what its sound lines spell on their own is only cut. */
  private addDamagedOver(place: Place, text: string, before: number): boolean {
    const parts = this.artifacts.splice(before);
    if (this.addDamaged(place, text)) return true;
    this.artifacts.push(...parts);
    return false;
  }

  /** What plainly spells something known, but for a character or two, is that thing, damaged. */
  private addDamaged(place: Place, text: string): boolean {
    for (const { from, word } of [{ from: 0, word: text }, ...longWords(text)]) {
      const damaged = damagedText(word);
      const format = damaged && recognise(damaged.likely);
      if (!format) continue;
      const { code, message, offset = 0 } = damaged.error;
      const damage = new EvidenceError(code, message, offset + utf8Length(text.slice(0, from)));
      this.add(place, { format: format.name, title: format.title, role: format.role, damage });
      return true;
    }
    return false;
  }

  private openDecoded(place: Place, step: string, bytes: Uint8Array): Promise<boolean> {
    this.budget.addBytes(bytes.length);
    return this.keepIfKnown(place, { format: encodingName(step), title: step, role: "container" }, (outer) =>
      this.open({ name: place.name, path: [...place.path, step], parent: outer, offset: null, bytes }),
    );
  }

  /** Opens and leaves nothing behind if it is not known: in a document full of words nobody wants a row for each. */
  async openIfKnown(place: Place): Promise<boolean> {
    const before = this.artifacts.length;
    await this.open(place);
    if (this.knownSince(before)) return true;
    this.artifacts.length = before;
    return false;
  }

  /** PEM alone is read as what it is; with other things that are known around it, as one of them. */
  private async openPemAndParts(place: Place, text: string): Promise<boolean> {
    const before = this.artifacts.length;
    const alone = without(text, pemBlocks(text)).trim().length < MIN_RUN;
    if (!alone && text.length > MAX_LISTING) this.add({ ...place, path: [...place.path, "words"] }, unsearched(text));
    else if (!alone && (await this.openParts(place, text)) && this.artifacts.slice(before + 1).some(isNoPem)) return true;
    else this.artifacts.length = before;
    await this.openPem(place, text);
    return true;
  }

  /** What stands among other words: fences and JSON first, since PEM and hex may be inside them. */
  private async openParts(place: Place, text: string): Promise<boolean> {
    // One word has been read as a whole already.
    if (text.length < MIN_RUN || !/[^A-Za-z0-9+/=_-]/.test(text)) return false;
    if (text.length > MAX_LISTING) return text.trim() !== "" && this.add(place, unsearched(text)).limit !== null;
    return this.keepIfKnown(place, { format: "text/plain", title: "Text", role: "container" }, async (outer) => {
      const unfenced = without(text, await this.opened(outer, fences(text)));
      const rest = without(unfenced, await this.opened(outer, jsonAmongWords(unfenced)));
      const blocks = pemBlocks(rest);
      const path = [...outer.path, "PEM blocks"];
      if (blocks.length > 0) await this.openPem({ name: outer.name, path, parent: outer, offset: null, bytes: outer.bytes }, rest);
      const words = without(rest, blocks);
      for (const part of dumps(words)) await this.openPart(outer, part);
      for (const ways of runs(words)) await this.openFirst(outer, ways);
    });
  }

  /** Those of the parts in which something is known. */
  private async opened(outer: Artifact, parts: readonly Part[]): Promise<readonly Part[]> {
    const known: Part[] = [];
    for (const part of parts) if (await this.openPart(outer, part)) known.push(part);
    return known;
  }

  /** Of several readings of one run, the first that is known. */
  private async openFirst(outer: Artifact, ways: readonly Decoded[]): Promise<void> {
    for (const way of ways) if (await this.openPart(outer, way)) return;
  }

  private async openPart(outer: Artifact, { step, bytes }: Decoded): Promise<boolean> {
    this.budget.addMember();
    this.budget.addBytes(bytes.length);
    return this.openIfKnown({ name: outer.name, path: [...outer.path, step], parent: outer, offset: null, bytes });
  }

  /** Opens what is inside, and keeps it only if something in it is recognised: plain words decode to noise. */
  async keepIfKnown(place: Place, found: Found, openInside: (outer: Artifact) => Promise<void>): Promise<boolean> {
    const before = this.artifacts.length;
    const outer = this.add(place, found);
    await openInside(outer);
    if (this.knownSince(before + 1)) return true;
    this.artifacts.length = before;
    return false;
  }

  private knownSince(index: number): boolean {
    return this.artifacts.slice(index).some(({ format, limit }) => format !== null || limit !== null);
  }
}

const gunzipMember = (place: Place) => (data: Uint8Array, budget: Budget) => [
  { name: place.name.replace(/\.(gz|tgz)$/, ""), bytes: gunzip(data, budget) },
];

const isSound = ({ role, damage }: Artifact) => role !== "container" && damage === null;

const isNoPem = ({ format, parent }: Artifact) =>
  format !== null && parent?.format === "text/plain" && !format.startsWith("encoding/pem") && format !== "amd/certificate-chain";

/** `encoding/hexdump` of "hexdump", `encoding/http` of "HTTP answer". */
const encodingName = (step: string) => (step === "HTTP answer" ? "encoding/http" : `encoding/${step.replaceAll(" ", "-").toLowerCase()}`);

/** A report may stand among the words, and nobody looked. */
const unsearched = (text: string): Found =>
  limited(`${mebibytes(text.length)} of text, which is searched for reports among other words up to ${mebibytes(MAX_LISTING)}`);
