import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { inRoot, ROOT } from "./paths.mjs";

export const UNIT_SKIPS = inRoot(".reports", "unit-skips.json");

/** Vitest's JSON report leaves out why a test was skipped; this writes it beside it. */
export default class SkipReporter {
  onTestRunEnd(modules) {
    const skips = modules.flatMap((module) =>
      [...module.children.allTests("skipped")].map((test) => ({
        file: relative(ROOT, module.moduleId),
        name: test.fullName,
        reason: test.result().note ?? null,
      })),
    );
    writeFileSync(UNIT_SKIPS, JSON.stringify(skips));
  }
}
