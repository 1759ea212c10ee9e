import { verifyClient } from "@/lib/worker/client";
import type { SampleName } from "@/lib/worker/answers";
import { currentEvidence, giveEvidence } from "./evidence-store";
import { openLink } from "./open-link";

export const isSampleName = (text: string | null): text is SampleName => text === "good" || text === "altered" || text === "link";

/** Has the simulator's sample made in the worker and gives it to the page as if it had been dropped, or as a link. */
export async function openSample(name: SampleName): Promise<void> {
  if (currentEvidence().set?.sample === name) return;
  const { inputs, fragment } = await verifyClient().call("sample", { name, base: location.origin });
  if (fragment === null) return giveEvidence(inputs, "sample", { sample: name });
  // What the reader sees is what a link's recipient sees, address included.
  history.replaceState(null, "", `/verify${fragment}`);
  openLink(fragment, name);
}
