import { Value } from "@/components/ui/value";

/** Hex that nobody reads digit by digit. */
const LONG_HEX = /\b([0-9a-f]{32,})\b/;

/** Text in which long hex is shortened, whole on focus and in copies. */
export function LongText({ text }: { readonly text: string }) {
  const parts = text.split(LONG_HEX);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <Value key={index} value={part} what="the value" /> : part))}</>;
}
