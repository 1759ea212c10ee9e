/** A file that was made, text where it is text. */
export interface MadeFile {
  readonly name: string;
  readonly media: string;
  readonly body: string | Blob;
}

/** Puts text on the clipboard; false where that is refused, or it is no text. */
export async function copy({ body }: MadeFile): Promise<boolean> {
  if (typeof body !== "string") return false;
  try {
    await navigator.clipboard.writeText(body);
    return true;
  } catch {
    return false;
  }
}

/** Saves it as a file of the reader’s; says under which name. */
export function save({ name, media, body }: MadeFile): string {
  const address = URL.createObjectURL(new Blob([body], { type: media }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return `Saved as ${name}.`;
}
