import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { inRoot } from "./paths.mjs";

/** True if nothing listens there. */
export const isFree = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen({ port: 0, host: "127.0.0.1" }, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** The address to open: a server that listens on every interface is reached on this machine's own. */
export const addressFor = (host, port) => {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[host] ?? (host.includes(":") ? `[${host}]` : host);
  return `http://${reachable}:${port}`;
};

async function untilAnswers(url, child) {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`The server stopped with exit code ${child.exitCode}.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (answer && waited > 5_000) throw new Error(`The server answers ${answer.status} at ${url}.`);
    await sleep(50);
  }
  throw new Error(`No answer from ${url} within a minute.`);
}

/**
 * Serves the production build and waits for its first good answer. The server ends with this process.
 * @param {{ host?: string, port?: number, show?: boolean }} [where] a free port on loopback by default
 */
export async function serve({ host = "127.0.0.1", port, show = false } = {}) {
  const chosen = port ?? (await freePort());
  const watch = pathToFileURL(inRoot("scripts", "lib", "exit-with-parent.mjs")).href;
  const child = spawn(process.execPath, ["--import", watch, inRoot(".next", "standalone", "server.js")], {
    // Its banner would name the address before a request has succeeded.
    stdio: ["ignore", "ignore", show ? "inherit" : "ignore"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", HOSTNAME: host, PORT: String(chosen) },
  });
  const url = addressFor(host, chosen);
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 0)));
  const stop = () => child.kill("SIGTERM");
  await untilAnswers(url, child).catch((error) => {
    stop();
    throw error;
  });
  return { url, child, ended, stop };
}
