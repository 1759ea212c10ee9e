import { either } from "@/components/site/palette";

/** Without quotes and angle brackets, as React would spell them otherwise; proxy.ts allows it by its hash. */
export const BADGE_STYLE = [
  ":root{color-scheme:light dark}",
  "text{font:12px Verdana,DejaVu Sans,Geneva,sans-serif}",
  `.ground{fill:${either("sheet")};stroke:${either("rule")}}`,
  `.label{fill:${either("ink-2")}}`,
  `.message{fill:${either("ink")}}`,
  `.solid{fill:${either("stands")}}`,
  `.hatch{stroke:${either("word-l")}}`,
  `.rung{stroke:${either("ink")}}`,
  `.up{stroke:${either("stands")}}`,
].join("");
