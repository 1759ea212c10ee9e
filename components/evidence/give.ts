import type { Input } from "@/lib/appraisal/appraisal";
import { addEvidence, currentEvidence, giveEvidence, giveOther } from "./evidence-store";
import { isLinkText, type Given } from "./read-given";

let waiting = false;

/** Says whether the set on the page waits for something: what is given next then joins it. */
export function expectMore(waits: boolean): void {
  waiting = waits;
}

/** True if what is given next joins the set on the page. */
export const joins = (how: "add" | "auto"): boolean => how === "add" || (waiting && !awaitsOther());

const awaitsOther = (): boolean => currentEvidence().other?.set === null;

/**
 * Takes what was given. It joins a set that waits for something, and starts a new one otherwise; a link always does.
 * While the page waits for a set to compare with, it is that set, and joins nothing.
 * @param how `add` where the reader said that it belongs to what is there
 * @param at when it was given, in milliseconds since 1970: what is fetched from then on counts as fetched after
 * @returns false if there was nothing in it
 */
export function give({ inputs, refused }: Given, how: "add" | "auto" = "auto", at = Date.now()): boolean {
  if (inputs.length === 0 && refused.length === 0) return false;
  if (awaitsOther() && how === "auto") {
    giveOther(inputs, refused);
    return true;
  }
  leaveLinkAddress();
  if (inputs.some(isLink)) giveEvidence(inputs, "link", { refused, at });
  else if (joins(how)) addEvidence(inputs, refused, at);
  else giveEvidence(inputs, "files", { refused, at });
  return true;
}

/** A short text that is one of our links and nothing else. */
const isLink = ({ bytes }: Input) => bytes.length < 2_100_000 && isLinkText(new TextDecoder().decode(bytes.subarray(0, 4096)));

/** The address of a link, or of a sample, no longer says what is on the page. */
export function leaveLinkAddress(): void {
  if (location.pathname !== "/verify" || (location.hash === "" && location.search === "")) return;
  history.replaceState(null, "", "/verify");
}
