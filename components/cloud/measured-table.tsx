import { ArrowSwatch } from "@/components/boot-chain/boot-chain-legend";
import { Doubt } from "@/components/matrix/doubt";
import { offeringPath } from "@/components/offering/paths";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { Link } from "@/components/ui/link";
import { STAGES, STAGE_NAMES } from "@/lib/appraisal/stage";
import { architectureWords } from "@/lib/catalogue/architecture";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { architectureFor } from "./architecture-for";
import { measuredOf, type Measured } from "./measured";

interface MeasuredTableProps {
  readonly caption: string;
  readonly details: readonly OfferingDetail[];
}

/** Who provides each piece and who measures it, an offering a row. */
export function MeasuredTable({ caption, details }: MeasuredTableProps) {
  return (
    <table className="stack-table w-full table-fixed border-collapse border-b border-hair text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-ink text-ink-2">
          <th scope="col" className="w-[15%] py-1.5 pr-4 font-normal">
            Offering
          </th>
          {STAGES.map((stage) => (
            <th key={stage} scope="col" className="py-1.5 pr-4 font-normal">
              {STAGE_NAMES[stage]}
            </th>
          ))}
          <th scope="col" className="py-1.5 font-normal">
            vTPM
          </th>
        </tr>
      </thead>
      <tbody>
        {details.map((detail) => (
          <tr key={detail.id} className="border-t border-hair align-top">
            <th scope="row" className="py-2 pr-4 leading-snug font-normal">
              <Link href={offeringPath(detail.id)} className="font-semibold">
                {detail.shortName}
              </Link>
            </th>
            {measuredOf(detail).map((measured) => (
              <td key={measured.stage} data-head={STAGE_NAMES[measured.stage]} className="py-2 pr-4 leading-snug">
                <MeasuredCell measured={measured} detail={detail} />
              </td>
            ))}
            <td data-head="vTPM" className="py-2 leading-snug text-ink-2">
              <Vtpm detail={detail} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MeasuredCell({ measured, detail }: { readonly measured: Measured; readonly detail: OfferingDetail }) {
  const { stage, provider, by, words } = measured;
  const drawn = by === "tee" || by === "vtpm" || by === "checked" || by === "claimed";
  return (
    <>
      <TrustSymbol symbol={detail.cells[stage].symbol} alone className="mr-1.5" />
      {provider && <span>{provider}</span>}
      <span className="block text-ink-2">
        {drawn && (
          <span className="mr-1.5 inline-block">
            <ArrowSwatch kind={by} />
          </span>
        )}
        {words}
      </span>
      <Doubt confidence={detail.cells[stage].confidence} />
    </>
  );
}

function Vtpm({ detail }: { readonly detail: OfferingDetail }) {
  const { chain } = detail;
  const where = architectureWords(architectureFor(detail));
  if (!chain.vtpm) return where;
  const bound = chain.vtpm.keyBoundTo === null ? "no report names its key" : "the report names its key";
  return `${chain.vtpm.providerName} ${chain.vtpm.name}: ${where.replace("vTPM ", "")}; ${bound}`;
}
