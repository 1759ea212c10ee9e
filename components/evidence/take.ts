import { verifyClient } from "@/lib/worker/client";
import { currentEvidence, restoreEvidence } from "./evidence-store";
import type { Collected } from "./collect-transfer";
import { give, joins } from "./give";
import { preloadVerdict } from "./preload";
import { TEXT_NAMES } from "./text-names";
import { readCollected, readFiles, readText, type Given } from "./read-given";

/** Starts the worker and fetches what a verdict needs, so that nothing is fetched once something is given. */
export function prepareToJudge(): void {
  verifyClient().start();
  // After this mark the page fetches nothing more of its own accord; the worker sets the same one.
  void Promise.all([preloadVerdict(), loadFonts()]).then(() => performance.mark("prepared"));
}

const FACES = [
  ["--font-plex-mono", 400],
  ["--font-plex-sans", 600],
  ["--font-plex-cond", 400],
  ["--font-plex-cond", 600],
  ["--font-source-serif", 600],
] as const;

/** The faces in which a verdict is set: a browser fetches a face when it is first drawn, and that would be after the drop. */
async function loadFonts(): Promise<void> {
  const root = getComputedStyle(document.documentElement);
  const faces = FACES.map(([variable, weight]) => document.fonts.load(`${weight} 1em ${root.getPropertyValue(variable)}`));
  await Promise.allSettled(faces);
}

/** Takes a drop or paste. False if there was nothing in it. */
export const takeTransfer = (collected: Collected, textName: string): Promise<boolean> =>
  take(readCollected(collected, textName, sizeJoined("auto")), "auto", collected.at);

export const takeFiles = (files: readonly File[], how: "add" | "auto"): Promise<boolean> => take(readFiles(files, sizeJoined(how)), how);

export const takeText = (text: string, how: "add" | "auto"): Promise<boolean> =>
  take(Promise.resolve(readText(text, TEXT_NAMES.pasted)), how);

async function take(reading: Promise<Given>, how: "add" | "auto", at = Date.now()): Promise<boolean> {
  const given = await reading;
  await restoreEvidence();
  return give(given, how, at);
}

/** Bytes of the set that what is given now will join. */
const sizeJoined = (how: "add" | "auto") =>
  joins(how) ? (currentEvidence().set?.inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) ?? 0) : 0;
