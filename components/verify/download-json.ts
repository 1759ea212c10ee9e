import type { Appraisal } from "@/lib/appraisal/appraisal";

/** The appraisal as JSON, as the page shows it and as it is saved. */
export const jsonOf = (appraisal: Appraisal): string => `${JSON.stringify(appraisal, null, 2)}\n`;

/** Saves text as a file of the reader's. */
export function downloadJson(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
