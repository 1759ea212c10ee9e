/** Why a link cannot be opened. A closed set: code switches on it, never on the message. */
export type LinkErrorCode = "not-a-link" | "cut" | "altered" | "newer-version" | "too-large" | "more-than-one";

/** Sizes and numbers behind the message, where they are known. */
export interface LinkSizes {
  /** Characters of the link's text. */
  readonly characters?: number;
  /** Characters that the link says it has. */
  readonly expected?: number;
  /** The limit that was passed, in the unit of `actual`. */
  readonly limit?: number;
  /** The value that passed the limit. */
  readonly actual?: number;
  /** The version of a link from a newer release. */
  readonly version?: number;
}

/** A {@link LinkError} as plain data, for the page, the worker and JSON. */
export interface LinkFault {
  readonly code: LinkErrorCode;
  /** One plain sentence: what is wrong and what to ask for. */
  readonly message: string;
  readonly sizes: LinkSizes;
}

/** The text is no link that can be opened. Nothing of it is used: there is never half a result. */
export class LinkError extends Error implements LinkFault {
  constructor(
    readonly code: LinkErrorCode,
    message: string,
    readonly sizes: LinkSizes = {},
  ) {
    super(message);
    this.name = "LinkError";
  }

  /** The same as plain data. */
  get fault(): LinkFault {
    return { code: this.code, message: this.message, sizes: this.sizes };
  }
}

export const cut = (message: string, sizes: LinkSizes = {}) => new LinkError("cut", message, sizes);
export const altered = (message: string, sizes: LinkSizes = {}) => new LinkError("altered", message, sizes);
