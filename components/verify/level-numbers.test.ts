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
