export const ANNOUNCER_ID = "announcer";

/** Says a sentence to screen readers, politely. The region stands in every page's layout. */
export function announce(text: string) {
  const region = document.getElementById(ANNOUNCER_ID);
  if (!region) return;
  // The same words twice are only read again after the region was empty.
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 60);
}
