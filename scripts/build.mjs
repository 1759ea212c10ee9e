// npm run build: the production build, ready to serve from .next/standalone.
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { siteAddress } from "./lib/site.mjs";

try {
  siteAddress(process.env.TRUSTGAP_URL);
  await ensureInstalled();
  console.log((await ensureBuilt()) ? "Built." : "Nothing to build: the sources have not changed.");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
