import { shownName } from "@/lib/appraisal/shown-name";
import { missing } from "@/lib/appraisal/finding";
import type { Refusal } from "@/lib/share/refusal";
import { withinLimits } from "@/lib/verify/set-checks";
import { MAX_TRIED } from "@/lib/verify/each";
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
    outcome: missing(
      `${shownName(name)} was not read: it is over a limit`,
      `The evidence without what is over the limit of ${counted(limit)}.`,
      seen,
    ),
  };
}

/** Certificates beside a report that names no chip, of which too many may be its own. */
export function untriedRefusal(count: number): Refusal {
  const [all, tried] = [count, MAX_TRIED].map((value) => value.toLocaleString("en-US"));
  const seen = { observed: `${all} certificates for its TCB`, expected: `at most ${tried}` };
  return {
    name: "certificates beside it",
    format: null,
    bytes: 0,
    sha256: "",
    note: `not all tried: the report names no chip, and ${all} certificates may be its own`,
    check: withinLimits,
    outcome: missing(
      `None of the ${tried} certificates tried is its own, and there are ${all}`,
      "The certificate of the report’s own key, in a folder of fewer.",
      seen,
    ),
  };
}
