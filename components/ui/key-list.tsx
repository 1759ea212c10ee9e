"use client";

import { useEffect, useRef } from "react";
import { Button } from "./button";
import { setSingleKeys, useSingleKeys } from "./shortcuts";
import { Switch } from "./switch";

export interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

interface KeyListProps {
  readonly help: readonly KeyHelp[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every key of the page, and the switch that turns single ones off. */
export function KeyList({ help, open, onClose }: KeyListProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useSingleKeys();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="key-list"
      onClose={onClose}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] border border-ink bg-sheet px-5 py-4 text-ink backdrop:bg-[rgb(0_0_0/0.5)] print:hidden"
    >
      <h2 id="key-list" className="mb-2 font-serif text-lg">
        Keys on this page
      </h2>
      <Switch
        plain
        label="Single keys"
        checked={on}
        onChange={setSingleKeys}
        words={["On", "Off"]}
        note="Off, only keys inside the byte view still work: arrows, Home, End, Page up, Page down and Enter."
      />
      <dl className="grid grid-cols-[auto_1fr] gap-x-5 border-t border-hair pt-2 pb-3 gap-y-1.5 leading-snug">
        {help.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex max-w-36 flex-wrap gap-1 self-start">
              {keys.map((key) => (
                <Key key={key} name={key} />
              ))}
            </dt>
            <dd className="text-ink-2">{does}</dd>
          </div>
        ))}
      </dl>
      <Button look="small" onClick={onClose}>
        Close
      </Button>
    </dialog>
  );
}

export const Key = ({ name }: { readonly name: string }) => (
  <kbd className="rounded-press border border-rule bg-sheet px-1.5 py-0.5 font-mono text-xs text-ink">{name}</kbd>
);
