export const HEAD_LENGTH = 4096;
export const LINK_HEAD = /^\s*(?:https?:\/\/[^\s#]+\/verify)?#(\d{1,9})(?:\.|\s*$)/i;

export const isLinkHead = (text: string) => LINK_HEAD.test(text.slice(0, HEAD_LENGTH));

/**
 * Recognises one of our links standing alone in a file or a paste, from wherever it is served.
 * @returns the link, or null if the text is anything else
 */
export function findLink(given: Uint8Array | string): string | null {
  const head = asText(typeof given === "string" ? given.slice(0, HEAD_LENGTH) : given.subarray(0, HEAD_LENGTH));
  if (!/^https?:/i.test(head) || !isLinkHead(head)) return null;
  return asText(given);
}

/** Without the byte order mark and white space around it. */
const asText = (given: Uint8Array | string) => (typeof given === "string" ? given : new TextDecoder().decode(given)).trim();
