import type { Stage } from "@/lib/appraisal/stage";

/** One module in its own units, drawn at 1:1 or larger; the narrow one leaves the outside column away. */
export const MODULE = { width: 320, narrowWidth: 246, height: 434 } as const;

/** Left and right edge of the pile, and where its lettering begins. */
export const PILE = { left: 44, right: 238, text: 64, edge: 11 } as const;
export const OUTSIDE = { left: 244.5, right: 319.5 } as const;

/** Height of rung n of the ladder, 0 to 4: the same in every module, so that heights compare across columns. */
export const RUNGS = [376, 272, 166, 94, 24] as const;
export const TOP = RUNGS[4];
export const BASE = RUNGS[0];

/** Top and bottom of each stratum. */
export const STRATA: Readonly<Record<Stage, readonly [top: number, bottom: number]>> = {
  tee: [RUNGS[1], RUNGS[0]],
  firmware: [RUNGS[2], RUNGS[1]],
  kernel: [RUNGS[3], RUNGS[2]],
  rootfs: [RUNGS[4], RUNGS[3]],
};

/** What a third line adds to the signer's box. */
export const SIGNER_NOTE_HEIGHT = 15;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const boxPath = ({ x, y, width, height }: Box) => `M${x} ${y}h${width}v${height}h-${width}z`;
