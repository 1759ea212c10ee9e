import { TakeAway } from "@/components/take-away/take-away";
import type { CompareChoice } from "./address";
import { useOrigin } from "./use-address";

interface TakeAwayOfProps {
  readonly choice: CompareChoice;
  /** The query that holds all of it. */
  readonly address: string;
}

/** What is shown, in formats for elsewhere. An empty choice has nothing to take. */
export function TakeAwayOf({ choice: { offerings, date, lens, granted, withdrawn, levers }, address }: TakeAwayOfProps) {
  const origin = useOrigin();
  if (offerings.length === 0) return null;
  return <TakeAway {...{ offerings, date, lens, granted, withdrawn, levers }} address={`${origin}/compare${address}`} />;
}
