import type { AssumptionId } from "@/lib/appraisal/assumption";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { BASELINE, cloudIds } from "@/lib/trust/assumptions";
import type { Freshness, MeasuredBy, PathFact, ReferenceKind } from "@/lib/trust/facts";
import { cloudNoun, listed, otherNoun, possessive } from "./names";

const SYMBOLS: Readonly<Record<TrustSymbol, { readonly character: string; readonly words: string }>> = {
  full: { character: "●", words: "verifiable without trusting the cloud" },
  partial: { character: "◐", words: "verifiable, only by trusting the cloud" },
  none: { character: "○", words: "not verifiable" },
  absent: { character: "–", words: "not in the trusted base" },
  unknown: { character: "?", words: "unknown" },
};

/** ● ◐ ○ – ? for plain text. */
export const symbolCharacter = (symbol: TrustSymbol): string => SYMBOLS[symbol].character;
/** What a symbol says. */
export const symbolWords = (symbol: TrustSymbol): string => SYMBOLS[symbol].words;

const MEASURERS: Readonly<Record<MeasuredBy, string>> = {
  "tee-hw": "measured by the chip",
  "in-tee-firmware": "measured by the firmware inside the TEE",
  "in-tee-os": "checked by the kernel inside the TEE",
  "paravisor-vtpm": "measured by a vTPM inside the TEE",
  "hypervisor-vtpm": "measured by a vTPM outside the TEE",
  "csp-controller": "measured by the cloud’s controller",
  "csp-service": "stated by the cloud’s verifier",
  "tp-service": "stated by a third party’s verifier",
  none: "measured by nobody",
};

const REFERENCES: Readonly<Record<ReferenceKind, string | null>> = {
  "n/a": null,
  tenant: "compared with a value you made",
  reproducible: "compared with a build anybody can repeat",
  "source-only": "source published, but no build matches it",
  "published-binary": "compared with a binary the cloud publishes",
  "vendor-signed": "compared with a value the cloud signs",
  opaque: "nothing published to compare with",
  constant: "the value does not depend on the code",
};

const FRESHNESS: Readonly<Record<Freshness, string>> = {
  "tenant-nonce": "fresh by your challenge",
  "mediated-nonce": "fresh by your challenge, put in by a mediator",
  "boot-static": "fresh only from boot",
  "quote-nonce": "fresh by your challenge in the quote",
  "service-nonce": "fresh by the verifier’s challenge",
};

/** The facts of a path in short clauses: "measured by the chip", "fresh only from boot", "key VCEK". */
export function factWords({ measuredBy, reference, freshness, reportKey, keyExposure }: PathFact): readonly string[] {
  const compared = REFERENCES[reference];
  // How fresh the report is belongs to the report: it is said once, where no value is compared, and for quotes.
  const fresh = reference === "n/a" || freshness !== "tenant-nonce" ? [FRESHNESS[freshness]] : [];
  return [
    MEASURERS[measuredBy],
    ...(compared === null ? [] : [compared]),
    ...fresh,
    ...(reportKey === undefined ? [] : [`key ${reportKey}`]),
    ...(keyExposure === undefined ? [] : ["a generation whose keys were extracted"]),
  ];
}

/** What a path costs, as the end of a sentence: "costs trust in Google’s firmware and vTPM", "costs no trust in Google". */
export function costWords(costs: readonly AssumptionId[], cloud: string, vtpm: string | null): string {
  const cloudCosts = cloudIds(costs);
  const ofTheCloud = cloudCosts.map((id) => cloudNoun(id, vtpm));
  const others = costs.filter((id) => !cloudCosts.includes(id) && !BASELINE.includes(id)).map(otherNoun);
  if (ofTheCloud.length === 0 && others.length === 0) return `costs no trust in ${cloud}`;
  const named = ofTheCloud.length === 0 ? [] : [`${possessive(cloud)} ${listed(ofTheCloud)}`];
  return `costs trust in ${listed([...named, ...others])}`;
}
