import { dayText } from "@/components/matrix/days";
import { levelText, type LevelMark } from "@/components/boot-chain/levels";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { possessive } from "@/lib/catalogue/names";
import type { Availability, AvailabilityStatus } from "@/lib/catalogue/schema";
import type { Since } from "./view";

export const AVAILABILITY_WORDS: Readonly<Record<AvailabilityStatus, string>> = {
  available: "available",
  limited: "available with limits",
  preview: "preview",
  contradictory: "sources contradict each other",
  ended: "ended",
  unknown: "unknown",
};

/** "available, since June 2024". */
export const availabilityText = ({ status, since }: Availability): string =>
  since ? `${AVAILABILITY_WORDS[status]}, since ${dayText(since)}` : AVAILABILITY_WORDS[status];

/** "22 August 2024", or "26 March 2024 or before" where nothing older is on record. */
export const sinceText = ({ date, orBefore }: Since): string => `${dayText(date)}${orBefore ? " or before" : ""}`;

/** What the offering is and how much of it stands, in two sentences; all of it derived. */
export function ledeOf({ ladder, teeName, cspName, csp, levels, gap, thin }: OfferingDetail & { readonly thin: boolean }): string {
  const owner = csp === "own-host" ? "on a host of your own" : `rented from ${cspName}`;
  const kind = ladder ? `A confidential machine on ${teeName}, ${owner}.` : `An enclave on ${teeName}, ${owner}.`;
  if (!levels) return `${kind} ${gap.sentence}.`;
  const little = thin ? " Little is published about it." : "";
  // A sign and its level stay on one line.
  const al = (level: LevelMark) => levelText(level).replace(" ", "\u00a0");
  const claims = `It can claim ${al(levels.nominal)}; ${al(levels.trustworthy)} stands`;
  const without = csp === "own-host" ? "without trust in the host’s owner" : `without ${possessive(cspName)} word`;
  return `${kind} ${claims} ${without}.${little}`;
}
