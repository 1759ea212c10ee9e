"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { usePhone } from "./use-media";

interface FoldedOnPhoneProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** What is not asked for first: folded under 720 px, open above. */
export function FoldedOnPhone({ summary, children }: FoldedOnPhoneProps) {
  const phone = usePhone();
  return phone ? <Disclosure summary={summary}>{children}</Disclosure> : <>{children}</>;
}
