import { SIMULATED_MEASUREMENT } from "./product";
import type { ReportSpec } from "./report";

/** 64 bytes of ASCII: all of REPORT_DATA. */
export const SAMPLE_CHALLENGE_TEXT = "TrustGap sample challenge: 64 bytes of plain text, known to all.";

export const SAMPLE_MEASUREMENT = SIMULATED_MEASUREMENT;

/** What the committed sample report was minted from. Certificates: the simulator's for Genoa, unchanged. */
export const sampleReport = (): ReportSpec => ({
  product: "Genoa",
  version: 5,
  reportData: new TextEncoder().encode(SAMPLE_CHALLENGE_TEXT),
});
