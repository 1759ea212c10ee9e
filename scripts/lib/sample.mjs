import { loadCore } from "../bench/core.mjs";

/** The simulator's report and the certificates that belong to it, report first. */
export const sampleFiles = async () => (await loadCore()).sampleFiles();
