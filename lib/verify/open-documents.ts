import { EvidenceError } from "@/lib/bytes/errors";
import { reportFormat } from "@/lib/evidence/snp/formats";
import { jsonReportFault } from "@/lib/evidence/snp/json-report-fault";
import { readJsonReport } from "@/lib/evidence/snp/json-report";
import type { Artifact } from "./artifact";
import type { Budget } from "./limits";
import { cborLeaves, cborMembers, readCbor } from "./peel/cbor";
import { envelopeOf, referenceDocument, twiceText } from "./peel/envelope";
import { jsonLeaves, readJson, type JsonDocument, type JsonLeaf } from "./peel/json";
import { jsonLines, type JsonLine } from "./peel/json-lines";
import { REBUILT, stopped, utf8Length, type Found, type Place } from "./place";

/** Who opens a set, as far as documents in it need to know. */
export interface Opening {
  readonly budget: Budget;
  add(place: Place, found: Found): Artifact;
  /** Opens and leaves nothing behind if it is not known. */
  openIfKnown(place: Place): Promise<boolean>;
  /** Opens what is inside, and keeps it only if something in it is recognised. */
  keepIfKnown(place: Place, found: Found, openInside: (outer: Artifact) => Promise<void>): Promise<boolean>;
}

/** Opens a JSON document: every string, array of bytes and report in members that turns out to be something known. */
export async function openJson(opening: Opening, place: Place, text: string): Promise<boolean> {
  let document: JsonDocument | null;
  try {
    document = readJson(text);
  } catch (error) {
    opening.add(place, { format: "text/json", title: "JSON", role: "container", ...stopped(error) });
    return true;
  }
  if (!document) return false;
  const { value, twice } = document;
  const envelope = envelopeOf(value);
  const note = [envelope.note, twiceText(twice)].filter(Boolean).join("; ");
  const kept = await opening.keepIfKnown(place, { ...envelope, role: "container", note }, (outer) => openMembers(opening, outer, value));
  return kept || addReference(opening, place, value);
}

/** What a JSON value holds, under the artefact that it stands in. */
export async function openMembers(opening: Opening, outer: Artifact, value: unknown): Promise<void> {
  for (const leaf of jsonLeaves(value, readJsonReport, jsonReportFault)) await openLeaf(opening, outer, leaf);
}

async function openLeaf(opening: Opening, outer: Artifact, { path, name, bytes, rebuilt, fault }: JsonLeaf): Promise<void> {
  opening.budget.addMember();
  const steps = [...outer.path, ...(path === "$" ? [] : [path]), ...(rebuilt ? [REBUILT] : [])];
  const place: Place = { name: name || path, path: steps, parent: outer, offset: null, bytes, ...(rebuilt ? { rebuilt } : {}) };
  if (!fault) return void (await opening.openIfKnown(place));
  const { name: format, title, role } = reportFormat;
  opening.add(place, { format, title, role, damage: fault });
}

function addReference(opening: Opening, place: Place, value: unknown): boolean {
  const reference = referenceDocument(value);
  if (!reference) return false;
  const { format, title, note, facts } = reference;
  opening.add(place, { format, title, role: "endorsement", parsed: { claims: null, version: null, facts, contains: [] }, aside: note });
  return true;
}

/** Opens one JSON document a line. A line that cannot be read among others that can was changed. */
export async function openJsonLines(opening: Opening, place: Place, text: string): Promise<boolean> {
  const lines = jsonLines(text);
  if (!lines) return false;
  return opening.keepIfKnown(place, { format: "text/json", title: "JSON Lines", role: "container" }, async (outer) => {
    for (const line of lines) await openLine(opening, outer, line, text);
  });
}

async function openLine(opening: Opening, outer: Artifact, line: JsonLine, text: string): Promise<void> {
  opening.budget.addMember();
  const path = [...outer.path, `line ${line.line}`];
  const place: Place = { name: outer.name, path, parent: outer, offset: null, bytes: new TextEncoder().encode(line.text) };
  if (line.readable) return void (await opening.openIfKnown(place));
  const offset = utf8Length(text.slice(0, line.from));
  const damage = new EvidenceError("bad-encoding", `line ${line.line} is no JSON, among lines that are`, offset);
  opening.add({ ...place, bytes: outer.bytes }, { format: "text/json", title: "JSON", role: "container", damage });
}

/** Opens a CBOR document as one of JSON: texts and byte strings in it that turn out to be something known. */
export async function openCbor(opening: Opening, place: Place): Promise<boolean> {
  let value: unknown;
  try {
    value = await readCbor(place.bytes);
  } catch (error) {
    opening.add(place, { ...CBOR, role: "container", ...stopped(error) });
    return true;
  }
  const { format, title, note } = envelopeOf(cborMembers(value));
  const named = format === "text/json" ? CBOR : { format, title, note: `${note}, in CBOR` };
  return opening.keepIfKnown(place, { ...named, role: "container" }, async (outer) => {
    for (const leaf of cborLeaves(value)) await openLeaf(opening, outer, leaf);
  });
}
const CBOR = { format: "encoding/cbor", title: "CBOR" } as const;
