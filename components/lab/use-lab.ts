"use client";

import { useQuery } from "@tanstack/react-query";
import { queryClient } from "@/components/evidence/query-client";
import { instantOf } from "@/components/evidence/evidence-state";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import { NOTHING_NAMED } from "@/lib/appraisal/nothing-named";
import { compareAppraisals, type AppraisalChanges } from "@/lib/appraisal/compare-appraisals";
import { fromHex } from "@/lib/bytes/hex";
import type { ArtifactBytes, TamperedFile } from "@/lib/worker/answers";
import { verifyClient } from "@/lib/worker/client";
import { labQuery, type LabAct } from "./lab-address";

/** What the sample answers and was launched with, and a challenge that it does not answer: all 64 and 48 bytes, hex. */
export const SAMPLE = {
  challenge:
    "54727573744761702073616d706c65206368616c6c656e67653a203634206279746573206f6620706c61696e20746578742c206b6e6f776e20746f20616c6c2e",
  other: "5a".repeat(32),
  measurement: "fa67512b2485201a5262376c6d8c490aa1e1a6f9d617faf0f426dae7d585559f6c12cb8cc1fd036c31d73e021c75b485",
} as const;

export interface LabResult {
  readonly before: Appraisal;
  readonly after: Appraisal;
  readonly changes: AppraisalChanges;
}

/**
 * Both appraisals of an act, made in the worker; until they are there, those of the act before. An act takes a moment, so
 * one that is no longer wanted is let run out: stopping it would cost the worker. Asked again if the worker had to be replaced.
 */
export function useLab(act: LabAct) {
  return useQuery(
    {
      queryKey: ["lab", labQuery(act)] as const,
      queryFn: () => perform(act),
      retry: RETRIES,
      placeholderData: (previous: LabResult | undefined) => previous,
    },
    queryClient,
  );
}

const RETRIES = 2;

async function perform(act: LabAct): Promise<LabResult> {
  const at = instantOf(Date.now());
  const before = await appraised({ kind: "none" }, at);
  const after = await appraised(act, at);
  return { before, after, changes: compareAppraisals(before, after) };
}

async function appraised(act: LabAct, at: string): Promise<Appraisal> {
  const client = verifyClient();
  const tampering = act.kind === "challenge" ? ({ kind: "none" } as const) : act;
  const inputs = await client.call("tamper", { tampering });
  const extraRoots = await client.call("simulatorRoots", {});
  const challenge = fromHex(act.kind === "challenge" ? SAMPLE.other : SAMPLE.challenge);
  return client.appraise(inputs, { ...PLAIN, at, challenge, extraRoots });
}

const PLAIN: Omit<AppraisalOptions, "at"> = { ...NOTHING_NAMED, measurements: [SAMPLE.measurement] };

/** The named fields of a file of the sample. */
export function useSampleFields(file: TamperedFile): ArtifactBytes | null {
  const { data } = useQuery(
    {
      queryKey: ["lab", "fields", file] as const,
      queryFn: async () => {
        const inputs = await verifyClient().call("tamper", { tampering: { kind: "none" } });
        return verifyClient().call("artifact", { inputs, id: file === "report" ? "e1" : "e2" });
      },
      retry: RETRIES,
    },
    queryClient,
  );
  return data ?? null;
}
