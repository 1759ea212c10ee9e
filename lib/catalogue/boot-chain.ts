import type { Stage } from "@/lib/appraisal/stage";

/** Who makes a component, and whether anybody else can rebuild it: this chooses the pattern at its left edge. */
export type Provider = "amd" | "intel" | "cloud-closed" | "cloud-open" | "tenant" | "other";

/** One stratum. Its symbol and costs are derived and passed beside this, never stored. */
export interface BootStage {
  /** Full name: "Loader, kernel, initrd and command line". */
  readonly component: string;
  /** The same in at most three words, for a narrow stratum. */
  readonly shortName: string;
  /** Null where nothing says who made it: evidence shows a measurement, not a maker. */
  readonly provider: Provider | null;
  /** As people say it: "AMD", "Microsoft, closed", "yours". */
  readonly providerName: string;
  /** Where it runs and how privileged it is: "VMPL0", "L1"; null where there is nothing to say. */
  readonly where: string | null;
  /** What this stage rests on in five words: "fresh: your challenge"; null where there is nothing to say. */
  readonly note: string | null;
  /** One sentence for the list: what it is, whose, measured by whom into what. The cost clause is derived. */
  readonly text: string;
}

/** A box that holds measurements or caller data. Drawn in boxes' order, left to right, in the place it lives. */
export interface BootRegister {
  readonly id: string;
  /** The stratum that holds it, or the box outside the TEE. */
  readonly in: Stage | "outside";
  /** "MEASUREMENT", "REPORT_DATA", "PCR", "RTMR". */
  readonly label: string;
  /** Indices where the label stands for several: ["4", "7", "11"]; empty for a single register. */
  readonly names: readonly string[];
  /** What it holds, shortened for a small box. From evidence only. */
  readonly value?: string;
  /** True where what it holds was compared and differs: drawn crossed out. From evidence only. */
  readonly broken?: boolean;
}

/** `tee`: solid, `vtpm`: dashed, `checked`: thin with a hollow dot, `claimed`: dotted, no head, counts for nothing. */
export type ArrowKind = "tee" | "vtpm" | "checked" | "claimed";

export interface BootArrow {
  /** The thing measured. */
  readonly from: Stage;
  /** A register's id, or the stage that checks (`checked` only). */
  readonly to: string;
  readonly kind: ArrowKind;
  /** Two or three words along the line: "hash in cmdline". */
  readonly label: string | null;
  /** True where it was checked and fails: drawn crossed out. From evidence only. */
  readonly broken?: boolean;
}

export interface BootVtpm {
  readonly where: "inside-firmware" | "outside";
  /** "NitroTPM", "vTPM". */
  readonly name: string;
  /** "AWS’s", "Google’s", "Microsoft’s". */
  readonly providerName: string;
  readonly provider: Provider;
  /** Id of the register that holds its PCRs. */
  readonly register: string;
  /** Id of the register that its key is bound into; null: nothing in the report names the key. */
  readonly keyBoundTo: string | null;
}

/** A line that stops at a wavy edge, with words in the gap. Ends are register ids, stages, `vtpm` or `signer`. */
export interface MissingLink {
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

export interface BootSigner {
  /** What is signed, and how it reads: "Report signed by". */
  readonly title: string;
  /** Provider of the key; null where no chip maker's is shown. */
  readonly provider: Provider | null;
  /** From the signing key up to the root: ["VLEK", "ASVK", "ARK-Milan"]. */
  readonly chain: readonly string[];
  /** True where signature or chain fails: drawn crossed out. From evidence only. */
  readonly broken?: boolean;
  /** Where it fails: below `chain[n]`. 0, and left out, is the signature itself. */
  readonly brokenAt?: number;
  /** Where the chain came from, one short line. From evidence only. */
  readonly note?: string;
}

/** Everything the drawing of one boot chain needs but symbols, costs and levels, which are derived. */
export interface BootChain {
  /** Null where the stage is not part of this kind of TEE. */
  readonly stages: Readonly<Record<Stage, BootStage | null>>;
  readonly registers: readonly BootRegister[];
  readonly arrows: readonly BootArrow[];
  /** Null where no vTPM takes part. */
  readonly vtpm: BootVtpm | null;
  /** The box right of the trust boundary; drawn even if it holds nothing but the sentence. */
  readonly outside: { readonly title: string; readonly sentence: string };
  /** Null where nothing is signed by a chip. */
  readonly signer: BootSigner | null;
  readonly missingLinks: readonly MissingLink[];
  /** Stages with a double line at their top: above it privilege is lower. */
  readonly privilegeBoundaries: readonly Stage[];
  /** One sentence under the drawing. */
  readonly caption: string;
}
