"use client";

import { useState, type ReactNode } from "react";
import { Chip } from "@/components/ui/chip";

interface ChainTabsProps {
  readonly tabs: readonly { readonly id: string; readonly name: string }[];
  /** A figure for each tab, in the same order. */
  readonly children: readonly ReactNode[];
}

/** Side by side where there is room; on a phone one at a time, the others behind buttons. */
export function ChainTabs({ tabs, children }: ChainTabsProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const shown = tabs.some(({ id }) => id === picked) ? picked : tabs[0]?.id;
  return (
    <>
      {tabs.length > 1 ? (
        <div role="group" aria-label="Show the boot chain of" className="mb-4 flex flex-wrap gap-1.5 narrow:hidden noscript:hidden">
          {tabs.map(({ id, name }) => (
            <Chip key={id} pressed={id === shown} onClick={() => setPicked(id)} className="min-h-8">
              {name}
            </Chip>
          ))}
        </div>
      ) : null}
      <div className="grid gap-x-6 gap-y-8 narrow:grid-cols-[repeat(auto-fill,minmax(20rem,1fr))]">
        {tabs.map(({ id }, index) => (
          <div key={id} className={`min-w-0 ${id === shown ? "" : "chain-folded"}`}>
            {children[index]}
          </div>
        ))}
      </div>
    </>
  );
}
