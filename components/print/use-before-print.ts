"use client";

import { useEffect, useRef } from "react";

/** Runs `prepare` before the page is laid out for paper; what it changes must be changed at once (`flushSync`). */
export function useBeforePrint(prepare: () => void): void {
  const latest = useRef(prepare);
  useEffect(() => {
    latest.current = prepare;
  });
  useEffect(() => {
    const listener = () => latest.current();
    addEventListener("beforeprint", listener);
    return () => removeEventListener("beforeprint", listener);
  }, []);
}
