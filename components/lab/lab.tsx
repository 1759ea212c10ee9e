"use client";

import { useEffect, useState, type ComponentType } from "react";
import { useAddress } from "@/components/compare/use-address";
import { EvidenceProviders } from "@/components/evidence/providers";
import { Button } from "@/components/ui/button";
import { Acts } from "./acts";
import { labQuery, readLabQuery, type LabAct } from "./lab-address";
import type { ResultProps } from "./result";
import { useLab, type LabResult } from "./use-lab";

/** The simulator's good sample, what is done to it, and which checks notice. What is done stands in the address. */
export function Lab() {
  return (
    <EvidenceProviders>
      <LabStates />
    </EvidenceProviders>
  );
}

function LabStates() {
  const [search, write] = useAddress();
  const act = readLabQuery(search);
  const { data, error, isPlaceholderData, refetch } = useLab(act);
  const choose = (next: LabAct) => write(labQuery(next), "replace");
  return (
    <div className="mt-8 grid items-start gap-x-12 gap-y-8 rail:grid-cols-[20rem_minmax(0,1fr)]">
      <section aria-labelledby="acts" className="max-w-[26rem]">
        <h2 id="acts" className="mb-2 font-semibold">
          What is done to it
        </h2>
        <Acts act={act} onAct={choose} />
      </section>
      <div className="min-w-0" aria-busy={isPlaceholderData || !data}>
        {error ? (
          <Failed onAgain={() => void refetch()} />
        ) : (
          <CameOut result={data} untouched={act.kind === "none"} outdated={isPlaceholderData} />
        )}
      </div>
    </div>
  );
}

function Failed({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      The sample could not be made or judged. The site may be out of reach.
      <Button look="small" onClick={onAgain}>
        Try again
      </Button>
    </p>
  );
}

interface CameOutProps extends Omit<ResultProps, "result"> {
  readonly result: LabResult | undefined;
}

/** What shows a result is a chunk of its own: it comes while the worker makes and judges the sample. */
function CameOut({ result, ...how }: CameOutProps) {
  const [Result, setResult] = useState<ComponentType<ResultProps> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let here = true;
    import("./result").then(
      (loaded) => here && setResult(() => loaded.Result),
      () => here && setFailed(true),
    );
    return () => void (here = false);
  }, []);
  if (failed) return <p role="status">Part of this page could not be fetched. Load it again.</p>;
  return result && Result ? <Result result={result} {...how} /> : <p className="text-ink-2">The sample is being judged.</p>;
}
