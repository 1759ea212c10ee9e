import { homeLadders } from "@/components/home/ladders";
import { LaddersPicture } from "@/components/picture/ladders-picture";
import { conditionsOf } from "@/components/picture/offering-picture";
import { picture, PICTURE_SIZE, PICTURE_TYPE } from "@/components/picture/picture";
import { FIRST_DATE } from "@/lib/catalogue/catalogue";

export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = "Three clouds’ SEV-SNP machines as ladders: what each can claim, and what stands without the cloud’s word.";

/** The published table: the picture of every page that has none of its own. */
export default function homePicture() {
  return picture({
    title: "How much of your confidential VM rests on the cloud’s word?",
    conditions: ["SEV-SNP", ...conditionsOf(FIRST_DATE)],
    children: <LaddersPicture ladders={homeLadders()} caption="Solid: without trusting the cloud. Hatched: only on its word." />,
  });
}
