import collectors from "./collectors.json";

/** One file that a collector gathers. */
export interface CollectedFile {
  readonly name: string;
  /** What it holds, in a few words. */
  readonly what: string;
  /** The format’s name in the registry of formats; null for what the registry does not know. */
  readonly format: string | null;
}

/** How evidence is had on one kind of machine, and what it will show. */
export interface Collector {
  readonly id: string;
  readonly title: string;
  /** Where the evidence comes from, one sentence. */
  readonly access: string;
  /** What has to be there: rights, tools, a kernel. */
  readonly needs: readonly string[];
  /** Lines between `START` and `END`; null where only a program of the reader’s can ask. */
  readonly script: readonly string[] | null;
  readonly files: readonly CollectedFile[];
  /** What the evidence says and does not say, a sentence each. */
  readonly shows: readonly string[];
  /** What no source says, a sentence each. */
  readonly unknown: readonly string[];
  /** Where each command is documented. */
  readonly references: readonly { readonly title: string; readonly url: string }[];
}

export const COLLECTORS: readonly Collector[] = collectors;

const BY_ID = new Map(COLLECTORS.map((each) => [each.id, each]));

/** Undefined for an id that no collector has. */
export const collectorById = (id: string): Collector | undefined => BY_ID.get(id);

/** What every script writes, in the folder it is run in. */
export const COLLECTED_FILE = "trustgap-evidence.tar";

const START = `#!/bin/sh
# Gathers this machine’s evidence into one file, ${COLLECTED_FILE}, and sends nothing anywhere.
# Usage: sudo -E sh collect.sh CHALLENGE
# CHALLENGE: 64 hexadecimal digits, random, made by whoever is going to judge the evidence.
set -eu
challenge=\${1:-}
case $challenge in *[!0-9A-Fa-f]*) challenge= ;; esac
if [ "\${#challenge}" -ne 64 ]; then
  echo 'Name a challenge of 64 hexadecimal digits.' >&2
  exit 64
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/out"
printf '%s\\n' "$challenge" | fold -w 2 | while read -r byte; do
  printf "\\\\$(printf '%03o' "0x$byte")"
done > "$work/challenge"
# 64 bytes for fields of that size: the challenge, then zeros.
{ cat "$work/challenge"; dd if=/dev/zero bs=32 count=1 2> /dev/null; } > "$work/report-data"
`;

const END = `
tar -cf ${COLLECTED_FILE} -C "$work/out" .
echo 'Wrote ${COLLECTED_FILE}. Judge it with the same challenge.'
`;

/** The whole script for a POSIX shell; null where a collector has none. */
export const scriptOf = ({ script }: Collector): string | null => (script === null ? null : `${START}\n${script.join("\n")}\n${END}`);
