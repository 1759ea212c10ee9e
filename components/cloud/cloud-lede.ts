import { architectureWords } from "@/lib/catalogue/architecture";
import { cspName, listed } from "@/lib/catalogue/names";
import type { Csp } from "@/lib/catalogue/schema";
import { architectureFor } from "./architecture-for";
import { detailsOfCloud } from "./clouds";
import { headed } from "./headed";

/** "5 offerings of Microsoft’s. Where the vTPM is: …" */
export function cloudLede(csp: Csp): string {
  const details = detailsOfCloud(csp);
  const count = `${details.length} ${details.length === 1 ? "offering" : "offerings"}`;
  const best = Math.max(...details.map(({ levels }) => levels?.trustworthy.level ?? 0));
  const architectures = [...new Set(details.map(architectureFor))].map(architectureWords);
  const whose = csp === "own-host" ? "on a host of your own" : `rented from ${cspName(csp)}`;
  return `${count} ${whose}. Without ${csp === "own-host" ? "trust in the host’s owner" : "its word"}, AL${best} is the most that any of them keeps. ${headed(listed(architectures))}.`;
}
