import { conditionsOf, OfferingPicture } from "@/components/picture/offering-picture";
import { picture, PICTURE_SIZE, PICTURE_TYPE } from "@/components/picture/picture";
import { OFFERING_IDS } from "@/lib/catalogue/catalogue";
import { viewDetail } from "@/lib/catalogue/dated-view";

export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = "What the offering can prove, stage by stage, and its levels with and without the cloud’s word.";

export const dynamicParams = false;
export const generateStaticParams = () => OFFERING_IDS.map((id) => ({ id }));

interface OfferingPictureProps {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function offeringPicture({ params }: OfferingPictureProps) {
  const shown = viewDetail({ offering: (await params).id, date: null, lens: "talk" });
  if (!shown) return new Response(null, { status: 404 });
  const { detail, date } = shown;
  return picture({ title: detail.name, conditions: conditionsOf(date), children: <OfferingPicture detail={detail} /> });
}
