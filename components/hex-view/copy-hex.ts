import { announce } from "@/components/ui/announce";

/** Puts hex on the clipboard and says so. */
export async function copyHex(hex: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(hex);
    announce(`Copied ${what}`);
  } catch {
    announce(`Could not copy ${what}: select it and copy it by hand`);
  }
}
