import { missing } from "@/lib/appraisal/finding";
import type { Refusal } from "@/lib/share/refusal";
import { withinLimits } from "@/lib/verify/set-checks";
import type { Unread } from "./gather";

/** Something that was named and is over a limit, as a part of the set that was refused. */
export function unreadRefusal({ name, what, value, limit }: Unread): Refusal {
  const counted = (count: number) => `${count.toLocaleString("en-US")} ${what}`;
  const seen = { observed: counted(value), expected: `at most ${counted(limit)}` };
  return {
    name,
    format: null,
    bytes: what === "bytes" ? value : 0,
    sha256: "",
    note: `not read: ${counted(value)}, the limit is ${counted(limit)}`,
    check: withinLimits,
    outcome: missing(`${name} was not read: it is over a limit`, `The evidence without what is over the limit of ${counted(limit)}.`, seen),
  };
}
