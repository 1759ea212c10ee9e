"use client";

import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { restoreEvidence } from "@/components/evidence/evidence-store";
import { isLinkFragment, openLink } from "@/components/evidence/open-link";
import { isSampleName, openSample } from "@/components/evidence/open-sample";
import { verifyClient } from "@/lib/worker/client";

/** Opens what the address names: a link in its fragment, or a sample. Calls `onDone` when the page may show what there is. */
export function useArrival(onDone: (error: Error | null) => void): void {
  const sample = useSearchParams().get("sample");
  useEffect(() => {
    const open = async () => {
      await restoreEvidence();
      // The worker’s own script is on its way until it answers; what is counted begins after that. Its errors are told where it is used.
      await verifyClient()
        .call("identifying", { inputs: [] })
        .catch(() => undefined);
      if (isLinkFragment(location.hash)) openLink(location.hash);
      else if (isSampleName(sample)) await openSample(sample);
    };
    open().then(
      () => onDone(null),
      (error: unknown) => onDone(error instanceof Error ? error : new Error(String(error))),
    );
  }, [sample, onDone]);
  useEffect(() => {
    const changed = () => {
      if (isLinkFragment(location.hash)) openLink(location.hash);
    };
    window.addEventListener("hashchange", changed);
    return () => window.removeEventListener("hashchange", changed);
  }, []);
}
