import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { AdvisoryStatus } from "@/lib/appraisal/appraisal";
import { appraisalFixture, unearned } from "@/lib/testing/appraisal.fixture";
import { LevelNumbers } from "./level-numbers";

const advisories: AdvisoryStatus[] = [
  { id: "A-1", title: "a weakness", status: "older", because: "" },
  { id: "A-2", title: "another", status: "fixed", because: "" },
];
const markup = (changes: Parameters<typeof appraisalFixture>[0]) =>
  renderToStaticMarkup(createElement(LevelNumbers, { appraisal: appraisalFixture(changes) }));

test("advisories that the firmware is below stand beside the levels", () => {
  expect(markup({ advisories })).toContain("below the fixed version for A-1.");
});

test("and are not said where nothing is earned or nothing is older", () => {
  expect(markup({ advisories, ...unearned })).not.toContain("fixed version");
  expect(markup({ advisories: advisories.slice(1) })).not.toContain("fixed version");
});

test("where the reader’s number is lower than the one without the cloud, it is said why", () => {
  const lower = { trustworthyAL: 1, grantedAL: 0 } as const;
  expect(markup({ ...lower, conditional: ["presenter-fresh"] })).toContain("The first two suppose that the report is fresh;");
  expect(markup({ ...lower, conditional: [] })).toContain("takes only what you granted");
  expect(markup({ trustworthyAL: 1, grantedAL: 1 })).not.toContain("The first two");
  expect(markup({ ...lower, ...unearned })).not.toContain("The first two");
});
