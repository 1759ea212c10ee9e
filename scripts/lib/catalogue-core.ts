// What scripts/catalogue.mjs needs of the core, bundled for Node when it runs.
import { CATALOGUE_VERSION, OFFERING_IDS } from "@/lib/catalogue/catalogue";
import { catalogueDocument, documentText } from "@/lib/catalogue/document";
import { catalogueData } from "@/lib/catalogue/lint/data";
import { fileProblems, type CatalogueFile } from "@/lib/catalogue/lint/files";
import { lint } from "@/lib/catalogue/lint/lint";
import { reportText } from "@/lib/catalogue/lint/report";
import { brokenEditions, editionState, type Editions } from "@/lib/catalogue/publish";

export { EMPTY_INDEX, withEdition } from "@/lib/catalogue/publish";
export { CATALOGUE_VERSION };

/** The edition that the files give now, as it is published. */
export const currentText = (): string => documentText(catalogueDocument());

/** Everything the files break, on a day; `failed` if anything is an error. */
export function check(files: readonly CatalogueFile[], editions: Editions, today: string) {
  const data = catalogueData(today);
  const state = editionState(CATALOGUE_VERSION, currentText(), editions);
  const differs = `${CATALOGUE_VERSION} is published and the files give another: raise lib/catalogue/version.ts`;
  return reportText({
    version: CATALOGUE_VERSION,
    data,
    shapes: fileProblems(files, OFFERING_IDS),
    problems: lint(data),
    editions: [...brokenEditions(editions), ...(state === "differs" ? [differs] : [])],
    unpublished: state === "unpublished",
  });
}
