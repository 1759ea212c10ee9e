// Loaded with --import into a server: a signal to npm ends npm and not what npm started, so the child watches its parent.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(0), 500).unref();
