"use client";

import { useState } from "react";
import { Key, KeyList, type KeyHelp } from "@/components/ui/key-list";
import { useShortcuts, useSingleKeys } from "@/components/ui/shortcuts";
import { downloadJson, jsonOf } from "@/components/verify/download-json";
import type { Appraisal } from "@/lib/appraisal/appraisal";

const HELP: readonly KeyHelp[] = [
  { keys: ["j", "k"], does: "next and previous finding" },
  { keys: ["/"], does: "find a field" },
  { keys: ["c"], does: "copy the field as hex" },
  { keys: ["e"], does: "export the appraisal as JSON" },
  { keys: ["?"], does: "this list" },
  { keys: ["←", "→", "↑", "↓"], does: "in the bytes: move by byte and by row" },
  { keys: ["Home", "End"], does: "in the bytes: ends of the row, with Ctrl of all" },
  { keys: ["Page up", "Page down"], does: "in the bytes: a page" },
  { keys: ["Enter"], does: "in the bytes: select the field" },
];

interface FindingKeysProps {
  readonly appraisal: Appraisal;
  /** One finding down, or one up. */
  readonly onStep: (by: 1 | -1) => void;
}

/** The page's single keys, and a line that names them where there is a keyboard to expect. */
export function FindingKeys({ appraisal, onStep }: FindingKeysProps) {
  const [listed, setListed] = useState(false);
  const on = useSingleKeys();
  useShortcuts({
    j: () => onStep(1),
    k: () => onStep(-1),
    e: () => downloadJson(jsonOf(appraisal), "appraisal.json"),
    "?": () => setListed(true),
  });
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm text-ink-3 max-narrow:hidden print:hidden">
        {on ? (
          <>
            <span>
              <Key name="j" /> <Key name="k" /> findings
            </span>
            <span>
              <Key name="/" /> fields
            </span>
            <span>
              <Key name="c" /> copy
            </span>
            <span>
              <Key name="e" /> export
            </span>
          </>
        ) : (
          <span>Single keys are off.</span>
        )}
        <button type="button" onClick={() => setListed(true)} className="text-link min-h-6 cursor-pointer text-ink-2 hover:text-ink">
          All keys
        </button>
      </p>
      <KeyList help={HELP} open={listed} onClose={() => setListed(false)} />
    </>
  );
}
