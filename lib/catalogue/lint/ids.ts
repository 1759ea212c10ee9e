import { repeated, type Rule } from "./rule";

export const uniqueIds: Rule = {
  name: "unique-ids",
  description: "Every offering, source and advisory has an id of its own.",
  severity: "error",
  check: ({ offerings, sources, advisories }) =>
    [offerings, sources, advisories].flatMap((entries) => repeated(entries.map(({ id }) => id))),
};

export const knownOfferings: Rule = {
  name: "known-offerings",
  description: "Every event concerns offerings of the catalogue.",
  severity: "error",
  check: ({ offerings, events }) =>
    events.filter((event) => !event.offerings.every((id) => offerings.some((each) => each.id === id))).map(({ date }) => `event ${date}`),
};
