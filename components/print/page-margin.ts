"use client";

import { useEffect } from "react";
import type { Appraisal } from "@/lib/appraisal/appraisal";

/** Digits of a hash in the margin; the whole of it stands in the inventory. */
const DIGITS = 16;
const MOST = 3;

/** What stands at the top of every printed page: which evidence, when, and what came out. Nothing in it was typed or named by anybody. */
export function marginText({ evidence, conditions, verdict, simulated }: Appraisal): string {
  const digests = evidence.filter(({ parent, sha256 }) => parent === null && sha256 !== "").map(({ sha256 }) => sha256.slice(0, DIGITS));
  const more = digests.length > MOST ? ` and ${digests.length - MOST} more` : "";
  const made = simulated ? ", simulated" : "";
  return `Evidence SHA-256 ${digests.slice(0, MOST).join(", ")}${more} · judged at ${conditions.at} · ${verdict}${made}`;
}

/** Sets the margin of printed pages while the appraisal is on the page. */
export function usePageMargin(appraisal: Appraisal): void {
  const text = marginText(appraisal);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media print { @page { @top-left { content: ${JSON.stringify(text.replace(/[^\x20-\x7e·]/g, "?"))}; } } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => void (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet));
  }, [text]);
}
