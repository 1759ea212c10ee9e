import type { Path, Paths, StagePaths } from "@/lib/appraisal/path";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { BootArrow, BootChain, BootStage, Provider } from "@/lib/catalogue/boot-chain";
import { nominalLevel, symbolOf, trustworthyLevel } from "@/lib/trust/derive";
import type { ChainLevels, ChainSymbols } from "@/components/boot-chain/levels";

export interface LevelStep {
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly title: string;
  /** What has to be shown for it. */
  readonly needs: string;
  /** What may still be anything at all. */
  readonly open: string;
  readonly chain: BootChain;
  readonly symbols: ChainSymbols;
  readonly levels: ChainLevels;
}

const own: Path = { costs: [], basis: null, compared: "measured", because: "The chip measured it.", findings: [] };

/** A machine of which the first `count` stages can be verified, and nothing else is known to anybody. */
const pathsUpTo = (count: number): StagePaths =>
  Object.fromEntries(STAGES.map((stage, i): [Stage, Paths] => [stage, i < count ? [own] : []])) as Record<Stage, Paths>;

const TEXTS = [
  {
    title: "No attestation",
    needs: "Nothing. The machine says what it is, and so could any other.",
    open: "Everything, beginning with whether there is such a chip at all.",
    caption: "No chip signs anything, so nothing above it counts.",
  },
  {
    title: "Attested isolation",
    needs: "A report signed by the chip, over a challenge of yours.",
    open: "All code that runs inside: an isolated machine can hold anything.",
    caption: "The chip vouches for itself. What runs in there is anybody’s guess.",
  },
  {
    title: "Measured firmware",
    needs: "A launch measurement equal to firmware that you, or anybody, can rebuild.",
    open: "The kernel: good firmware starts whatever it is given.",
    caption: "The chip measures the firmware before it runs.",
  },
  {
    title: "Measured kernel",
    needs: "Kernel, initrd and command line measured, into the same report or into registers tied to it.",
    open: "The disk: a good kernel mounts whatever it finds.",
    caption: "The firmware’s measurement now covers the kernel too.",
  },
  {
    title: "Fully measured boot",
    needs: "The hash of the root file system inside what the kernel stage covers.",
    open: "What happens after boot. A level speaks of what was started, not of what became of it.",
    caption: "The kernel checks every block of the disk against a hash that was measured.",
  },
] as const;

const PARTS = [
  ["tee", "AMD secure processor", "amd", "signs over your challenge", "The chip’s secure processor signs a report over your challenge"],
  ["firmware", "Firmware you can rebuild", "cloud-open", "open", "Firmware from open source, measured by the chip into MEASUREMENT"],
  ["kernel", "Kernel, initrd, cmdline", "tenant", "yours", "Kernel, initrd and command line, yours, in the same measurement"],
  ["rootfs", "File system with a hash", "tenant", "yours", "Root file system, yours, checked against a hash in the measured command line"],
] as const satisfies readonly (readonly [Stage, string, Provider, string, string])[];

const UNKNOWN = ["claimed, not shown", "anything at all", "whatever was on the disk", "whatever was on the disk"] as const;

function stageAt(index: number, level: number): BootStage {
  const [, component, provider, who, text] = PARTS[index]!;
  const isShown = index < level;
  return {
    component: isShown ? component : UNKNOWN[index]!,
    shortName: isShown ? component : UNKNOWN[index]!,
    provider: isShown ? provider : "tenant",
    providerName: isShown ? who : "nothing shows what it is",
    where: null,
    note: index === 0 ? (isShown ? who : "nobody signed for it") : null,
    text: isShown ? text : "Nothing shows what this is",
  };
}

const ARROWS: readonly BootArrow[] = [
  { from: "firmware", to: "measurement", kind: "tee", label: null },
  { from: "kernel", to: "measurement", kind: "tee", label: null },
  { from: "rootfs", to: "kernel", kind: "checked", label: "hash in cmdline" },
];

function chainUpTo(level: number, caption: string): BootChain {
  return {
    stages: Object.fromEntries(STAGES.map((stage, i) => [stage, stageAt(i, level)])) as Record<Stage, BootStage>,
    registers:
      level === 0
        ? []
        : [
            { id: "report-data", in: "tee", label: "REPORT_DATA", names: [] },
            { id: "measurement", in: "tee", label: "MEASUREMENT", names: [] },
          ],
    arrows: ARROWS.slice(0, Math.max(0, level - 1)),
    vtpm: null,
    outside: { title: "Outside", sentence: "Hypervisor and host are not asked." },
    signer: level === 0 ? null : { title: "Report signed by", provider: "amd", chain: ["VCEK", "ASK", "ARK"] },
    missingLinks: [],
    privilegeBoundaries: [],
    caption,
  };
}

/** The steps, from no attestation to a fully measured boot; symbols and levels derived from what can be verified. */
export const LEVEL_STEPS: readonly LevelStep[] = TEXTS.map(({ caption, ...texts }, i) => {
  const level = i as LevelStep["level"];
  const paths = pathsUpTo(level);
  return {
    level,
    ...texts,
    chain: chainUpTo(level, caption),
    symbols: Object.fromEntries(STAGES.map((stage) => [stage, symbolOf(paths[stage])])) as ChainSymbols,
    levels: { nominal: nominalLevel(paths), trustworthy: trustworthyLevel(paths) },
  };
});
