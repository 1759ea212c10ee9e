import { architectureOf, type Architecture } from "@/lib/catalogue/architecture";
import { offeringAt } from "@/lib/catalogue/catalogue";
import type { OfferingDetail } from "@/lib/catalogue/describe";

/** Where the vTPM of an offering is, as its latest facts have it. */
export const architectureFor = ({ id }: Pick<OfferingDetail, "id">): Architecture => architectureOf(offeringAt(id, null)!.snapshot);
