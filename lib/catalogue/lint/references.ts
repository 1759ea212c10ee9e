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

export const knownCollectors: Rule = {
  name: "known-collectors",
  description: "Every collector that an offering names is listed.",
  severity: "error",
  check: ({ offerings, collectors }) => {
    const listed = new Set(collectors.map(({ id }) => id));
    return offerings.flatMap(({ id, collector }) => (collector === undefined || listed.has(collector) ? [] : [`${id}: ${collector}`]));
  },
};

export const usedCollectors: Rule = {
  name: "used-collectors",
  description: "Every collector listed is an offering’s.",
  severity: "warning",
  check: ({ offerings, collectors }) => collectors.map(({ id }) => id).filter((id) => !offerings.some(({ collector }) => collector === id)),
};
