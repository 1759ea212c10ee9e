"use client";

import { useEffect } from "react";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { instantInWords } from "@/lib/appraisal/dates";
import { headlineOf } from "@/lib/appraisal/headline";
import { levelRows } from "@/lib/trust/level-rows";

/** As many hashes are given in full; of more, the beginnings, and the whole of them stands in the inventory. */
const IN_FULL = 2;
const MOST = 6;
const DIGITS = 16;
const LONGEST = 110;

/** The title block in small, as it stands at the top of every printed page: what came out, under which conditions, of which evidence. */
export function marginLines(appraisal: Appraisal): readonly string[] {
  return [outcome(appraisal), conditions(appraisal), hashes(appraisal)];
}

function outcome(appraisal: Appraisal): string {
  const { word, text } = headlineOf(appraisal);
  const levels = levelRows(appraisal).map(({ label, lowerBound, value }) => `${label} ${lowerBound ? "at least " : ""}AL${value}`);
  const counted = levels.length > 0 ? levels.join(", ") : "no level is earned";
  return `${word}: ${cut(text)} · ${counted}`;
}

function conditions({ conditions: under, simulated }: Appraisal): string {
  const named =
    under.expected.length + [under.policySha256, under.bind, under.reportData, under.hostData, under.vmpl].filter(isNamed).length;
  return [
    `Judged at ${instantInWords(under.at)}`,
    under.challenge ? `challenge ${under.challenge.slice(0, DIGITS)}${under.challenge.length > DIGITS ? "..." : ""}` : "no challenge named",
    `trust granted: ${cut(under.granted.join(", ")) || "none"}`,
    ...(under.withdrawn.length > 0 ? [`withdrawn: ${under.withdrawn.join(", ")}`] : []),
    under.lens === "strict" ? "counted strictly" : "counted as in the talk",
    ...(named > 0 ? [`${named === 1 ? "1 value" : `${named} values`} expected`] : []),
    ...(simulated ? ["simulated"] : []),
    ...(under.extraRoots.length > 0 ? ["under a root that is not pinned"] : []),
  ].join(" · ");
}

const isNamed = (value: unknown) => value !== null && value !== undefined;

function hashes({ evidence }: Appraisal): string {
  const all = evidence.filter(({ parent, sha256 }) => parent === null && sha256 !== "").map(({ sha256 }) => sha256);
  const shown = all.slice(0, MOST).map((digest) => (all.length <= IN_FULL ? digest : digest.slice(0, DIGITS)));
  const more = all.length > MOST ? ` and ${all.length - MOST} more` : "";
  return all.length === 0 ? "No evidence was read" : `Evidence SHA-256 ${shown.join(", ")}${more}`;
}

const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text);

/** Text as a string of CSS; what could end it, or would not be in every font, is a question mark. */
export const cssString = (lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/[^\x20-\x7e·’]/g, "?").replace(/["\\]/g, "\\$&")).join("\\A ")}"`;

/** Sets the margin of printed pages while the appraisal is on the page. */
export function usePageMargin(appraisal: Appraisal): void {
  const content = cssString(marginLines(appraisal));
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { @page { @top-left { content: ${content}; } } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => void (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet));
  }, [content]);
}
