import localFont from "next/font/local";

// Two faces are needed for the first paint; the others swap in. One family in two calls, so that only its regular
// weight is preloaded.
const sourceSerif = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2",
  weight: "200 900",
  variable: "--font-source-serif",
  adjustFontFallback: "Times New Roman",
});

const plexSans = localFont({
  src: "../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2",
  weight: "400",
  variable: "--font-plex-sans",
  declarations: [{ prop: "font-family", value: "Plex Sans" }],
});

const plexSansStrong = localFont({
  src: "../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2",
  weight: "600",
  preload: false,
  variable: "--font-plex-sans-strong",
  declarations: [{ prop: "font-family", value: "Plex Sans" }],
});

const plexCondensed = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../../node_modules/@fontsource/ibm-plex-sans-condensed/files/ibm-plex-sans-condensed-latin-600-normal.woff2",
      weight: "600",
    },
  ],
  preload: false,
  variable: "--font-plex-cond",
});

const plexMono = localFont({
  src: "../../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
  weight: "400",
  preload: false,
  adjustFontFallback: false,
  variable: "--font-plex-mono",
});

/** Classes of the root element that define the font variables of the theme. */
export const fontClasses = [sourceSerif, plexSans, plexSansStrong, plexCondensed, plexMono].map(({ variable }) => variable).join(" ");
