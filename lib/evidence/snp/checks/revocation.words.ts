import type { CheckWords } from "@/lib/appraisal/check";

export const revocationWords: CheckWords = {
  claim: "AMD has not revoked the certificates",
  explanation:
    "AMD publishes a list of revoked certificates for each product, signed by its root. Without a current one nobody has looked.",
  limits:
    "The list is as old as its date. It names intermediates in practice: every chip’s certificate has the serial 0, so that one chip’s key does not appear by a number of its own.",
  remedy: "Fetch the product’s current list from AMD’s key service and add it to the set.",
  causes: ["AMD withdrew the intermediate.", "The list was changed, or is not AMD’s."],
};
