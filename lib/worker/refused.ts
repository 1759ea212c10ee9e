import { shownName } from "@/lib/appraisal/shown-name";
import { missing } from "@/lib/appraisal/finding";
import type { Refusal } from "@/lib/share/refusal";
import { withinLimits } from "@/lib/verify/set-checks";
import type { Refused } from "./answers";

/** A file that the page did not read, as a part of the set that was refused: without it nothing is judged by halves. */
export const refusalOf = ({ name, bytes, why }: Refused): Refusal => ({
  name,
  format: null,
  bytes,
  sha256: "",
  note: `not read: ${why}`,
  check: withinLimits,
  outcome: missing(`${shownName(name)} was not read: ${why}`, `The evidence without ${shownName(name)}, or in files within the limits.`, {
    observed: why,
  }),
});
