"use client";

import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { entryAt, type GlossaryEntry } from "./terms";

interface Opened {
  readonly entry: GlossaryEntry;
  readonly link: HTMLAnchorElement;
}

/**
 * Opens the glossary where one reads: every plain link to a term, on any page, shows its entry beside itself instead
 * of leaving the page, so that nothing given to the page is lost. Without script the links lead to the glossary.
 */
export function TermsInPlace() {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    // Before the router’s own listener, which leaves alone what was prevented.
    const onClick = (event: MouseEvent) => {
      const next = openedBy(event);
      if (!next) return;
      event.preventDefault();
      setOpened(next);
    };
    document.addEventListener("click", onClick, true);
    return () => document.removeEventListener("click", onClick, true);
  }, []);
  return opened ? <Entry {...opened} onClose={() => setOpened(null)} /> : null;
}

function openedBy(event: MouseEvent): Opened | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const asNewTab = button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="/method#"]') : null;
  if (asNewTab || !link || link.closest("[popover]") || window.location.pathname === "/method") return null;
  const entry = link.origin === window.location.origin && link.pathname === "/method" ? entryAt(link.hash.slice(1)) : undefined;
  return entry ? { entry, link } : null;
}

function Entry({ entry, link, onClose }: Opened & { readonly onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = box.current!;
    // Where the focus goes back to when it closes.
    link.focus();
    element.showPopover();
    place(element, link);
    element.focus();
  }, [entry, link]);
  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={`${id}-term`}
      aria-describedby={`${id}-text`}
      onToggle={(event) => event.newState === "closed" && onClose()}
      className="term-box"
    >
      <p id={`${id}-term`} className="font-semibold">
        {entry.term}
      </p>
      <p id={`${id}-text`} className="mt-1 text-ink-2">
        {entry.text}
      </p>
      {entry.rfc && <p className="mt-1 text-ink-3">RFC 9334: {entry.rfc}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button look="small" onClick={() => box.current?.hidePopover()}>
          Close
        </Button>
        <a href={`/method#${entry.id}`} className="py-1">
          In the glossary
        </a>
      </div>
    </div>
  );
}

const EDGE = 16;
const DISTANCE = 6;

/** Below its link, above it where there is no room; on a phone the style sheet puts it at the bottom. */
function place(element: HTMLElement, link: HTMLElement) {
  const at = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = Math.max(EDGE, Math.min(at.left, document.documentElement.clientWidth - width - EDGE));
  const fitsBelow = at.bottom + DISTANCE + height <= window.innerHeight || at.top < height + DISTANCE;
  const top = fitsBelow ? at.bottom + DISTANCE : at.top - height - DISTANCE;
  element.style.setProperty("--term-left", `${left + window.scrollX}px`);
  element.style.setProperty("--term-top", `${top + window.scrollY}px`);
}
