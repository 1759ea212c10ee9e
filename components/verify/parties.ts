import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { Party } from "@/lib/appraisal/assumption";
import { cloudName } from "@/lib/appraisal/level-words";

const CHIP_MAKERS: readonly (readonly [format: string, maker: string])[] = [
  ["amd", "AMD"],
  ["intel", "Intel"],
];

/** "AMD", or "the chip maker" where the evidence names none. */
export function chipMaker({ evidence }: Appraisal): string {
  const formats = evidence.filter(({ used }) => used === "evidence").map(({ format }) => format ?? "");
  return CHIP_MAKERS.find(([prefix]) => formats.some((format) => format.startsWith(prefix)))?.[1] ?? "the chip maker";
}

/** A party by the name people use. */
export function partyName(party: Party, appraisal: Appraisal): string {
  switch (party) {
    case "hw-vendor":
      return chipMaker(appraisal);
    case "tenant":
      return "you";
    case "csp":
      return cloudName(appraisal);
    case "third-party":
      return "a third party’s verifier";
    case "presenter":
      return "whoever gave you this";
  }
}

/** "AMD or Microsoft", as the start of a sentence. */
export function liarsInWords(liars: readonly Party[], appraisal: Appraisal): string {
  if (liars.length === 0) return "Nobody has to.";
  const names = liars.map((party) => partyName(party, appraisal));
  const joined = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}`;
  return `${joined[0]!.toUpperCase()}${joined.slice(1)}.`;
}
