// A signal to npm ends npm and not always what npm started, so a server watches those above it and ends with them.
import { readFileSync } from "node:fs";

/** The parent of a process, where the system tells (Linux); 0 where it does not. */
function parentOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(fields.slice(fields.lastIndexOf(")")).split(" ")[2]);
  } catch {
    return 0;
  }
}

/** npm puts a shell between itself and its script, and the shell outlives npm. */
const above = () => [process.ppid, process.env.npm_lifecycle_event ? parentOf(process.ppid) : 0].join(" ");

const atStart = above();
setInterval(() => above() === atStart || process.exit(0), 500).unref();
