import type { Metadata } from "next";
import { cellsNow } from "@/components/correction/cells";
import { CorrectionView } from "@/components/correction/correction-view";
import { SectionHeading } from "@/components/ui/section-heading";
import { CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";

export const metadata: Metadata = {
  title: "Propose a correction",
  description: "How to say that a cell of the matrix is wrong: what to send, what a source must be, and how a provider objects.",
};

export default function CorrectionsPage() {
  return (
    <div className="max-w-[48rem] pt-6 narrow:pt-12">
      <h1 className="heading-display">Is a cell wrong?</h1>
      <p className="lede mt-4">
        Say which one, what it should say and where that stands. A correction is a fact with a source and a date; the symbol and the level
        follow from it.
      </p>
      <CorrectionView cells={cellsNow()} version={CATALOGUE_VERSION} />
      <section aria-labelledby="sources" className="mt-10">
        <SectionHeading id="sources">What a source must be</SectionHeading>
        <ul className="grid list-disc gap-1.5 pl-5">
          <li>Public, at an address that anybody can open without an account, or a publication that can be named.</li>
          <li>Dated, or given with the day on which you read it. A fact holds from the day somebody said it, not earlier.</li>
          <li>About this offering. What is true of the technology need not be true of one cloud’s use of it.</li>
          <li>Where two sources disagree, both are named, and confidence falls.</li>
          <li>
            Evidence from a machine is welcome beside a source, not in its place. Do not post what identifies a machine that is not yours.
          </li>
        </ul>
      </section>
      <section aria-labelledby="providers" className="mt-10">
        <SectionHeading id="providers">If you speak for the provider</SectionHeading>
        <p>
          The same way, and say that you do. Name the public page that says so: what is said only to us cannot be checked by anybody else.
          Until there is one, your objection is noted in the cell’s reason with its date, and confidence falls to low. The symbol changes
          when something can be checked, not when somebody asks.
        </p>
      </section>
      <section aria-labelledby="after" className="mt-10">
        <SectionHeading id="after">What happens then</SectionHeading>
        <p>
          A mistake is corrected in a new version of the catalogue, with what was wrong. If the world changed, a snapshot is added with its
          date and the old one stays. Earlier versions stay where they are.
        </p>
      </section>
    </div>
  );
}
