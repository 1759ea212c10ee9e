import type { AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import { simulatorRoot } from "@/lib/simulator/roots";
import { sample } from "@/lib/simulator/samples";
import { appraise } from "@/lib/verify/engine";

/** Bytes of a report that its signature covers. */
const SIGNED_BYTES = 0x2a0;

interface SampleSet {
  readonly inputs: readonly Input[];
  readonly options: AppraisalOptions;
}

/** The simulator's report with its chain, judged under the simulator's root: all the work of a real one. */
export function sampleSet(): SampleSet {
  const options: AppraisalOptions = {
    at: "2026-11-02T10:00:00Z",
    lens: "talk",
    granted: [],
    withdrawn: [],
    challenge: null,
    measurements: [],
    requirements: [],
    extraRoots: [simulatorRoot("Genoa")],
    claimed: {},
  };
  return { inputs: sample("good").files, options };
}

/** How often a second `work` is done with so many at once, over about `forMs` milliseconds. */
async function perSecond(work: () => Promise<boolean>, inFlight: number, forMs: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - start < forMs) {
      if (!(await work())) throw new Error("What is measured went wrong.");
      done++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return done / ((performance.now() - start) / 1000);
}

async function rawVerification(): Promise<() => Promise<boolean>> {
  const algorithm = { name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" };
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
  const data = crypto.getRandomValues(new Uint8Array(SIGNED_BYTES));
  const signature = await crypto.subtle.sign(algorithm, privateKey, data);
  return () => crypto.subtle.verify(algorithm, publicKey, signature, data);
}

async function appraisal(): Promise<() => Promise<boolean>> {
  const { inputs, options } = sampleSet();
  const { verdict } = await appraise(inputs, options);
  if (verdict !== "valid") throw new Error(`The sample is ${verdict}, so its rate would say nothing.`);
  return async () => (await appraise(inputs, options)).verdict === "valid";
}

export interface Rate {
  readonly raw: number;
  readonly reports: number;
}

/** Raw P-384 verifications and whole appraisals a second, by turns so that both meet the same machine. */
export async function rates(inFlight: number, rounds = 3, forMs = 1_000): Promise<Rate[]> {
  const [verify, judge] = [await rawVerification(), await appraisal()];
  const measured: Rate[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push({ raw: await perSecond(verify, inFlight, forMs), reports: await perSecond(judge, inFlight, forMs) });
  }
  return measured;
}
