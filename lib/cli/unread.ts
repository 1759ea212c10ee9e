import type { Refusal } from "@/lib/share/refusal";
import type { Unread } from "./gather";

/** Something that was named and is over a limit, as a part of the set that was refused. */
export function unreadRefusal({ name, what, value, limit }: Unread): Refusal {
  const counts = (count: number) => `${count.toLocaleString("en-US")} ${what}`;
  return {
    name,
    format: null,
    bytes: what === "bytes" ? value : 0,
    sha256: "",
    note: `not read: ${counts(value)}, the limit is ${counts(limit)}`,
    finding: {
      id: "set/limits",
      stage: null,
      status: "missing",
      title: `${name} is over a limit and was not read`,
      detail: `${counts(value)}, the limit is ${counts(limit)}`,
      observed: counts(value),
      expected: `at most ${counts(limit)}`,
      why: "What is not read is not judged, and a set of which a part is left out earns nothing.",
      remedy: "Give the evidence alone, without what lies beside it.",
      need: `The evidence alone: ${name} is over the limit of ${counts(limit)}.`,
      spec: "docs/appraisal.md, Limits",
    },
  };
}
