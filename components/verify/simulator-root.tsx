"use client";

import { useState } from "react";
import type { Judging } from "@/components/evidence/evidence-state";
import { Button } from "@/components/ui/button";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { verifyClient } from "@/lib/worker/client";

interface SimulatorRootProps {
  readonly appraisal: Appraisal;
  readonly onChange: (changes: Partial<Judging>) => void;
}

/** The reader’s choice to judge simulated evidence under the simulator’s root, and the way back. */
export function SimulatorRoot({ appraisal, onChange }: SimulatorRootProps) {
  const [failed, setFailed] = useState(false);
  const { simulated, conditions } = appraisal;
  const chosen = conditions.extraRoots.length > 0;
  if (!simulated && !chosen) return null;
  const choose = async () => {
    try {
      onChange({ simulatorRoots: await verifyClient().call("simulatorRoots", {}) });
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="mt-4 flex max-w-[42rem] flex-wrap items-center gap-x-4 gap-y-2 border border-rule bg-sheet px-4 py-3 print:hidden">
      <p className="min-w-0 flex-[1_1_18rem]">
        {chosen
          ? "Judged under the simulator’s root, as you chose. Its key is public: anybody can make such evidence."
          : "This evidence is a simulation, for trying things out. Its root’s key is public."}
      </p>
      {chosen ? (
        <Button look="small" onClick={() => onChange({ simulatorRoots: null })}>
          Stop judging under it
        </Button>
      ) : (
        <Button look="small" onClick={() => void choose()}>
          Judge under the simulator’s root
        </Button>
      )}
      {failed && <p role="status">The simulator’s root could not be loaded. Try again when the site can be reached.</p>}
    </div>
  );
}
