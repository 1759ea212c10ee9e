import type { Metadata } from "next";
import { Term } from "@/components/glossary/term";
import { AllPlots } from "@/components/plots/all-plots";
import { OfferingFilter } from "@/components/offering/offering-filter";
import { filterGroups } from "@/components/offering/offering-rows";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { TodayTitleBlock } from "@/components/cloud/today-title-block";
import { CLOUDS } from "@/components/cloud/clouds";
import { OFFERINGS } from "@/lib/catalogue/catalogue";

export const metadata: Metadata = {
  title: "Offerings",
  description: "Every confidential machine on record: what it can claim, what stands without the cloud’s word, and who says so.",
};

const RENTED = CLOUDS.filter((csp) => csp !== "own-host");

export default function OfferingsPage() {
  return (
    <div className="pt-6 narrow:pt-12">
      <h1 className="heading-display">{OFFERINGS.length} ways to run a confidential machine</h1>
      <p className="lede mt-4">
        From {RENTED.length} clouds{RENTED.length < CLOUDS.length && ", and on a host of your own"}. Each has a page with every fact, its
        reason and its source.
      </p>
      <TodayTitleBlock />
      <p className="my-5 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-2">
        <span>Symbols: TEE, firmware, kernel, root FS.</span>
        <span>
          <TrustSymbol symbol="full" /> without trusting the cloud
        </span>
        <span>
          <TrustSymbol symbol="partial" /> only by trusting it
        </span>
        <span>
          <TrustSymbol symbol="none" /> not verifiable
        </span>
        <span>
          <TrustSymbol symbol="absent" /> not in the trusted base
        </span>
        <span>
          <TrustSymbol symbol="unknown" /> unknown
        </span>
        <span>
          “<Term id="trustworthy">AL1</Term> of <Term id="nominal">AL4</Term>”: AL1 without the cloud’s word, AL4 with it
        </span>
      </p>
      <OfferingFilter groups={filterGroups()} />
      <AllPlots />
    </div>
  );
}
