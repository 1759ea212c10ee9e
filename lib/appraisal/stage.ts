/** What boots, in boot order. A level counts stages from the first up. */
export const STAGES = ["tee", "firmware", "kernel", "rootfs"] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_NAMES: Record<Stage, string> = {
  tee: "TEE",
  firmware: "Firmware",
  kernel: "Kernel",
  rootfs: "Root FS",
};

/** Number of stages, counted from `tee`, that hold. */
export type AttestationLevel = 0 | 1 | 2 | 3 | 4;
export const LEVELS = [1, 2, 3, 4] as const;
