"use client";

import { useEffect, useState } from "react";
import { useProgress } from "@/components/evidence/use-appraisal";
import { Button } from "@/components/ui/button";

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

/** Under 300 ms nothing; then one line with what is being done, and a way out. */
export function WorkingLine({ onCancel }: WorkingProps) {
  const late = useLate(300);
  const progress = useProgress();
  if (!late) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <span>
        {progress?.what ?? "Reading what you gave"}
        {progress && progress.total > 1 ? `, ${progress.done} of ${progress.total}` : ""}
      </span>
      <Button look="small" onClick={onCancel}>
        Cancel
      </Button>
    </p>
  );
}

export function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}
