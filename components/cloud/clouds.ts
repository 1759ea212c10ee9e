import { OFFERINGS } from "@/lib/catalogue/catalogue";
import { compareDetailed, type OfferingDetail } from "@/lib/catalogue/describe";
import type { Csp, Offering } from "@/lib/catalogue/schema";

/** Where a cloud's page is. */
export const cloudPath = (csp: Csp) => `/clouds/${csp}`;

/** Everybody who rents out confidential machines, in the order in which they come up; a host of one's own last. */
export const CLOUDS: readonly Csp[] = [...new Set(OFFERINGS.map(({ csp }) => csp))].sort(
  (a, b) => Number(a === "own-host") - Number(b === "own-host"),
);

export const offeringsOf = (csp: Csp): readonly Offering[] => OFFERINGS.filter((offering) => offering.csp === csp);

const detailed = (offerings: readonly string[]) =>
  offerings.length === 0 ? [] : compareDetailed({ date: null, offerings, granted: [], withdrawn: [], lens: "talk" });

/** The offerings of a cloud as they stand today, counted as in the talk. */
export const detailsOfCloud = (csp: Csp): readonly OfferingDetail[] => detailed(offeringsOf(csp).map(({ id }) => id));

/** Those with a boot chain of their own: a variant has its base's. */
export const chainsOfCloud = (csp: Csp): readonly OfferingDetail[] =>
  detailed(
    offeringsOf(csp)
      .filter(({ base }) => base === undefined)
      .map(({ id }) => id),
  );

/** The four chains that the talk puts side by side: three clouds, and a machine of the tenant's own making in one of them. */
export const TALK_CHAINS: readonly OfferingDetail[] = detailed(["aws-ec2-snp", "azure-cvm-snp", "gcp-cvm-snp", "azure-cvm-in-vm"]);
