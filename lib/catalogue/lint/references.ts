import { heldFrom } from "../catalogue";
import { repeated, type Rule } from "./rule";

export const knownAdvisories: Rule = {
  name: "known-advisories",
  description: "Every advisory named is listed once and was published before the next snapshot; every one listed is named.",
  severity: "error",
  check: ({ offerings, advisories }) => {
    const published = new Map(advisories.map(({ id, published: date }) => [id, date]));
    const named = offerings.flatMap(({ snapshots }) => snapshots.flatMap((each) => each.advisories));
    return [
      ...offerings.flatMap(({ id, snapshots }) =>
        snapshots.flatMap((each, at) => {
          const next = snapshots[at + 1];
          const late = each.advisories.filter((name) => next && (published.get(name) ?? "") >= heldFrom(next));
          const unknown = each.advisories.filter((name) => !published.has(name));
          return [...late, ...unknown, ...repeated(each.advisories)].map((name) => `${id} ${each.asOf} ${name}`);
        }),
      ),
      ...advisories.filter(({ id }) => !named.includes(id)).map(({ id }) => `${id} is not named`),
    ];
  },
};
