import { ANNOUNCER_ID } from "./announce";

/** The one live region of a page; `announce()` fills it. */
export function Announcer() {
  return <div id={ANNOUNCER_ID} role="status" aria-live="polite" className="sr-only" />;
}
