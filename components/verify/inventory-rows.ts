import type { EvidenceEntry, Input } from "@/lib/appraisal/appraisal";

const parentOf = (entry: EvidenceEntry, all: readonly EvidenceEntry[]) =>
  entry.parent === null ? undefined : all.find(({ id }) => id === entry.parent);

/** How many artefacts this one lies in. */
export function depthOf(entry: EvidenceEntry, all: readonly EvidenceEntry[]): number {
  let depth = 0;
  for (let at = parentOf(entry, all); at && depth < all.length; at = parentOf(at, all)) depth++;
  return depth;
}

/** What could have mattered and was not read: it is set apart, and what was merely not needed is not. */
export const countsForNothing = ({ used, note }: EvidenceEntry): boolean =>
  used === "unrecognised" || (used === "ignored" && !/^(?:not needed|the same bytes|held against|read;)/.test(note));

/** Each input followed by what was found in it. */
export function inInputOrder(all: readonly EvidenceEntry[]): readonly EvidenceEntry[] {
  const under = (parent: string | null): readonly EvidenceEntry[] =>
    all.filter((entry) => entry.parent === parent).flatMap((entry) => [entry, ...under(entry.id)]);
  const ordered = under(null);
  return ordered.length === all.length ? ordered : all;
}

/** The steps from what it lay in to the artefact itself: "PEM", "ZIP, hex", "as it is". */
export function openedHow(entry: EvidenceEntry, all: readonly EvidenceEntry[]): string {
  const from = parentOf(entry, all)?.path ?? [];
  const shared = from.every((step, index) => entry.path[index] === step) ? from.length : 0;
  const steps = entry.path
    .slice(shared)
    .filter((step) => step !== entry.name)
    .map((step) => (step.endsWith(` ${entry.name}`) ? step.slice(0, -entry.name.length - 1) : step));
  return steps.length === 0 ? "as it is" : steps.join(", ");
}

/** Bytes of the input, or of the link's member, in which the artefact lies; null where that is not known. */
export function rootInput(entry: EvidenceEntry, all: readonly EvidenceEntry[], inputs: readonly Input[]): Uint8Array | null {
  const leaves = inputs.flatMap((input) => input.members ?? [input]);
  const chain = [entry];
  for (let at = parentOf(entry, all); at && chain.length <= all.length; at = parentOf(at, all)) chain.push(at);
  return leaves.find(({ name }) => chain.some((link) => link.path.includes(name)))?.bytes ?? null;
}
