// npm run dev: Next's development server on the usual address.
import "./lib/exit-with-parent.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot, TOOLS } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { rmSync } from "node:fs";

await ensureInstalled();
// The two share a folder, so a production build is no longer whole after this.
rmSync(inRoot(".next", ".trustgap"), { force: true });
const port = process.env.PORT || "3000";
process.exitCode = await run([...TOOLS.next, "dev", "--hostname", "127.0.0.1", "--port", port], {
  env: { NEXT_TELEMETRY_DISABLED: "1" },
});
