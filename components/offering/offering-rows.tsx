import { cloudPath, CLOUDS, offeringsOf } from "@/components/cloud/clouds";
import { levelText } from "@/components/boot-chain/levels";
import { LevelBar } from "@/components/plots/level-bar";
import { TRUST_WORDS, TrustSymbol } from "@/components/symbols/trust-symbol";
import { Link } from "@/components/ui/link";
import { STAGES, STAGE_NAMES } from "@/lib/appraisal/stage";
import type { OfferingDetail } from "@/lib/catalogue/describe";
import { cloudName } from "@/lib/catalogue/names";
import type { Offering } from "@/lib/catalogue/schema";
import type { FilterGroup } from "./offering-filter";
import { offeringPath } from "./paths";
import { detailsOf } from "./view";
import { AVAILABILITY_WORDS } from "./words";

/** The list, cloud by cloud, with the words by which it can be narrowed. */
export const filterGroups = (): readonly FilterGroup[] =>
  CLOUDS.map((csp) => ({
    id: csp,
    heading: <Link href={cloudPath(csp)}>{cloudName(csp)}</Link>,
    rows: offeringsOf(csp).map((offering) => {
      const { talk } = detailsOf(offering);
      return {
        id: offering.id,
        keys: { cloud: talk.cloudName, tee: talk.teeName, availability: AVAILABILITY_WORDS[talk.availability.status] },
        text: [offering.id, offering.name, offering.variant, talk.cspName, talk.teeName].join(" ").toLowerCase(),
        row: <OfferingRow offering={offering} detail={talk} />,
      };
    }),
  }));

const COLUMNS =
  "grid grid-cols-[minmax(0,1fr)_6.25rem] gap-x-4 gap-y-1 narrow:gap-y-1.5 narrow:grid-cols-[minmax(0,1fr)_6.5rem_9rem] narrow:items-center rail:grid-cols-[minmax(0,1fr)_9rem_7.5rem_11rem_10.5rem]";

/** One line of a list of offerings: name, TEE, four symbols, the two levels as a bar and in figures, availability. */
export function OfferingRow({ offering, detail }: { readonly offering: Offering; readonly detail: OfferingDetail }) {
  return (
    <div className={`${COLUMNS} border-t border-hair py-2.5`}>
      <div className="min-w-0 max-narrow:row-span-2">
        <Link href={offeringPath(offering.id)} className="font-semibold">
          {offering.name}
        </Link>
        <p className="text-sm text-ink-2">
          <span className="rail:hidden">{detail.teeName}; </span>
          {[offering.variant, offering.thin ? "little is published" : "", offering.base ? "a variant" : ""].filter(Boolean).join("; ")}
        </p>
      </div>
      <p className="text-sm text-ink-2 max-rail:hidden">{detail.teeName}</p>
      <Symbols detail={detail} />
      <Levels detail={detail} />
      <p className="text-sm text-ink-2 max-rail:hidden">{AVAILABILITY_WORDS[detail.availability.status]}</p>
    </div>
  );
}

function Symbols({ detail }: { readonly detail: OfferingDetail }) {
  return (
    <p className="flex items-center gap-1.5 max-narrow:pt-0.5">
      {STAGES.map((stage) => (
        <span key={stage}>
          <TrustSymbol symbol={detail.cells[stage].symbol} size={17} />
          <span className="sr-only">
            {STAGE_NAMES[stage]}: {TRUST_WORDS[detail.cells[stage].symbol]}.{" "}
          </span>
        </span>
      ))}
    </p>
  );
}

export function Levels({ detail: { levels } }: { readonly detail: OfferingDetail }) {
  if (!levels) return <p className="text-sm text-ink-3">no level: enclave</p>;
  return (
    <div>
      <LevelBar nominal={levels.nominal} trustworthy={levels.trustworthy} />
      <p className="text-sm whitespace-nowrap">
        <span className={levels.trustworthy.level > 0 ? "font-semibold text-stands" : "font-semibold"}>
          {levelText(levels.trustworthy)}
        </span>{" "}
        <span className="text-ink-2">of {levelText(levels.nominal)}</span>
      </p>
    </div>
  );
}
