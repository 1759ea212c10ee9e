import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { referenceText, type CheckText } from "@/lib/appraisal/check";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import { mustText } from "@/lib/cli/explain";
import { CHECKS } from "./checks";

const PATH = resolve(process.cwd(), "docs/checks.md");
const HEAD = `# Checks

Every check there is, by the stage it is about. This file is made from the checks themselves; after a change, refresh it:

\`\`\`sh
UPDATE_DOCS=1 npx vitest run lib/verify/checks.docs.test.ts
\`\`\`
`;

const groups: readonly (Stage | null)[] = [null, ...STAGES];

const text = () =>
  [
    HEAD,
    ...groups.flatMap((stage) => {
      const own = CHECKS.filter((check) => check.stage === stage);
      return own.length === 0 ? [] : [`## ${stage ? STAGE_NAMES[stage] : "The whole set"}\n`, ...own.map(entry)];
    }),
  ].join("\n");

const entry = ({ id, claim, explanation, limits, causes, remedy, must, reference }: CheckText) =>
  [
    `### \`${id}\``,
    `**${claim}.** ${explanation}`,
    `*What a pass does not show.* ${limits}`,
    causes.length > 0 ? `*Usual causes of a failure.* ${causes.join(" ")}` : "",
    `*What to do.* ${remedy}`,
    `*If it fails.* ${mustText(must)}`,
    `*Specification.* ${referenceText(reference)}${reference.url ? `, <${reference.url}>` : ""}`,
  ]
    .filter((line) => line !== "")
    .join("\n\n")
    .concat("\n");

test("docs/checks.md is what the registry of checks says", () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PATH, text());
  expect(existsSync(PATH) ? readFileSync(PATH, "utf8") : "").toBe(text());
});
