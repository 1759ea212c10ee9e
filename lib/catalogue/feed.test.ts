import { describe, expect, test } from "vitest";
import { EVENTS, isDay, OFFERING_IDS, OFFERINGS } from "./catalogue";
import { changes } from "./changes";
import { atomFeed, feedEntries, jsonFeed, type FeedEntry } from "./feed";

const SITE = "https://trustgap.example";
const entries = feedEntries();

describe("the feed of dated changes", () => {
  test("tells every event and every change once, newest first, under ids of their own", () => {
    const dates = entries.map(({ date }) => date);
    expect(dates.every(isDay)).toBe(true);
    expect([...dates].sort().reverse()).toEqual(dates);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const alone = changes(OFFERING_IDS, "talk").filter(
      ({ date, offering }) => !EVENTS.some((event) => event.date === date && event.offerings.includes(offering)),
    );
    expect(entries).toHaveLength(EVENTS.length + alone.length);
  });

  test("says of a change of cells which, and how it is counted", () => {
    const azure = entries.find(({ date, id }) => date === "2024-08-22" && id.startsWith("event"))!;
    expect(azure.text.join(" ")).toContain("TEE ◐→●");
    expect(azure.text.join(" ")).toContain("counted as in the talk");
    expect(azure.text.at(-1)).toMatch(/^Sources?: /);
  });

  test("names offerings of the catalogue and leads to a page that shows them", () => {
    const names = OFFERINGS.map(({ shortName }) => shortName);
    for (const { offerings, path } of entries) {
      expect(offerings.every((name) => names.includes(name))).toBe(true);
      expect(path).toMatch(/^\/(?:offerings\/[a-z0-9-]+|compare\?o=[a-z0-9,-]+&d=\d{4}-\d{2}-\d{2})$/);
    }
  });
});

describe("as JSON", () => {
  test("has what JSON Feed 1.1 asks for, with addresses of the site", () => {
    const feed = jsonFeed(entries, SITE);
    expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", feed_url: `${SITE}/feed.json` });
    for (const item of feed.items) {
      expect(item.id).toMatch(/^tag:trustgap,2026:catalogue\//);
      expect(item.url.startsWith(`${SITE}/`)).toBe(true);
      expect(item.content_text).not.toBe("");
      expect(new Date(item.date_published).toISOString().slice(0, 10)).toBe(item.date_published.slice(0, 10));
    }
  });
});

describe("as Atom", () => {
  test("has an entry for each, with id, title, time and link", () => {
    const feed = atomFeed(entries, SITE);
    expect(feed.match(/<entry>/g)).toHaveLength(entries.length);
    for (const part of ["id", "title", "updated", "content"]) {
      expect(feed.match(new RegExp(`<${part}[ >]`, "g"))!.length).toBeGreaterThanOrEqual(entries.length);
    }
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${SITE}/feed.xml"/>`);
  });

  test("keeps markup in texts from being markup", () => {
    const entry: FeedEntry = {
      ...{ id: "x", date: "2026-01-01", title: `a < b & "c"`, text: ["]]></content>"], path: "/compare?o=a&d=b", offerings: ['"'] },
    };
    const feed = atomFeed([entry], SITE);
    expect(feed).toContain("<title>a &lt; b &amp; &quot;c&quot;</title>");
    expect(feed).toContain(`href="${SITE}/compare?o=a&amp;d=b"`);
    expect(feed.match(/<\/content>/g)).toHaveLength(1);
  });
});
