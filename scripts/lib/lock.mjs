import { closeSync, mkdirSync, openSync, rmSync, statSync, utimesSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readOr } from "./files.mjs";

const BEAT_MS = 1_000;
const STALE_MS = 15_000;

function take(file) {
  try {
    const handle = openSync(file, "wx");
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

const runs = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

const touched = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();

/** Left behind: its process is gone, or another process has its number and the file is no longer touched. */
function isAbandoned(file) {
  const holder = Number(readOr(file, "0"));
  return (holder > 0 && !runs(holder)) || Date.now() - touched(file) > STALE_MS;
}

const touch = (file) => {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Removed by hand: the work goes on all the same.
  }
};

/** One at a time: `npm start` beside `npm test` waits for the other's install or build and then finds it done. */
export async function alone(file, what, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); await sleep(200)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else if (!told) console.log(`Waiting for another process that is busy with ${what} …`);
    told = true;
  }
  const beat = setInterval(() => touch(file), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}
