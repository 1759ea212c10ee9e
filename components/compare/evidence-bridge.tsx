"use client";

import { useEffect, useMemo } from "react";
import { useAppraisalSummary } from "@/components/evidence/use-appraisal";
import type { CompareChoice } from "./address";
import type { Compared } from "./columns";
import { comparedEvidence } from "./evidence-column";

interface EvidenceBridgeProps {
  readonly choice: CompareChoice;
  readonly onEvidence: (evidence: Compared | null) => void;
}

/** Hands the reader’s own evidence to the comparison, as one more column. Shows nothing itself. */
export function EvidenceBridge({ choice, onEvidence }: EvidenceBridgeProps) {
  const summary = useAppraisalSummary();
  const { granted, withdrawn, lens } = choice;
  const evidence = useMemo(
    () => summary && comparedEvidence(summary.name, summary.appraisal, { granted, withdrawn, lens }),
    [summary, granted, withdrawn, lens],
  );
  useEffect(() => onEvidence(evidence), [evidence, onEvidence]);
  return null;
}
