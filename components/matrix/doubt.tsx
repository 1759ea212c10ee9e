import type { Confidence } from "@/lib/trust/facts";

interface DoubtProps {
  readonly confidence: Confidence | null;
}

/** "medium confidence": said wherever a fact stands; high is the rule and goes without saying. */
export function Doubt({ confidence }: DoubtProps) {
  if (confidence === null || confidence === "high") return null;
  return <span className="block text-xs text-ink-3 no-underline">{confidence} confidence</span>;
}
