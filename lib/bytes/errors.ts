/** Why bytes are not what they claim to be. A closed set: code switches on it, never on a message. */
export type EvidenceErrorCode =
  "truncated" | "trailing-bytes" | "bad-length" | "bad-magic" | "bad-value" | "bad-encoding" | "unsupported-version" | "limit";

/** The input is not what it claims to be. Any other exception is a defect of this program. */
export class EvidenceError extends Error {
  /**
   * @param code what kind of damage it is
   * @param message found and expected, in plain words: "needs 1184 bytes, got 1180"
   * @param offset bytes from the start of the artefact, where it is known
   */
  constructor(
    readonly code: EvidenceErrorCode,
    message: string,
    readonly offset?: number,
  ) {
    super(message);
    this.name = "EvidenceError";
  }
}
