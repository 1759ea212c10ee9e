import type { ReactElement } from "react";
import { LENS_WORDS } from "@/components/compare/address";
import { dayText } from "@/components/matrix/days";
import { light, type ColourName } from "@/components/site/palette";
import { TRUST_WORDS } from "@/components/symbols/trust-symbol";
import type { TrustSymbol } from "@/lib/appraisal/path";
import { STAGE_NAMES, STAGES } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import type { Level } from "@/lib/trust/derive";
import { PictureLadder } from "./picture-ladder";

const TINTS: Readonly<Record<TrustSymbol, ColourName>> = {
  ...{ full: "stands-t", partial: "word-t", none: "sunk", absent: "sunk", unknown: "sunk" },
};

export const conditionsOf = (date: string): readonly string[] => [`as of ${dayText(date)}`, `counted ${LENS_WORDS.talk}`];

const ROW = 74;

/** One offering: its levels in numbers, and its strata with the ladder beside them. */
export function OfferingPicture({ detail }: { readonly detail: OfferingDetail }): ReactElement {
  const { levels, cspName, cells } = detail;
  return (
    <div style={{ display: "flex", width: "100%", justifyContent: "space-between", alignItems: "center" }}>
      <div style={{ display: "flex", flexDirection: "column", width: 380 }}>
        {levels === null && <span>No level: the ladder is for virtual machines</span>}
        {levels && <Number words={`Everyone but ${cspName}`} level={levels.trustworthy} isStrong />}
        {levels && <Number words="Trusting everyone" level={levels.nominal} />}
      </div>
      <div style={{ display: "flex", alignItems: "center" }}>
        {levels && <PictureLadder nominal={levels.nominal.level} trustworthy={levels.trustworthy.level} width={44} height={4 * ROW} />}
        <div style={{ display: "flex", flexDirection: "column", border: `2px solid ${light("ink")}` }}>
          {[...STAGES].reverse().map((stage) => (
            <div
              key={stage}
              style={{
                ...{ display: "flex", flexDirection: "column", justifyContent: "center", width: 590, height: ROW - 1 },
                ...{ padding: "0 18px", background: light(TINTS[cells[stage].symbol]), borderTop: `1px solid ${light("ink")}` },
              }}
            >
              <span style={{ fontWeight: 600, fontSize: 25 }}>{STAGE_NAMES[stage]}</span>
              <span style={{ fontSize: 22, color: light("ink-2") }}>{TRUST_WORDS[cells[stage].symbol].replace("the cloud", cspName)}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

interface NumberProps {
  readonly words: string;
  readonly level: Level;
  readonly isStrong?: boolean;
}

function Number({ words, level, isStrong = false }: NumberProps) {
  const colour = isStrong && level.level > 0 ? light("stands") : light("ink");
  return (
    <div style={{ display: "flex", flexDirection: "column", marginBottom: 14 }}>
      {/* In words: the face has no sign for it, and the drawing program would ask the network for one. */}
      <span style={{ color: light("ink-2") }}>{level.lowerBound ? `${words}, at least` : words}</span>
      <span style={{ fontSize: 84, lineHeight: 1.1, fontWeight: isStrong ? 600 : 400, color: colour }}>{`AL${level.level}`}</span>
    </div>
  );
}
