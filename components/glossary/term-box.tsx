"use client";

import { useId, useLayoutEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { GlossaryEntry } from "./terms";

export interface TermBoxProps {
  readonly entry: GlossaryEntry;
  /** The link it stands beside, and gives the focus back to. */
  readonly link: HTMLAnchorElement;
  readonly onClose: () => void;
}

/** One entry of the glossary as a box over the page; Escape and a click elsewhere close it. */
export function TermBox({ entry, link, onClose }: TermBoxProps) {
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
