"use client";

import { useEffect, useState } from "react";
import { announce } from "./announce";

interface CopyButtonProps {
  /** What goes to the clipboard. */
  readonly text: string;
  /** What it is, for the accessible name: "the command". */
  readonly what: string;
  /** The word on the button. */
  readonly label?: string;
  readonly className?: string;
}

type State = "idle" | "copied" | "failed";
const WORDS = { copied: "copied", failed: "not copied" } as const;

export function CopyButton({ text, what, label = "copy", className = "" }: CopyButtonProps) {
  const [state, setState] = useState<State>("idle");
  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const next = await write(text);
    setState(next);
    announce(next === "copied" ? `Copied ${what}` : `Could not copy ${what}: select it and copy it by hand`);
  };
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={`Copy ${what}`}
      className={`text-link inline-block min-h-6 min-w-6 cursor-pointer px-1 text-xs text-ink-3 hover:text-ink print:hidden ${className}`}
    >
      {state === "idle" ? label : WORDS[state]}
    </button>
  );
}

async function write(text: string): Promise<"copied" | "failed"> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "failed";
  }
}
