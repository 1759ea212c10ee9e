import { CopyButton } from "./copy-button";

interface ValueProps {
  /** The whole value, hex in lower case. */
  readonly value: string;
  /** What it is, for the copy button: "the measurement"; without it there is no button. */
  readonly what?: string;
  /** Characters kept at the start and at the end. */
  readonly head?: number;
  readonly tail?: number;
}

/** `9ac48fca…17c315`, as hex is shortened everywhere. */
export const middleTruncated = (value: string, head = 8, tail = 6) =>
  value.length <= head + tail + 3 ? value : `${value.slice(0, head)}…${value.slice(-tail)}`;

/** A value too long to read: shortened in the middle; whole on focus, in copies, in print and to a screen reader. */
export function Value({ value, what, head, tail }: ValueProps) {
  const short = middleTruncated(value, head, tail);
  const copy = what ? <CopyButton text={value} what={what} /> : null;
  if (short === value) {
    return (
      <span>
        <code className="wrap-anywhere">{value}</code> {copy}
      </span>
    );
  }
  return (
    <span className="value">
      <code tabIndex={0}>
        <span className="value-short" aria-hidden="true">
          {short}
        </span>
        <span className="value-whole">{value}</span>
      </code>{" "}
      {copy}
    </span>
  );
}
