"use client";

import { setName, type EvidenceSet } from "@/components/evidence/evidence-state";
import { forgetAside, swapWithAside } from "@/components/evidence/evidence-store";
import { leaveLinkAddress } from "@/components/evidence/give";
import { Button } from "@/components/ui/button";

/** What a newer set replaced is kept, and offered back. */
export function SetAside({ aside }: { readonly aside: EvidenceSet }) {
  const bringBack = () => {
    leaveLinkAddress();
    swapWithAside();
  };
  return (
    <p className="mb-3.5 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-ink-2 print:hidden">
      <span className="wrap-anywhere">What you gave before is kept: {setName(aside)}.</span>
      <Button look="small" onClick={bringBack}>
        Bring it back
      </Button>
      <Button look="small" onClick={forgetAside}>
        Forget it
      </Button>
    </p>
  );
}
