"use client";

import { useEffect, useState, type ComponentType } from "react";
import type { TermBoxProps } from "./term-box";
import type { GlossaryEntry } from "./terms";

interface Glossary {
  readonly TermBox: ComponentType<TermBoxProps>;
  readonly entryAt: (fragment: string) => GlossaryEntry | undefined;
}

interface Opened {
  readonly entry: GlossaryEntry;
  readonly link: HTMLAnchorElement;
}

/**
 * Opens the glossary where one reads: every plain link to a term, on any page, shows its entry beside itself instead
 * of leaving the page, so that nothing given to the page is lost. Without script, and until the glossary is there,
 * the links lead to it. It is fetched as the page begins, so that nothing has to be once evidence was given.
 */
export function TermsInPlace() {
  const [glossary, setGlossary] = useState<Glossary | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let here = true;
    Promise.all([import("./term-box"), import("./terms")]).then(
      ([{ TermBox }, { entryAt }]) => here && setGlossary({ TermBox, entryAt }),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  useEffect(() => {
    if (!glossary) return;
    // Before the router’s own listener, which leaves alone what was prevented.
    const onClick = (event: MouseEvent) => {
      const next = openedBy(event, glossary);
      if (!next) return;
      event.preventDefault();
      setOpened(next);
    };
    document.addEventListener("click", onClick, true);
    return () => document.removeEventListener("click", onClick, true);
  }, [glossary]);
  return glossary && opened ? <glossary.TermBox {...opened} onClose={() => setOpened(null)} /> : null;
}

function openedBy(event: MouseEvent, { entryAt }: Glossary): Opened | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const asNewTab = button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="/method#"]') : null;
  if (asNewTab || !link || link.closest("[popover]") || window.location.pathname === "/method") return null;
  const entry = link.origin === window.location.origin && link.pathname === "/method" ? entryAt(link.hash.slice(1)) : undefined;
  return entry ? { entry, link } : null;
}
