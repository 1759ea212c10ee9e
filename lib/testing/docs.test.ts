import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { CHECKS } from "@/lib/verify/checks";

const markdown = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];

test.each(markdown)("links of %s lead to files of the repository", (path) => {
  const targets = [...readFileSync(path, "utf8").matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!);
  // The picture is made from the running application.
  const broken = targets.filter((target) => !target.includes("images/") && !existsSync(join(dirname(path), target)));
  expect(broken).toEqual([]);
});

test("sections that checks cite in our own documents exist", () => {
  const cited = CHECKS.map(({ reference }) => reference).filter(({ url }) => url?.startsWith("docs/"));
  const missing = cited.filter(({ url, section }) => !readFileSync(url!, "utf8").includes(`## ${section}`));
  expect(missing).toEqual([]);
});
