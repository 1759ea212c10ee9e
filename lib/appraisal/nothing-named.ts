import type { AppraisalOptions } from "./appraisal";

/** Options of a reader who names nothing and grants nothing, counted as in the talk; the time to judge at comes beside them. */
export const NOTHING_NAMED: Omit<AppraisalOptions, "at"> = {
  lens: "talk",
  granted: [],
  withdrawn: [],
  challenge: null,
  measurements: [],
  requirements: [],
  extraRoots: [],
  claimed: {},
};
