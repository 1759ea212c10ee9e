const LONGEST = 60;
/** A file's name or a few words: nothing that ends a sentence or begins another. */
const PLAIN = /^(?:[\p{L}\p{N}_/@+()-]|[. ](?=[^. ]))+$/u;

/**
 * A name that somebody else gave, for a sentence of ours: in quotes and cut short unless it is plain, so that what it says is
 * never read as said here.
 */
export function shownName(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST && PLAIN.test(name)) return name;
  const bare = characters.slice(0, LONGEST).join("").replace(/[“”]/g, "'").trim();
  return `“${bare}${characters.length > LONGEST ? "…" : ""}”`;
}
