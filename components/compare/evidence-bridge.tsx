"use client";

import { useEffect } from "react";
import { useAppraisalSummary } from "@/components/evidence/use-appraisal";
import type { OwnEvidence } from "./model";

/** Hands what this tab was given, once judged, to the comparison. Shows nothing itself. */
export function EvidenceBridge({ onEvidence }: { readonly onEvidence: (evidence: OwnEvidence | null) => void }) {
  const summary = useAppraisalSummary();
  const name = summary?.name;
  const appraisal = summary?.appraisal;
  useEffect(() => onEvidence(name !== undefined && appraisal ? { name, appraisal } : null), [name, appraisal, onEvidence]);
  return null;
}
