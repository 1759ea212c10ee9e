import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CATALOGUE_VERSION } from "./catalogue";
import { catalogueDocument, documentText } from "./document";
import { brokenEditions, compareVersions, editionState, EMPTY_INDEX, withEdition, type Editions, type FileSeen } from "./publish";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const seen = (text: string): FileSeen => ({ text, sha256: sha256(text) });
const editions = (files: Readonly<Record<string, string>>, index = EMPTY_INDEX): Editions => ({
  index,
  files: new Map(Object.entries(files).map(([version, text]) => [version, seen(text)])),
});

describe("editions", () => {
  const index = withEdition(withEdition(EMPTY_INDEX, "2026-11-24.9", sha256("nine")), "2026-11-24.10", sha256("ten"));

  test("are listed newest first, by day and count", () => {
    expect(index.versions.map(({ version }) => version)).toEqual(["2026-11-24.10", "2026-11-24.9"]);
    expect(index.versions[0]).toEqual({
      version: "2026-11-24.10",
      date: "2026-11-24",
      path: "/catalogue/2026-11-24.10.json",
      sha256: sha256("ten"),
    });
    expect(compareVersions("2026-11-24.2", "2027-01-01.1")).toBeLessThan(0);
  });

  test("that are as they were published break nothing", () => {
    expect(brokenEditions(editions({ "2026-11-24.9": "nine", "2026-11-24.10": "ten" }, index))).toEqual([]);
  });

  test("that changed, went or came unlisted are named", () => {
    expect(brokenEditions(editions({ "2026-11-24.9": "edited", "2026-11-24.11": "new" }, index))).toEqual([
      "2026-11-24.10 is listed and its file is gone",
      "2026-11-24.9 is not the file that was published",
      "2026-11-24.11 is not listed",
    ]);
    const reversed = { ...index, versions: [...index.versions].reverse() };
    expect(brokenEditions(editions({ "2026-11-24.9": "nine", "2026-11-24.10": "ten" }, reversed))).toEqual([
      "2026-11-24.10 is out of order",
    ]);
  });

  test("the files’ own is published, not yet published, or other than what was published under its version", () => {
    const files = editions({ "2026-11-24.9": "nine" });
    expect(editionState("2026-11-24.9", "nine", files)).toBe("published");
    expect(editionState("2026-11-24.9", "nine, edited", files)).toBe("differs");
    expect(editionState("2026-11-24.10", "ten", files)).toBe("unpublished");
  });
});

const FOLDER = "public/catalogue";
const onDisk = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name !== "index.json") : [];
const published: Editions = {
  index: existsSync(`${FOLDER}/index.json`) ? JSON.parse(readFileSync(`${FOLDER}/index.json`, "utf8")) : EMPTY_INDEX,
  files: new Map(onDisk.map((name) => [name.replace(/\.json$/, ""), seen(readFileSync(`${FOLDER}/${name}`, "utf8"))])),
};

describe("what is in public/catalogue", () => {
  test("is as it was published", () => expect(brokenEditions(published)).toEqual([]));

  test("under the present version is what the files give; if not, raise lib/catalogue/version.ts", () => {
    expect(editionState(CATALOGUE_VERSION, documentText(catalogueDocument()), published)).not.toBe("differs");
  });
});
