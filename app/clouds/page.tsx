import type { Metadata } from "next";
import { Architectures } from "@/components/cloud/architectures";
import { cloudLede } from "@/components/cloud/cloud-lede";
import { CLOUDS, cloudPath, TALK_CHAINS } from "@/components/cloud/clouds";
import { MeasuredTable } from "@/components/cloud/measured-table";
import { SideBySide } from "@/components/cloud/side-by-side";
import { Term } from "@/components/glossary/term";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";
import { TodayTitleBlock } from "@/components/cloud/today-title-block";
import { cloudName } from "@/lib/catalogue/names";

export const metadata: Metadata = {
  title: "Clouds",
  description:
    "The clouds’ boot chains side by side: what the chip measures, what a vTPM measures and where it runs, what nobody measures, and who provides each piece.",
};

export default function CloudsPage() {
  return (
    <div className="pt-6 narrow:pt-12">
      <h1 className="heading-display">Who measures what, cloud by cloud</h1>
      <p className="lede mt-4">
        The same chip, three ways to boot on it. What the chip measures stands by itself; what a <Term id="vtpm">vTPM</Term> measures is
        worth as much as whoever runs it.
      </p>
      <TodayTitleBlock />
      <section aria-labelledby="side-by-side" className="mt-10">
        <SectionHeading id="side-by-side">On SEV-SNP, side by side</SectionHeading>
        <SideBySide details={TALK_CHAINS} />
      </section>
      <section aria-labelledby="measured" className="mt-14">
        <SectionHeading id="measured">Who provides each piece, and who measures it</SectionHeading>
        <MeasuredTable caption="Providers and measurers of each stage on SEV-SNP, by cloud" details={TALK_CHAINS} />
      </section>
      <section aria-labelledby="architectures" className="mt-14">
        <SectionHeading id="architectures">Where the vTPM is</SectionHeading>
        <Architectures />
      </section>
      <section aria-labelledby="clouds" className="mt-14">
        <SectionHeading id="clouds">Every cloud on record</SectionHeading>
        <ul className="max-w-[60rem]">
          {CLOUDS.map((csp) => (
            <li key={csp} className="grid gap-x-6 gap-y-0.5 border-t border-hair py-2.5 narrow:grid-cols-[17rem_minmax(0,1fr)]">
              <Link href={cloudPath(csp)} className="w-fit font-semibold">
                {cloudName(csp)}
              </Link>
              <span className="text-ink-2">{cloudLede(csp)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
