import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OfferingView } from "@/components/offering/offering-view";
import { detailsOf } from "@/components/offering/view";
import { ledeOf } from "@/components/offering/words";
import { OFFERING_IDS, offeringById } from "@/lib/catalogue/catalogue";
import { JUDGED_FORMATS } from "@/lib/verify/registry";

interface Params {
  readonly params: Promise<{ readonly id: string }>;
}

export const dynamicParams = false;
export const generateStaticParams = () => OFFERING_IDS.map((id) => ({ id }));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const offering = offeringById((await params).id);
  if (!offering) return {};
  return { title: offering.name, description: ledeOf({ ...detailsOf(offering).talk, thin: offering.thin === true }) };
}

export default async function OfferingPage({ params }: Params) {
  const offering = offeringById((await params).id);
  if (!offering) notFound();
  return <OfferingView offering={offering} judged={JUDGED_FORMATS} />;
}
