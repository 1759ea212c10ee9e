// npm start: installs and builds where needed, serves, and prints the address once it answers.
import { hostname } from "node:os";
import { ensureBuilt } from "./lib/build.mjs";
import "./lib/exit-with-parent.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { addressFor, isFree, serve } from "./lib/server.mjs";
import { siteAddress } from "./lib/site.mjs";

// Containers and some shells set HOSTNAME to the machine's own name: that is not a wish to listen there.
const asked = process.env.HOSTNAME;
const host = asked && asked !== hostname() ? asked : "127.0.0.1";
const port = Number(process.env.PORT || 3000);

async function start() {
  siteAddress(process.env.TRUSTGAP_URL);
  if (!(await isFree(port, host))) {
    throw new Error(`${addressFor(host, port)} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`);
  }
  await ensureInstalled();
  await ensureBuilt();
  const server = await serve({ host, port, show: true });
  console.log(`TrustGap is at ${server.url}`);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, server.stop);
  process.exitCode = await server.ended;
}

await start().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
