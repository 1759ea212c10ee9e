import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { ArrowKind, BootChain } from "@/lib/catalogue/boot-chain";
import { isCloudMade } from "@/components/boot-chain/uses";
import type { OfferingDetail } from "@/lib/catalogue/describe";

/** How one stage comes to be measured, as it is drawn. */
export interface Measured {
  readonly stage: Stage;
  /** Who makes it, as people say it; null where the stage is no part of this kind of TEE. */
  readonly provider: string | null;
  /** The arrow it is drawn with; `unmeasured`, or `unknown`, where there is none. */
  readonly by: ArrowKind | "unmeasured" | "unknown" | "absent" | "signs";
  /** "measured by the TEE, into MEASUREMENT". */
  readonly words: string;
}

/** Each stage with its provider and its measurer, in boot order; the TEE measures the others and signs. */
export function measuredOf({ chain, cells }: Pick<OfferingDetail, "chain" | "cells">): readonly Measured[] {
  return STAGES.map((stage) => {
    const drawn = chain.stages[stage];
    if (drawn === null) return { stage, provider: null, by: "absent", words: "not in the trusted base" };
    const provider = drawn.providerName;
    if (stage === "tee")
      return { stage, provider, by: "signs", words: cells.tee.symbol === "unknown" ? "who signs is unknown" : signs(chain) };
    const arrow = chain.arrows.find(({ from }) => from === stage);
    if (arrow) return { stage, provider, by: arrow.kind, words: `${byWhom(chain, arrow.kind)} ${target(chain, arrow.to)}`.trim() };
    const unknown = cells[stage].symbol === "unknown";
    return { stage, provider, by: unknown ? "unknown" : "unmeasured", words: unknown ? "by whom is unknown" : "unmeasured" };
  });
}

const KINDS: Readonly<Record<ArrowKind, string>> = {
  tee: "measured by the TEE, into",
  vtpm: "measured by a vTPM, into",
  checked: "checked by",
  claimed: "only claimed, in",
};

const byWhom = (chain: BootChain, kind: ArrowKind) =>
  kind === "tee" && isCloudMade(chain) ? `measured by ${chain.stages.tee?.component ?? "the cloud’s controller"}, into` : KINDS[kind];

function target(chain: BootChain, to: string): string {
  const register = chain.registers.find(({ id }) => id === to);
  if (register) return [register.label, register.names.join(", ")].join(" ").trim();
  const checker = (STAGES as readonly string[]).includes(to) ? chain.stages[to as Stage] : null;
  return checker ? `the ${to === "rootfs" ? "root FS" : to} below it` : to;
}

const signs = ({ signer }: BootChain) => (signer ? `signs with ${signer.chain.join(", ")}` : "no chip signs");
