"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useTaking } from "./use-taking";

interface ChooseFilesProps {
  readonly label?: string;
  readonly look?: "solid" | "line" | "small";
  /** `add` where the files belong to the set on the page. */
  readonly how?: "add" | "auto";
}

/** A button that opens the system's file dialogue. */
export function ChooseFiles({ label = "Choose files", look = "solid", how = "auto" }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const { judge } = useTaking(true);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={async ({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          await judge(({ takeFiles }) => takeFiles(files, how));
        }}
      />
    </>
  );
}

/** Reads the clipboard; where the browser does not let it, opens a field to paste into. */
export function PasteButton({ look = "line", how = "auto" }: Omit<ChooseFilesProps, "label">) {
  const [byHand, setByHand] = useState(false);
  const { judge } = useTaking(true);
  const id = useId();
  const paste = async () => {
    const text = await clipboardText();
    if (text) await judge(({ takeText }) => takeText(text, how));
    else setByHand(true);
  };
  if (!byHand)
    return (
      <Button look={look} onClick={paste}>
        Paste
      </Button>
    );
  return (
    <form
      className="w-full"
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get("text");
        void judge(({ takeText }) => takeText(typeof text === "string" ? text : "", how));
      }}
    >
      <label htmlFor={id} className="mb-1 block text-sm text-ink-2">
        Paste the evidence here: hex, base64, PEM or a link
      </label>
      <textarea
        id={id}
        name="text"
        rows={4}
        autoFocus
        spellCheck={false}
        className="mb-2 block w-full rounded-press border border-rule bg-sheet px-2 py-1.5 font-mono text-sm"
      />
      <Button look="small" type="submit">
        Judge it
      </Button>
    </form>
  );
}

async function clipboardText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
}
