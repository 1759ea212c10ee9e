"use client";

import { useEffect, useState } from "react";
import { useProgress } from "@/components/evidence/use-appraisal";
import { Button } from "@/components/ui/button";
import type { Progress } from "@/lib/worker/messages";
import { goesOn, paceInWords, type Start } from "./pace";

interface WorkingProps {
  readonly onCancel: () => void;
}

/** A set is being judged, and nothing of it is shown before all is known. */
export function Working({ onCancel }: WorkingProps) {
  return (
    <div className="min-h-dvh pt-10">
      <WorkingLine onCancel={onCancel} />
    </div>
  );
}

/** Under 300 ms nothing; then one line with what is being done, how fast, and a way out. Only what is being done is read out, once. */
export function WorkingLine({ onCancel }: WorkingProps) {
  const late = useLate(300);
  const progress = useProgress();
  const pace = usePace(progress);
  if (!late) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <p>
        <span role="status" className="wrap-anywhere">
          {progress === null ? "Reading what you gave" : progress.total > 1 ? "Checking what you gave" : progress.what}
        </span>
        {pace && `: ${pace}`}
      </p>
      <Button look="small" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

/** The pace since this piece of work was first seen. */
function usePace(progress: Progress | null): string {
  const [seen, setSeen] = useState<{ readonly start: Start; readonly words: string } | null>(null);
  useEffect(() => {
    if (!progress) return;
    const now = performance.now();
    const timer = requestAnimationFrame(() =>
      setSeen((last) => {
        const start = last && goesOn(last.start, progress) ? last.start : { done: progress.done, total: progress.total, at: now };
        return { start, words: paceInWords(start, progress, now) };
      }),
    );
    return () => cancelAnimationFrame(timer);
  }, [progress]);
  return progress && seen ? seen.words : "";
}

export function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
