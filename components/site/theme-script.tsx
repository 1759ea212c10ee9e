/** Where the reader's choice is kept; absent where the system decides. */
export const THEME_KEY = "trustgap-theme";

// Runs before the first paint, so that a chosen scheme never flashes.
const SOURCE = `try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")document.documentElement.classList.add("theme-"+t)}catch(e){}`;

export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: SOURCE }} />;
}
