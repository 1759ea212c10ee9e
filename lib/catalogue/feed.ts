import { CATALOGUE_DATE, CATALOGUE_VERSION, EVENTS, OFFERING_IDS, offeringById, sourceById } from "./catalogue";
import { changes, type Change } from "./changes";
import type { CatalogueEvent } from "./schema";

/** One dated change of the catalogue, or event about its offerings, for readers of feeds. */
export interface FeedEntry {
  /** Unique among the entries and the same whenever the feed is made. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly title: string;
  /** Paragraphs of plain text. */
  readonly text: readonly string[];
  /** Path of the page that shows it, from the site's root. */
  readonly path: string;
  /** Short names of the offerings concerned. */
  readonly offerings: readonly string[];
}

/** Every dated change, as the talk counts, and every event, newest first. A change on the day of an event about it is told with it. */
export function feedEntries(): readonly FeedEntry[] {
  const all = changes(OFFERING_IDS, "talk");
  const told = new Set(EVENTS.flatMap((event) => changesWith(event, all)));
  const entries = [
    ...EVENTS.map((event, at) => eventEntry(event, sameDayBefore(at), changesWith(event, all))),
    ...all.filter((change) => !told.has(change)).map(changeEntry),
  ];
  return entries.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1));
}

const changesWith = ({ date, offerings }: CatalogueEvent, all: readonly Change[]): readonly Change[] =>
  all.filter((change) => change.date === date && offerings.includes(change.offering));

/** How many events before this one are of its day: tells their ids apart. */
const sameDayBefore = (at: number): number => EVENTS.slice(0, at).filter(({ date }) => date === EVENTS[at]!.date).length;

function eventEntry(event: CatalogueEvent, before: number, withIt: readonly Change[]): FeedEntry {
  const { date, offerings, what, effect, sources } = event;
  return {
    id: `event-${date}${before === 0 ? "" : `-${before + 1}`}`,
    date,
    title: withoutStop(what),
    text: [effect, ...withIt.map(changeText).filter((text) => text !== ""), sourceText(sources)],
    path: `/compare?o=${offerings.join(",")}&d=${date}`,
    offerings: offerings.map(shortName),
  };
}

function changeEntry(change: Change): FeedEntry {
  const { date, offering, change: what } = change;
  const name = offeringById(offering)!.name;
  return {
    id: `${offering}-${date}`,
    date,
    title: `${name}: ${withoutStop(what)}`,
    text: [changeText(change) === "" ? "No cell changes." : changeText(change)],
    path: `/offerings/${offering}`,
    offerings: [shortName(offering)],
  };
}

const changeText = ({ short }: Change): string => (short === "" ? "" : `${short}, counted as in the talk.`);
const shortName = (id: string): string => offeringById(id)?.shortName ?? id;
const withoutStop = (text: string): string => text.replace(/\.$/, "");

function sourceText(ids: readonly string[]): string {
  const named = ids.flatMap((id) => sourceById(id) ?? []).map(({ title, url }) => (url === null ? title : `${title}, ${url}`));
  return `${named.length === 1 ? "Source" : "Sources"}: ${named.join("; ")}`;
}

const TITLE = "TrustGap: dated changes of confidential-computing offerings";
const AUTHOR = "The TrustGap authors";
/** Dates of the catalogue are days; a feed asks for instants. */
const instant = (day: string): string => `${day}T00:00:00Z`;
/** An id stays the same wherever the site is, and whether a page moves (RFC 4151). */
const tag = (id: string): string => `tag:trustgap,2026:catalogue/${id}`;

/** JSON Feed 1.1; `site` is the site's address without a slash at its end. */
export const jsonFeed = (entries: readonly FeedEntry[], site: string) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: TITLE,
  home_page_url: `${site}/compare`,
  feed_url: `${site}/feed.json`,
  description: `From the TrustGap catalogue, version ${CATALOGUE_VERSION}, under CC BY 4.0.`,
  language: "en",
  authors: [{ name: AUTHOR }],
  items: entries.map(({ id, date, title, text, path, offerings }) => ({
    id: tag(id),
    url: site + path,
    title,
    content_text: text.join("\n\n"),
    date_published: instant(date),
    tags: offerings,
  })),
});

/** The same as Atom (RFC 4287). */
export function atomFeed(entries: readonly FeedEntry[], site: string): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element("id", tag("changes")),
    element("title", TITLE),
    element("updated", instant(CATALOGUE_DATE)),
    `<author>${element("name", AUTHOR)}</author>`,
    element("rights", `Catalogue version ${CATALOGUE_VERSION}, CC BY 4.0`),
    `<link rel="self" type="application/atom+xml" href="${escaped(`${site}/feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${site}/compare`)}"/>`,
    ...entries.map((entry) => atomEntry(entry, site)),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

const atomEntry = ({ id, date, title, text, path, offerings }: FeedEntry, site: string): string =>
  [
    "<entry>",
    element("id", tag(id)),
    element("title", title),
    ...["published", "updated"].map((name) => element(name, instant(date))),
    `<link rel="alternate" type="text/html" href="${escaped(site + path)}"/>`,
    ...offerings.map((name) => `<category term="${escaped(name)}"/>`),
    element("content", text.join("\n\n"), ' type="text"'),
    "</entry>",
  ].join("\n");

const element = (name: string, text: string, attributes = ""): string => `<${name}${attributes}>${escaped(text)}</${name}>`;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
