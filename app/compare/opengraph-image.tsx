import { LaddersPicture } from "@/components/picture/ladders-picture";
import { conditionsOf } from "@/components/picture/offering-picture";
import { picture, PICTURE_SIZE, PICTURE_TYPE } from "@/components/picture/picture";
import { CATALOGUE_DATE } from "@/lib/catalogue/catalogue";
import { compare } from "@/lib/catalogue/matrix";

export const size = PICTURE_SIZE;
export const contentType = PICTURE_TYPE;
export const alt = "Every offering with a ladder, ranked by what stands without its cloud’s word.";

/** Every offering that has a level, highest first: a lower bound counts as what it is known to be. */
function ladders() {
  const { offerings } = compare({ date: CATALOGUE_DATE, offerings: [], granted: [], withdrawn: [], lens: "talk" });
  return offerings
    .flatMap(({ id, nominalAL, trustworthyAL }) =>
      nominalAL === null || trustworthyAL === null ? [] : [{ id, nominal: nominalAL, trustworthy: trustworthyAL }],
    )
    .sort((a, b) => b.trustworthy - a.trustworthy || b.nominal - a.nominal);
}

export default function comparePicture() {
  const ranked = ladders();
  return picture({
    title: `${ranked.length} confidential VMs and enclaves, by what stands without the cloud`,
    conditions: conditionsOf(CATALOGUE_DATE),
    children: (
      <LaddersPicture ladders={ranked} caption="Solid: without trusting the cloud. Hatched: only on its word. Empty: not, or not known." />
    ),
  });
}
