import type { ReactNode } from "react";
import { ImageResponse } from "next/og";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { light } from "@/components/site/palette";
import { CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";
import { PictureLadder } from "./picture-ladder";

/** What sites ask for that show a link as a card. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
export const PICTURE_TYPE = "image/png";

// The drawing program reads no woff2, which is all that there is of the serif.
const font = (weight: 400 | 600) => ({
  name: "Plex",
  weight,
  data: readFileSync(join(process.cwd(), `node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff`)),
});

interface PictureProps {
  readonly title: string;
  /** The conditions under which the levels drawn hold: day, counting. */
  readonly conditions: readonly string[];
  readonly children: ReactNode;
}

/** A card in the site’s dress: mark, title, drawing, and the title block below, without which no level is shown. */
export const picture = (props: PictureProps): ImageResponse =>
  new ImageResponse(<Picture {...props} />, { ...PICTURE_SIZE, fonts: [font(400), font(600)] });

function Picture({ title, conditions, children }: PictureProps) {
  return (
    <div
      style={{
        ...{ width: "100%", height: "100%", display: "flex", flexDirection: "column", padding: "44px 56px 40px" },
        ...{ background: light("paper"), color: light("ink"), fontFamily: "Plex", fontSize: 28 },
      }}
    >
      <div style={{ display: "flex", alignItems: "center", fontWeight: 600 }}>
        <PictureLadder nominal={4} trustworthy={2} width={16} height={32} />
        <span style={{ marginLeft: 10 }}>TrustGap</span>
      </div>
      <div
        style={{
          display: "flex",
          marginTop: 18,
          fontSize: title.length > 36 ? 46 : 54,
          lineHeight: 1.12,
          textWrap: "balance",
          letterSpacing: -1,
        }}
      >
        {title}
      </div>
      <div style={{ display: "flex", flexGrow: 1, alignItems: "center" }}>{children}</div>
      <div style={{ display: "flex", borderTop: `2px solid ${light("ink")}`, paddingTop: 14, fontSize: 24, color: light("ink-2") }}>
        {[...conditions, `catalogue ${CATALOGUE_VERSION}`].join("   ·   ")}
      </div>
    </div>
  );
}
