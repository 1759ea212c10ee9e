"use client";

import { useEffect, useRef, useState } from "react";
import { collectTransfer } from "./collect-transfer";
import { TEXT_NAMES } from "./text-names";
import { useTaking } from "./use-taking";

/** Takes drops and pastes anywhere in the window, except into fields, and goes to where they are judged. */
export function DropAnywhere() {
  const { prepare, judge } = useTaking(false);
  const depth = useRef(0);
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesEvidence(event.dataTransfer)) return;
      depth.current += 1;
      setDragging(true);
      // The first of many; what a verdict needs is fetched while the file is still in the air.
      if (depth.current === 1) prepare();
    };
    const leave = () => {
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setDragging(false);
    };
    const over = (event: DragEvent) => {
      if (carriesEvidence(event.dataTransfer) && !isField(event.target)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      depth.current = 0;
      setDragging(false);
      if (!event.dataTransfer || !carriesEvidence(event.dataTransfer) || isField(event.target)) return;
      event.preventDefault();
      const collected = collectTransfer(event.dataTransfer);
      void judge(({ takeTransfer }) => takeTransfer(collected, TEXT_NAMES.dropped));
    };
    const paste = (event: ClipboardEvent) => {
      if (!event.clipboardData || isField(event.target)) return;
      event.preventDefault();
      const collected = collectTransfer(event.clipboardData);
      void judge(({ takeTransfer }) => takeTransfer(collected, TEXT_NAMES.pasted));
    };
    const listen = { dragenter: enter, dragleave: leave, dragover: over, drop, paste } as const;
    const entries = Object.entries(listen) as [keyof typeof listen, EventListener][];
    for (const [type, listener] of entries) window.addEventListener(type, listener);
    return () => entries.forEach(([type, listener]) => window.removeEventListener(type, listener));
  }, [prepare, judge]);

  if (!dragging) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 border-2 border-ink" aria-hidden="true">
      <p className="absolute inset-x-0 bottom-8 mx-auto w-fit border border-ink bg-sheet px-5 py-3 font-serif text-lede">
        Drop to judge it here
      </p>
    </div>
  );
}

const carriesEvidence = (transfer: DataTransfer | null) =>
  transfer !== null && (transfer.types.includes("Files") || transfer.types.includes("text/plain"));

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
