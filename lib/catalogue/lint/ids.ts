import { repeated, type Rule } from "./rule";

export const uniqueIds: Rule = {
  name: "unique-ids",
  description: "Every offering, source, advisory, lever and collector has an id of its own.",
  severity: "error",
  check: ({ offerings, sources, advisories, levers, collectors }) =>
    [offerings, sources, advisories, levers, collectors].flatMap((entries) => repeated(entries.map(({ id }) => id))),
};

export const knownOfferings: Rule = {
  name: "known-offerings",
  description: "Every event and every lever concerns offerings of the catalogue.",
  severity: "error",
  check: ({ offerings, events, levers }) => {
    const known = new Set(offerings.map(({ id }) => id));
    const concerns = [
      ...events.map((event) => ({ where: `event ${event.date}`, ids: event.offerings })),
      ...levers.map((lever) => ({ where: lever.id, ids: lever.offerings })),
    ];
    return concerns.flatMap(({ where, ids }) => ids.filter((id) => !known.has(id)).map((id) => `${where}: ${id}`));
  },
};
