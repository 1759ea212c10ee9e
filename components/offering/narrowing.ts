/** What a list of offerings can be narrowed by, besides words. */
export const KINDS = ["cloud", "tee", "availability"] as const;
export type Kind = (typeof KINDS)[number];

/** What a reader asked a list for, all of it in the address. */
export interface Narrowing {
  readonly words: string;
  /** Of each kind, as an address names them. */
  readonly chosen: Readonly<Record<Kind, readonly string[]>>;
}

/** An option as an address names it: "Google Cloud" is `google-cloud`. */
export const slug = (option: string): string => option.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Reads `?q=…&cloud=…&tee=…&availability=…`; what is no option asks for nothing. */
export function readNarrowing(search: string, options: Readonly<Record<Kind, readonly string[]>>): Narrowing {
  const query = new URLSearchParams(search);
  const chosen = (kind: Kind) => {
    const asked = (query.get(kind) ?? "").split(",");
    return options[kind].map(slug).filter((each) => asked.includes(each));
  };
  return {
    words: query.get("q") ?? "",
    chosen: { cloud: chosen("cloud"), tee: chosen("tee"), availability: chosen("availability") },
  };
}

/** The query of it; empty where nothing is asked. */
export function writeNarrowing({ words, chosen }: Narrowing): string {
  const query = KINDS.flatMap((kind) => (chosen[kind].length > 0 ? [`${kind}=${chosen[kind].join(",")}`] : []));
  if (words !== "") query.unshift(`q=${encodeURIComponent(words)}`);
  return query.length > 0 ? `?${query.join("&")}` : "";
}

/** Of each kind any of the options chosen; a kind without a choice asks nothing. Every word has to be in the text. */
export function fits(row: { readonly keys: Readonly<Record<Kind, string>>; readonly text: string }, { words, chosen }: Narrowing): boolean {
  const all = words.toLowerCase().split(/\s+/).filter(Boolean);
  const isOf = (kind: Kind) => chosen[kind].length === 0 || chosen[kind].includes(slug(row.keys[kind]));
  return all.every((word) => row.text.includes(word)) && KINDS.every(isOf);
}
