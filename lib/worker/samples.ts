import { encodeLink } from "@/lib/share/link";
import { simulatorRoot } from "@/lib/simulator/roots";
import { sample as simulated } from "@/lib/simulator/samples";
import type { Sample, SampleName } from "./answers";

/** Evidence made by the simulator, as files or, for the sample that comes by link, as the link's fragment. */
export async function sample(name: SampleName, base: string): Promise<Sample> {
  const { files, claims } = simulated(name);
  if (!claims) return { inputs: files, fragment: null };
  const link = await encodeLink({ base, inputs: files, claimed: claims });
  return { inputs: [], fragment: link.slice(link.indexOf("#")) };
}

/** The simulator's root of each product, DER: one key under three names. */
export const simulatorRoots = (): readonly Uint8Array[] => [simulatorRoot("Milan"), simulatorRoot("Genoa"), simulatorRoot("Turin")];
