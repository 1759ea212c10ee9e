import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import { HOLDS_KEY } from "@/components/site/theme-script";
import type { EvidenceSet } from "./evidence-state";

/** What a tab keeps of its evidence, in this browser only. */
interface Kept {
  readonly set: EvidenceSet | null;
  readonly aside: EvidenceSet | null;
  readonly savedAt: number;
}

const TAB_KEY = "trustgap-tab";
/** A tab that was closed cannot ask for its evidence again; it is forgotten after a day. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1000;

let store: UseStore | undefined;
const evidence = () => (store ??= createStore("trustgap-evidence", "tabs"));

/** The name under which this tab keeps its evidence: it lives as long as the tab. */
function tabId(): string {
  const known = sessionStorage.getItem(TAB_KEY);
  if (known) return known;
  // Of no secret: it only keeps tabs of one browser apart.
  const made = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  sessionStorage.setItem(TAB_KEY, made);
  return made;
}

/** Keeps what the tab holds, so that it survives a reload. Without storage it holds until then. */
export async function keepInTab(set_: EvidenceSet | null, aside: EvidenceSet | null): Promise<void> {
  await quietly(async () => {
    if (set_ || aside) sessionStorage.setItem(HOLDS_KEY, "1");
    else sessionStorage.removeItem(HOLDS_KEY);
    if (!set_ && !aside) return del(tabId(), evidence());
    const kept: Kept = { set: set_, aside, savedAt: Date.now() };
    await set(tabId(), kept, evidence());
  });
}

/** What this tab kept, or null; what closed tabs left behind for more than a day is deleted. */
export async function keptInTab(): Promise<Pick<Kept, "set" | "aside"> | null> {
  return (
    (await quietly(async () => {
      const mine = await get<Kept>(tabId(), evidence());
      await forgetOld();
      return mine ?? null;
    })) ?? null
  );
}

async function forgetOld(): Promise<void> {
  const now = Date.now();
  const mine = tabId();
  const all = await entries<string, Kept>(evidence());
  const old = all.filter(([id, { savedAt }]) => id !== mine && now - savedAt > KEPT_FOR_MS);
  await Promise.all(old.map(([id]) => del(id, evidence())));
}

/** Storage may be off or full; the page then works without it. */
async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
