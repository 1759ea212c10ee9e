"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, type ComponentType } from "react";
import type { TermBoxProps } from "./term-box";
import type { GlossaryEntry } from "./terms";

interface Glossary {
  readonly TermBox: ComponentType<TermBoxProps>;
  readonly entryAt: (fragment: string) => GlossaryEntry | undefined;
}

interface Opened {
  /** Each opening is a box of its own, so that one that is closing takes nothing with it. */
  readonly key: number;
  readonly TermBox: ComponentType<TermBoxProps>;
  readonly entry: GlossaryEntry;
  readonly link: HTMLAnchorElement;
}

/** On the root element while links to terms open in place. */
const IN_PLACE = "terms-in-place";

/**
 * Opens the glossary where one reads: every plain link to a term, on any page, shows its entry beside itself instead
 * of leaving the page, so that nothing given to the page is lost. Without script the links lead to it, and so they do
 * where it cannot be had. It is fetched as the page begins, so that nothing has to be once evidence was given; a link
 * that is followed before it is there waits for it.
 */
export function TermsInPlace() {
  const { push } = useRouter();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const glossary = loadGlossary().catch(() => null);
    let latest = 0;
    const follow = async (link: HTMLAnchorElement) => {
      const key = ++latest;
      const here = await glossary;
      const next = here && openedAt(link, key, here);
      if (key !== latest || !link.isConnected) return;
      if (next) setOpened(next);
      else push(link.pathname + link.hash);
    };
    // Before the router’s own listener, which leaves alone what was prevented.
    const onClick = (event: MouseEvent) => {
      const link = followed(event);
      if (!link) return;
      event.preventDefault();
      void follow(link);
    };
    document.addEventListener("click", onClick, true);
    document.documentElement.classList.add(IN_PLACE);
    return () => {
      latest += 1;
      document.documentElement.classList.remove(IN_PLACE);
      document.removeEventListener("click", onClick, true);
    };
  }, [push]);
  if (!opened) return null;
  const { TermBox, key, ...rest } = opened;
  // The browser tells of a closing later: by then another box may be open.
  const onClose = () => setOpened((now) => (now === opened ? null : now));
  return <TermBox key={key} {...rest} onClose={onClose} />;
}

async function loadGlossary(): Promise<Glossary> {
  const [{ TermBox }, { entryAt }] = await Promise.all([import("./term-box"), import("./terms")]);
  return { TermBox, entryAt };
}

/** The link to a term that a click follows in this window, unless it stands in an entry or on the glossary's own page. */
function followed({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): HTMLAnchorElement | null {
  const asNewTab = button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="/method#"]') : null;
  if (asNewTab || !link || link.closest("[popover]") || window.location.pathname === "/method") return null;
  return link.origin === window.location.origin && link.pathname === "/method" ? link : null;
}

function openedAt(link: HTMLAnchorElement, key: number, { TermBox, entryAt }: Glossary): Opened | null {
  const entry = entryAt(link.hash.slice(1));
  return entry ? { key, TermBox, entry, link } : null;
}
