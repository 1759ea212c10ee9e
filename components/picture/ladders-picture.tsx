import type { ReactElement } from "react";
import { light } from "@/components/site/palette";
import { PictureLadder } from "./picture-ladder";

export interface PicturedLadder {
  readonly id: string;
  /** Left out where there are too many to name. */
  readonly name?: string;
  readonly nominal: number;
  readonly trustworthy: number;
}

interface LaddersPictureProps {
  readonly ladders: readonly PicturedLadder[];
  /** What the marks mean, in a line. */
  readonly caption: string;
}

const WIDTH = 1088;

/** Offerings as ladders on one scale: what each can claim, and what stands without its cloud. */
export function LaddersPicture({ ladders, caption }: LaddersPictureProps): ReactElement {
  const column = WIDTH / ladders.length;
  const bar = Math.min(60, Math.floor(column) - 16);
  const isNamed = ladders.every(({ name }) => name !== undefined);
  return (
    <div style={{ display: "flex", flexDirection: "column", width: WIDTH }}>
      <div style={{ display: "flex", width: WIDTH }}>
        {ladders.map(({ id, name, nominal, trustworthy }) => (
          <div key={id} style={{ display: "flex", alignItems: "center", width: column }}>
            <PictureLadder nominal={nominal} trustworthy={trustworthy} width={bar} height={isNamed ? 240 : 220} />
            {name !== undefined && (
              <div style={{ display: "flex", flexDirection: "column", marginLeft: 18 }}>
                <span style={{ fontSize: 30 }}>{name}</span>
                <span
                  style={{ fontSize: 60, fontWeight: 600, color: trustworthy > 0 ? light("stands") : light("ink") }}
                >{`AL${trustworthy}`}</span>
                <span style={{ fontSize: 24, color: light("ink-2") }}>{`of AL${nominal}`}</span>
              </div>
            )}
          </div>
        ))}
      </div>
      <div style={{ display: "flex", marginTop: 14, fontSize: 26, color: light("ink-2") }}>{caption}</div>
    </div>
  );
}
