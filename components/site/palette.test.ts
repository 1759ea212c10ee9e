import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PALETTE } from "./palette";

test.each(Object.entries(PALETTE))("%s is as in the stylesheet", (name, [light, dark]) => {
  expect(readFileSync("app/globals.css", "utf8")).toContain(`--${name}: light-dark(${light}, ${dark});`);
});
