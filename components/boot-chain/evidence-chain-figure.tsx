import { SectionHeading } from "@/components/ui/section-heading";
import { Link } from "@/components/ui/link";
import { Value } from "@/components/ui/value";
import { PathText } from "@/components/verify/path-text";
import type { Appraisal, EvidenceEntry, SignerLink } from "@/lib/appraisal/appraisal";
import type { Path } from "@/lib/appraisal/path";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import type { BootStage } from "@/lib/catalogue/boot-chain";
import { BootChainDiagram } from "./boot-chain-diagram";
import { BootChainLegend } from "./boot-chain-legend";
import type { EvidenceChain } from "./evidence-chain";
import { onPinnedRoots } from "./evidence-signer";

interface EvidenceChainProps {
  readonly appraisal: Appraisal;
  readonly drawn: EvidenceChain;
}

/** The boot chain drawn from this evidence. Its list and its legend stand where the page has room for them. */
export function EvidenceDrawing({ appraisal, drawn: { chain, symbols, levels } }: EvidenceChainProps) {
  return (
    <section aria-labelledby="chain" className="contents">
      <div className="verdict-chain">
        <SectionHeading id="chain" aside={<Offering appraisal={appraisal} />}>
          The boot chain in this evidence
        </SectionHeading>
      </div>
      <figure className="verdict-drawing mx-auto w-full max-w-[20rem] narrow:mx-0">
        <BootChainDiagram id="evidence-chain" name="this evidence" chain={chain} symbols={symbols} levels={levels} />
        <figcaption className="mt-2 text-sm text-pretty text-ink-2">{chain.caption}</figcaption>
      </figure>
    </section>
  );
}

/** The drawing as a list whose rows stand at the heights of its strata, where it stands beside it. */
export function EvidenceStages({ appraisal, drawn }: EvidenceChainProps) {
  return (
    <div className="verdict-stages">
      <ol aria-label="The boot chain from the chip up" className={STRATA_ROWS}>
        {STAGES.map((stage, index) => (
          <StratumRow key={stage} stage={stage} number={index + 1} drawn={drawn} appraisal={appraisal} />
        ))}
      </ol>
      <Signers report={drawn.report} appraisal={appraisal} />
    </div>
  );
}

export function EvidenceLegend({ drawn: { chain, symbols, levels } }: Pick<EvidenceChainProps, "drawn">) {
  return (
    <div className="verdict-legend">
      <BootChainLegend chains={[{ chain, symbols, levels }]} className="mt-4 print:mt-2" />
    </div>
  );
}

/** Strata of the drawing at 1:1, root file system on top; on a phone in boot order. */
const STRATA_ROWS =
  "narrow:grid narrow:pt-6 narrow:grid-rows-[minmax(4.375rem,auto)_minmax(4.5rem,auto)_minmax(6.625rem,auto)_minmax(6.5rem,auto)]";
const ROWS: Readonly<Record<Stage, string>> = {
  tee: "narrow:row-start-4",
  firmware: "narrow:row-start-3",
  kernel: "narrow:row-start-2",
  rootfs: "narrow:row-start-1",
};

/** What is told from evidence, in words: the catalogue has the names, and is not needed for a verdict. */
export const OFFERINGS: Readonly<Record<string, string>> = {
  "azure-cvm-snp": "an Azure confidential VM",
  "aws-ec2-snp": "a VM of AWS EC2",
};

function Offering({ appraisal: { offering, verdict } }: { readonly appraisal: Appraisal }) {
  if (verdict !== "valid") return null;
  return (
    <span className="text-sm text-ink-3">
      {offering ? (
        <>
          Looks like{" "}
          <Link href={`/offerings/${offering.id}`} className="inline-block py-1">
            {OFFERINGS[offering.id] ?? offering.id}
          </Link>
          , {offering.confidence} confidence
        </>
      ) : (
        "No known offering recognised"
      )}
    </span>
  );
}

interface StratumRowProps {
  readonly stage: Stage;
  readonly number: number;
  readonly drawn: EvidenceChain;
  readonly appraisal: Appraisal;
}

function StratumRow({ stage, number, drawn, appraisal }: StratumRowProps) {
  const paths = appraisal.verdict === "valid" ? appraisal.stages[stage].paths : [];
  const failing = appraisal.findings.filter((finding) => finding.stage === stage && finding.must && finding.status === "fail");
  return (
    <li data-stage={stage} tabIndex={0} className={`border-t border-hair pt-1.5 pb-2 ${ROWS[stage]}`}>
      <p>
        <span className="font-semibold">
          {number} {STAGE_NAMES[stage]}
        </span>{" "}
        <span className="text-ink-2">{stateOf(drawn.chain.stages[stage], stage, appraisal.verdict)}</span>
      </p>
      <div className="grid gap-1 text-sm">
        <Observed stage={stage} report={drawn.report} />
        {failing.slice(0, 2).map(({ id, evidence, title }) => (
          <p key={`${id} ${evidence}`} className="text-broken">
            {title}.
          </p>
        ))}
        {paths.map((path, index) => (
          <div key={index}>
            <PathText path={stage === "tee" ? truthfulRoot(path, appraisal) : path} appraisal={appraisal} />
          </div>
        ))}
      </div>
    </li>
  );
}

/** The reason of a path speaks of the maker's root, and under another root that is not so. */
function truthfulRoot(path: Path, appraisal: Appraisal): Path {
  if (onPinnedRoots(appraisal)) return path;
  const who = appraisal.simulated
    ? "The simulator signed the report, no chip, and the keys lead to the simulator’s root"
    : "The keys lead to a root you named";
  return {
    ...path,
    because: `${who}; ${path.costs.includes("presenter-fresh") ? "nothing in it shows when it was made" : "it carries your challenge"}.`,
  };
}

function stateOf(part: BootStage | null, stage: Stage, verdict: Appraisal["verdict"]): string {
  if (!part) return "not in the trusted base";
  if (stage === "tee" && verdict === "valid") return part.note ?? part.component;
  if (stage === "tee") return [part.component, part.note].filter(Boolean).join(", ");
  return [part.component, part.providerName].filter(Boolean).join(", ");
}

const OBSERVED: Readonly<Partial<Record<Stage, readonly [fact: string, label: string]>>> = {
  tee: ["reportData", "REPORT_DATA"],
  firmware: ["measurement", "MEASUREMENT"],
};

function Observed({ stage, report }: { readonly stage: Stage; readonly report: EvidenceEntry }) {
  const [fact, label] = OBSERVED[stage] ?? [];
  const value = fact ? report.facts[fact] : undefined;
  if (!label || typeof value !== "string") return null;
  return (
    <p className="text-ink-2">
      {label} {/^0*$/.test(value) ? "is zero" : <Value value={value} what={label} />}
    </p>
  );
}

interface SignersProps {
  readonly report: EvidenceEntry;
  readonly appraisal: Appraisal;
}

/** Below the chip: each certificate of the path, and where it came from. */
function Signers({ report, appraisal }: SignersProps) {
  if (!report.signers) return null;
  return (
    <div className="border-t border-ink pt-1.5 text-sm">
      <p className="text-ink-2">Path of the signature, from the signing key to the root:</p>
      <ul>
        {report.signers.map((link, index) => (
          <li key={index}>
            <span className="font-semibold">{link.name}</span> <span className="text-ink-2">{sourceOf(link, appraisal)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sourceOf({ source, evidence }: SignerLink, appraisal: Appraisal): string {
  if (source === "pinned") return "pinned here";
  if (source === "extra root") return appraisal.simulated ? "the simulator’s root, which you chose" : "a root you named";
  return `given in ${appraisal.evidence.find(({ id }) => id === evidence)?.path[0] ?? "your files"}`;
}
