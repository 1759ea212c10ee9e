/** What a drop or paste held, taken out of it while its event was handled: a browser empties it afterwards. */
export interface Collected {
  readonly items: readonly (FileSystemEntry | File)[];
  readonly text: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** Files and folders, or else text. */
export function collectTransfer(transfer: DataTransfer): Collected {
  const files = [...transfer.items].filter(({ kind }) => kind === "file");
  return {
    items: files.flatMap((item) => item.webkitGetAsEntry?.() ?? item.getAsFile() ?? []),
    text: transfer.getData("text/plain"),
    at: Date.now(),
  };
}
