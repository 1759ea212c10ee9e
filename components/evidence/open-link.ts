import type { SampleName } from "@/lib/worker/answers";
import { currentEvidence, giveEvidence } from "./evidence-store";

const LINK_NAME = "the link";

/** Gives the page a link's text as its evidence; what is in it is read by the worker. The same link is opened once. */
export function openLink(fragment: string, sample?: SampleName): void {
  const text = `${location.origin}/verify${fragment}`;
  if (!isOpen(text)) giveEvidence([{ name: LINK_NAME, bytes: new TextEncoder().encode(text) }], "link", { sample });
}

function isOpen(text: string): boolean {
  const { set } = currentEvidence();
  const [first] = set?.inputs ?? [];
  return set?.origin === "link" && first?.name === LINK_NAME && new TextDecoder().decode(first.bytes) === text;
}

/** True for a fragment that could be a link's; anything else is an ordinary anchor of the page. */
export const isLinkFragment = (fragment: string): boolean => /^#\d/.test(fragment);
