import { either } from "@/components/site/palette";

/**
 * The one stylesheet of an embed, inside it: a frame that is sandboxed by its page may load nothing else. It holds no
 * quotes and no angle brackets, which React would spell as entities; proxy.ts allows it by its hash.
 */
export const EMBED_STYLE = [
  `:root{color-scheme:light dark;font:15px/1.45 system-ui,sans-serif;font-variant-numeric:tabular-nums lining-nums;background:${either("paper")};color:${either("ink")}}`,
  "*{box-sizing:border-box;margin:0;padding:0}",
  "body{padding:12px;max-width:640px;margin:0 auto}",
  "a{color:inherit;text-underline-offset:.2em}",
  `a:focus-visible{outline:2px solid ${either("stands")};outline-offset:2px}`,
  "h1{font:400 22px/1.2 Georgia,serif;letter-spacing:-.01em}",
  `.block{display:flex;flex-wrap:wrap;border:1px solid ${either("rule")};background:${either("sheet")};margin:8px 0 12px;overflow:hidden}`,
  `.block div{flex:1 1 96px;padding:4px 8px 5px;margin:0 -1px -1px 0;border-right:1px solid ${either("hair")};border-bottom:1px solid ${either("hair")}}`,
  `dt{font-size:12px;line-height:1.3;color:${either("ink-3")}}`,
  "dd{font-size:14px;line-height:1.35}",
  ".levels{display:flex;gap:8px 28px;flex-wrap:wrap}",
  ".levels dd{font:400 30px/1.15 Georgia,serif}",
  `.levels .stands{color:${either("stands")};font-weight:700}`,
  ".levels .zero{font-weight:700}",
  `.gap{margin:2px 0 10px;color:${either("ink-2")}}`,
  ".pile{display:grid;grid-template-columns:28px 1fr;align-items:stretch}",
  `ol{list-style:none;border:2px solid ${either("ink")};border-left-width:1px;display:grid;grid-auto-rows:1fr}`,
  `li{display:grid;grid-template-columns:20px 1fr;gap:0 8px;align-content:center;padding:4px 10px;background:${either("sunk")}}`,
  `li+li{border-top:1px solid ${either("ink")}}`,
  "li svg{margin-top:3px}",
  "li div{font-size:14px;line-height:1.35}",
  `li p{grid-column:2;font-size:13px;line-height:1.35;color:${either("ink-2")}}`,
  `.full{background:${either("stands-t")}}`,
  `.partial{background:${either("word-t")}}`,
  `.full svg{color:${either("stands")}}`,
  `.partial svg{color:${either("word")}}`,
  `.none svg,.absent svg,.unknown svg{color:${either("nothing")}}`,
  ".symbol{display:block}",
  ".ladder{display:block;width:28px;height:100%}",
  `.empty{fill:${either("sheet")}}`,
  `.solid{fill:${either("stands")}}`,
  `.hatch{stroke:${either("word-l")};stroke-width:1.2}`,
  `.rung{stroke:${either("ink")};stroke-width:1;vector-effect:non-scaling-stroke}`,
  `.mark{stroke:${either("ink")};stroke-width:4;vector-effect:non-scaling-stroke}`,
  `.mark.up{stroke:${either("stands")}}`,
  `footer{display:flex;justify-content:space-between;gap:4px 16px;flex-wrap:wrap;margin-top:8px;font-size:13px;color:${either("ink-3")}}`,
].join("");
