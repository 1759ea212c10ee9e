import type { Claimed, Input } from "@/lib/appraisal/appraisal";
import { LinkError, type LinkFault } from "./link-error";
import { findLink } from "./find-link";

/** Name of the format of an opened link, in `evidence` of an appraisal. */
export const LINK_FORMAT = "trustgap/link";

export interface OpenedLinks {
  /** The set to appraise: a link that was opened has `members`; one that was not is left out. */
  readonly inputs: readonly Input[];
  readonly claimed: Claimed;
  /** The link that could not be opened, by the name of its input. Nothing of it is in `inputs`. */
  readonly error?: LinkFault & { readonly name: string };
}

/**
 * Opens the link in a set, if there is one: its files join the set, its claims stand aside as the sender's.
 * Links inside a link are not opened. A set has one at most, so that it is never in doubt whose claims are shown.
 */
export async function openLinks(given: readonly Input[]): Promise<OpenedLinks> {
  const links = given.filter((input) => !input.members && findLink(input.bytes) !== null);
  const [link] = links;
  if (!link) return { inputs: given, claimed: {} };
  if (links.length > 1) return { inputs: without(given, links), claimed: {}, error: moreThanOne(links) };
  try {
    const { decodeLink } = await import("./link");
    const { inputs: members, claimed } = await decodeLink(findLink(link.bytes)!);
    return { inputs: given.map((input) => (input === link ? { ...link, format: LINK_FORMAT, members } : input)), claimed };
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    return { inputs: without(given, links), claimed: {}, error: { ...error.fault, name: link.name } };
  }
}

const without = (inputs: readonly Input[], links: readonly Input[]) => inputs.filter((input) => !links.includes(input));

const moreThanOne = (links: readonly Input[]) => ({
  ...new LinkError("more-than-one", `There are ${links.length} links in this set; the limit is 1. Open them one by one.`, {
    actual: links.length,
    limit: 1,
  }).fault,
  name: links[1]!.name,
});
