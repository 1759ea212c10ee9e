import { Command } from "@/components/ui/command";
import { Value, middleTruncated } from "@/components/ui/value";

/** Addresses, and hex that nobody reads digit by digit. */
const LONG = /(https?:\/\/[^\s,;]{60,}|\b[0-9a-f]{32,}\b)/;
const COMMAND = /^(?:sudo|curl|snpguest|trustgap|tpm2_\w+|cat|head) /;

/** Text in which long hex and addresses are shortened, whole on focus and in copies. A command is set as one. */
export function LongText({ text }: { readonly text: string }) {
  if (COMMAND.test(text)) return <Command text={text} />;
  const parts = text.split(LONG);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <Shortened key={index} value={part} /> : part))}</>;
}

function Shortened({ value }: { readonly value: string }) {
  return value.startsWith("http") ? (
    <Value value={value} what="the address" head={44} tail={12} />
  ) : (
    <Value value={value} what="the value" />
  );
}

/** The same for a line that is only looked over. */
export const shortened = (text: string): string =>
  text
    .split(LONG)
    .map((part, index) => (index % 2 === 1 ? (part.startsWith("http") ? middleTruncated(part, 44, 12) : middleTruncated(part)) : part))
    .join("");
