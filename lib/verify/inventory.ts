import type { EvidenceEntry, Used } from "@/lib/appraisal/appraisal";
import type { Artifact } from "./artifact";
import type { Judged } from "./engine";

interface Context {
  readonly hashes: ReadonlyMap<string, string>;
  readonly judged: readonly Judged[];
  readonly relied: ReadonlySet<string>;
}

/** One row of "what was read": what the artefact is, and whether it was used and why. */
export function entryOf(artifact: Artifact, context: Context): EvidenceEntry {
  const judgement = context.judged.find((entry) => entry.artifact === artifact)?.judgement;
  const { used, note } = useOf(artifact, judgement !== undefined, context);
  return {
    id: artifact.id,
    name: artifact.name,
    path: artifact.path,
    format: artifact.format,
    formatVersion: artifact.parsed?.version ?? null,
    sha256: context.hashes.get(artifact.id)!,
    bytes: artifact.size,
    used,
    note,
    parent: artifact.parent?.id ?? null,
    offset: artifact.offset,
    facts: { ...artifact.parsed?.facts, ...judgement?.facts },
    ...(judgement?.signers ? { signers: judgement.signers } : {}),
  };
}

function useOf(artifact: Artifact, judged: boolean, { relied, judged: all }: Context): { used: Used; note: string } {
  if (artifact.aside) return { used: "ignored", note: artifact.aside };
  if (artifact.limit) return { used: "ignored", note: `not read: ${artifact.limit}` };
  if (artifact.damage) return { used: damagedUse(artifact), note: `broken: ${damageText(artifact.damage)}` };
  if (artifact.format === null) return { used: "unrecognised", note: `not recognised; tried ${artifact.tried.join(", ")}` };
  if (artifact.parsed?.unjudged) return { used: "ignored", note: `${artifact.title}: this release cannot judge it` };
  if (artifact.role === "container") return { used: "container", note: artifact.note || "opened" };
  if (artifact.role === "evidence")
    return judged ? { used: "evidence", note: judgedNote(artifact) } : { used: "ignored", note: "the same bytes as another input" };
  return relied.has(artifact.id)
    ? { used: "endorsement", note: "used: the evidence relies on it" }
    : { used: "ignored", note: unusedNote(all) };
}

const judgedNote = ({ parsed }: Artifact) => (parsed?.rebuilt ? "judged; its bytes were put together from fields" : "judged");

/** "Not needed" is said only where the evidence holds without it. */
function unusedNote(judged: readonly Judged[]): string {
  if (judged.length === 0) return "read; there is no evidence that could rely on it";
  return judged.every(({ judgement }) => judgement.attested)
    ? "not needed: the evidence does not rely on it"
    : "held against the evidence: no path that holds leads through it";
}

const damagedUse = ({ role }: Artifact): Used => (role === "evidence" ? "evidence" : role === "container" ? "container" : "ignored");

/** Reason and place of a damage in one line. */
export const damageText = ({ message, offset }: { message: string; offset?: number }): string =>
  offset === undefined ? message : `${message} (offset ${offset}, 0x${offset.toString(16)})`;
