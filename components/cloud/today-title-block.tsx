import { Term } from "@/components/glossary/term";
import { dayText } from "@/components/matrix/days";
import { TitleBlock } from "@/components/ui/title-block";
import { CATALOGUE_DATE, CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";

/** Under which conditions a page counts that shows the whole catalogue as it is on its newest day. */
export function TodayTitleBlock() {
  return (
    <TitleBlock
      className="mt-6"
      items={[
        { label: "As of", value: <time dateTime={CATALOGUE_DATE}>{dayText(CATALOGUE_DATE)}</time> },
        { label: "Counted", value: <Term id="lens">as in the talk</Term> },
        { label: "Trust granted", value: "nobody but the chip maker and yourself" },
        { label: "Catalogue", value: CATALOGUE_VERSION },
      ]}
    />
  );
}
