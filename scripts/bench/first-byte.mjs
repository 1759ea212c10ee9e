import { Agent, get } from "node:http";
import { budgeted, ms, quantile } from "./measure.mjs";

const PATHS = ["/", "/verify", "/compare", "/method", "/checks"];
const WARM_UP = 20;
const REQUESTS = 200;
const STATIC_P95_MS = 15;

function firstByte(url, agent) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    get(url, { agent }, (response) => {
      response.once("data", () => resolve(performance.now() - start));
      response.once("end", () => resolve(performance.now() - start));
      response.resume();
    }).once("error", reject);
  });
}

/** Time to the first byte of each static page over loopback, one request after the other. */
export async function firstBytes(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const rows = [];
  for (const path of PATHS) {
    const times = [];
    for (let i = 0; i < WARM_UP + REQUESTS; i++) times.push(await firstByte(url + path, agent));
    const kept = times.slice(WARM_UP);
    const p50 = ms(quantile(kept, 0.5));
    rows.push(budgeted(`first byte of ${path}, p95 (p50 ${p50})`, quantile(kept, 0.95), STATIC_P95_MS, ms, REQUESTS));
  }
  agent.destroy();
  return rows;
}
