import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** The checkout, without a trailing slash. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
export const inRoot = (...parts) => join(ROOT, ...parts);

/** A package's own program, run by this Node: `npx` would add half a second to each. */
export const tool = (...parts) => [process.execPath, inRoot("node_modules", ...parts)];
export const TOOLS = {
  next: tool("next", "dist", "bin", "next"),
  eslint: tool("eslint", "bin", "eslint.js"),
  tsc: tool("typescript", "bin", "tsc"),
  vitest: tool("vitest", "vitest.mjs"),
  playwright: tool("@playwright", "test", "cli.js"),
};
