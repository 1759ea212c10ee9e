import { spawn } from "node:child_process";
import { ROOT } from "./paths.mjs";

/**
 * Runs a program in the checkout with its output shown.
 * @param {string[]} command program and arguments
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it, 127 where it could not start
 */
export function run([program, ...args], { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
    child.once("error", (error) => {
      console.error(`${program} could not start: ${error.message}`);
      resolve(127);
    });
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** The same, for work that nothing can go on without. */
export async function must(what, command, options) {
  const code = await run(command, options);
  if (code !== 0) throw new Error(`${what} stopped with exit code ${code}`);
}
