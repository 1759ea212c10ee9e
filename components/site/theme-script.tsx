/** Where the reader's choice is kept; absent where the system decides. */
export const THEME_KEY = "trustgap-theme";

/** Kept while this tab holds evidence: the page that judges then waits for it. */
export const HOLDS_KEY = "trustgap-holds";

// Runs before the first paint, so that neither another scheme nor a page that is about to be replaced flashes.
const SOURCE = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.classList.add("theme-"+t);if(location.pathname==="/verify"&&(location.hash.length>1||location.search.indexOf("sample=")>0||sessionStorage.getItem("${HOLDS_KEY}")))document.documentElement.classList.add("awaited")}catch(e){}`;

export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
