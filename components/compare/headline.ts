import { levelText, withAl } from "@/components/matrix/column";
import { listed } from "@/lib/catalogue/names";
import type { Level } from "@/lib/trust/derive";
import type { Compared } from "./columns";
import { MOST_COLUMNS } from "./rank-rows";

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "four"; figures from thirteen on. */
export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const OWN_HOST = "own-host";

interface Shown {
  readonly csp: string;
  readonly teeName: string;
}

/** "Four SEV-SNP offerings, three clouds": counts what is shown. */
export function titleOf(offerings: readonly Shown[], evidence: boolean): string {
  const kinds = new Set(offerings.map(({ teeName }) => teeName.replace(/^AMD |^Intel /, "")));
  const kind = kinds.size === 1 ? `${[...kinds][0]} ` : "";
  const what = `${inWords(offerings.length)} ${kind}${offerings.length === 1 ? "offering" : "offerings"}`;
  if (evidence) return offerings.length === 0 ? "Your evidence" : `Your evidence beside ${what}`;
  if (offerings.length === 0) return "No offering is shown";
  const clouds = new Set(offerings.flatMap(({ csp }) => (csp === OWN_HOST ? [] : [csp]))).size;
  const own = offerings.some(({ csp }) => csp === OWN_HOST) ? ["your own host"] : [];
  return capital(`${what}, ${listed([...(clouds > 0 ? [`${inWords(clouds)} ${clouds === 1 ? "cloud" : "clouds"}`] : []), ...own])}`);
}

/** "All four can claim AL4. Without the cloud’s word, CVM in your VM keeps 4, AWS 2, Google 1 and Azure 0." */
export function ledeOf(compared: readonly Compared[]): string {
  const ranked = compared.flatMap(({ column: { brief, levels } }) => (levels ? [{ brief, ...levels }] : []));
  if (ranked.length === 0) return "Choose offerings to see what each can prove, and on whose word.";
  if (ranked.every(({ nominal }) => levelText(nominal) === "0")) return "Nothing holds: every level shown is 0.";
  return ranked.length > MOST_COLUMNS ? counted(ranked) : `${claims(ranked, compared.length)} ${keeps(ranked)}`;
}

/**
 * "Nine of eleven can claim AL4. Without the cloud’s word, three keep it and five fall to 0; of two it is not known." A
 * lower bound counts as no number: it may be more.
 */
function counted(ranked: readonly Ranked[]): string {
  const exactly = (of: (each: Ranked) => Level, level: number) =>
    ranked.filter((each) => of(each).level === level && !of(each).lowerBound).length;
  const top = Math.max(...ranked.map(({ nominal }) => nominal.level));
  const claim = ranked.filter(({ nominal }) => nominal.level === top).length;
  const kept = exactly(({ trustworthy }) => trustworthy, top);
  const zero = exactly(({ trustworthy }) => trustworthy, 0);
  const open = ranked.filter(({ trustworthy }) => trustworthy.lowerBound).length;
  const keeping = kept === 0 ? "none keeps it" : `${inWords(kept)} ${kept === 1 ? "keeps" : "keep"} it`;
  const falling = zero === 0 ? "" : ` and ${inWords(zero)} ${zero === 1 ? "has" : "have"} 0`;
  const unknown = open === 0 ? "" : `; of ${inWords(open)} it is not known how much stands`;
  return `${capital(inWords(claim))} of ${inWords(ranked.length)} can claim AL${top}. Without the cloud’s word, ${keeping}${falling}${unknown}.`;
}

interface Ranked {
  readonly brief: string;
  readonly nominal: Level;
  readonly trustworthy: Level;
}

function claims(ranked: readonly Ranked[], shown: number): string {
  const texts = [...new Set(ranked.map(({ nominal }) => levelText(nominal)))].sort().reverse();
  if (texts.length === 1)
    return `${all(ranked)}${ranked.length > 1 && ranked.length < shown ? " that have a level" : ""} can claim ${withAl(texts[0]!)}.`;
  const groups = texts.map((text) => {
    const names = ranked.filter(({ nominal }) => levelText(nominal) === text).map(({ brief }) => brief);
    return `${listed(names)} can claim ${withAl(text)}`;
  });
  return `${listed(groups)}.`;
}

const all = (ranked: readonly Ranked[]) =>
  ranked.length === 1 ? ranked[0]!.brief : ranked.length === 2 ? "Both" : `All ${inWords(ranked.length)}`;

function keeps(ranked: readonly Ranked[]): string {
  const texts = new Set(ranked.map(({ trustworthy }) => levelText(trustworthy)));
  const same = texts.size === 1 && ranked.length > 1;
  if (same) return `Without the cloud’s word, ${all(ranked).toLowerCase()} ${texts.has("0") ? "fall to" : "keep"} ${[...texts][0]}.`;
  const sorted = [...ranked].sort((a, b) => b.trustworthy.level - a.trustworthy.level);
  const parts = sorted.map(({ brief, trustworthy }, index) => `${brief} ${index === 0 ? "keeps " : ""}${levelText(trustworthy)}`);
  return `Without the cloud’s word, ${listed(parts)}.`;
}
