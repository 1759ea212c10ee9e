import { ARCHITECTURES, type Architecture } from "@/lib/catalogue/architecture";
import { cspName, listed } from "@/lib/catalogue/names";
import type { Csp } from "@/lib/catalogue/schema";
import { architectureFor } from "./architecture-for";
import { detailsOfCloud } from "./clouds";

/** "12 offerings rented from Microsoft. Without its word, AL4 is the most that any of them keeps. The vTPM is …" */
export function cloudLede(csp: Csp): string {
  const details = detailsOfCloud(csp);
  const count = `${details.length} ${details.length === 1 ? "offering" : "offerings"}`;
  const best = Math.max(...details.map(({ levels }) => levels?.trustworthy.level ?? 0));
  const whose = csp === "own-host" ? "on a host of your own" : `rented from ${cspName(csp)}`;
  return `${count} ${whose}. Without ${csp === "own-host" ? "trust in the host’s owner" : "its word"}, AL${best} is the most that any of them keeps. ${whereVtpmsAre(details.map(architectureFor))}`;
}

const ALL: Readonly<Record<Architecture, string>> = {
  hypervisor: "The vTPM is in the hypervisor’s layer.",
  paravisor: "The vTPM is inside the TEE, more privileged than your kernel.",
  none: "No vTPM takes part in booting.",
  unknown: "Nothing published says where a vTPM is.",
};

const SOME: Readonly<Record<Architecture, string>> = {
  hypervisor: "in the hypervisor’s layer for",
  paravisor: "inside the TEE for",
  none: "absent from",
  unknown: "not known for",
};

/** "The vTPM is inside the TEE for 5 of them, absent from 5 and not known for 2." */
function whereVtpmsAre(found: readonly Architecture[]): string {
  const kinds = ARCHITECTURES.filter((kind) => found.includes(kind));
  if (kinds.length === 1) return ALL[kinds[0]!];
  const counted = kinds.map((kind, at) => `${SOME[kind]} ${found.filter((each) => each === kind).length}${at === 0 ? " of them" : ""}`);
  return `The vTPM is ${listed(counted)}.`;
}
