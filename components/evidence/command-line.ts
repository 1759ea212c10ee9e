import type { Input } from "@/lib/appraisal/appraisal";
import { THE_SAME_FILES } from "@/lib/appraisal/missing-command";

/** The command line as it runs in a checkout; packed and installed it is `trustgap` alone. */
const TRUSTGAP = "npm run -s trustgap --";

/** As many files are named one by one; of more in folders, the folders are. */
const MOST_FILES = 40;

const PLAIN = /^[\w@%+:,./][\w@%+=:,./-]*$/;
/** What would break a line, or turn the order of what is read: a shell’s pattern stands for it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** A word that a POSIX shell takes as one, whatever is in it, and that no program takes for an option. */
export function shellWord(text: string): string {
  const word = text.startsWith("-") ? `./${text}` : text;
  return PLAIN.test(word) ? word : quotedRuns(word);
}

function quotedRuns(word: string): string {
  let written = "";
  let run = "";
  const end = () => {
    if (run !== "") written += `'${run.replaceAll("'", `'\\''`)}'`;
    run = "";
  };
  for (const character of word) {
    if (!UNSEEN.test(character)) run += character;
    else {
      end();
      written += "?";
    }
  }
  end();
  return written === "" ? "''" : written;
}

/** The files of a set as arguments. One that came as a link is named by it. */
export function setArguments(inputs: readonly Input[]): string {
  if (inputs.some(({ members }) => members !== undefined)) return "'<the link>'";
  const names = inputs.map(({ name }) => name);
  const folders = [...new Set(names.map((name) => name.split("/")[0]!))];
  const inFolders = names.length > MOST_FILES && names.every((name) => name.includes("/"));
  return [...new Set(inFolders ? folders : names)].map(shellWord).join(" ");
}

/** `trustgap verify` of what stands here already as words of a shell. */
export const verifyCommand = (words: string): string => `${TRUSTGAP} verify ${words}`;

/** A command of the appraisal, for the files that were given. Others than the program’s own stay as they are. */
export const commandFor = (inputs: readonly Input[], command: string): string =>
  command.replaceAll(THE_SAME_FILES, () => verifyCommand(setArguments(inputs)));
