"use client";

import { useRef, useState } from "react";
import { announce } from "@/components/ui/announce";
import { Button } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { FORMATS, type TakeFormat } from "./formats";

export interface TakeAwayProps {
  /** Ids of the offerings shown, in their order; empty is the whole catalogue. */
  readonly offerings: readonly string[];
  /** YYYY-MM-DD, or null for the latest of all. */
  readonly date: string | null;
  readonly lens: Lens;
  readonly granted: readonly AssumptionId[];
  readonly withdrawn: readonly AssumptionId[];
  /** Levers pulled: what they change is marked hypothetical. */
  readonly levers?: readonly string[];
  /** Where the same can be looked up again, for BibTeX; null on a page without an address of its own. */
  readonly address: string | null;
  /** Of the heading; the section is labelled by it. */
  readonly id?: string;
}

type Act = "copy" | "save";
interface Outcome {
  readonly format: TakeFormat;
  readonly words: string;
}

/**
 * The matrix in formats for papers, spreadsheets and slides. What makes them, the catalogue included, is fetched when
 * the first is asked for.
 */
export function TakeAway({ id = "take-away", offerings, date, lens, granted, withdrawn, levers = [], address }: TakeAwayProps) {
  const choice = { offerings, date, lens, granted, withdrawn, levers, address };
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const busy = useRef(false);

  const take = async (format: TakeFormat, act: Act) => {
    // A button that is disabled loses the focus, so a second press is passed over instead.
    if (busy.current) return;
    busy.current = true;
    const words = await carryOut(format, act, choice);
    busy.current = false;
    setOutcome({ format, words });
    announce(words);
  };

  return (
    <section aria-labelledby={id} className="print:hidden">
      <SectionHeading id={id}>Take it away</SectionHeading>
      <p className="mb-3 max-w-[42rem] text-ink-2">
        The offerings shown, with date, counting, trust granted and the catalogue’s version in every file. CC BY 4.0: name TrustGap and that
        version.
      </p>
      <ul className="border-t border-hair">
        {FORMATS.map((format) => (
          <li key={format.name} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-hair py-2.5">
            <div className="min-w-0 flex-[1_1_18rem]">
              <h3 className="font-semibold">{format.title}</h3>
              <p className="text-sm text-ink-2">{format.words}</p>
            </div>
            <span className="min-w-0 text-sm text-ink-2">{outcome?.format === format.name ? outcome.words : ""}</span>
            <span className="flex flex-none gap-2">
              {format.copies ? (
                <Button look="small" aria-label={`Copy ${format.title}`} onClick={() => void take(format.name, "copy")}>
                  Copy
                </Button>
              ) : null}
              <Button look="small" aria-label={`Save ${format.title}`} onClick={() => void take(format.name, "save")}>
                Save
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Makes the format and hands it over; says how that went. */
async function carryOut(format: TakeFormat, act: Act, choice: Omit<TakeAwayProps, "id">): Promise<string> {
  const made = await import("./make").then(({ make }) => make(format, choice)).catch(() => null);
  if (made === null) return "Could not be made. Load the page again and try once more.";
  const { copy, save } = await import("./hand-over");
  if (act === "save") return save(made);
  return (await copy(made)) ? "Copied." : "Could not be copied: save it instead.";
}
