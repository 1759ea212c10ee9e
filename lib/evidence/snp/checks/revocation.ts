import type { Check } from "@/lib/appraisal/check";
import { missing } from "@/lib/appraisal/finding";
import { kdsSpec } from "../reference";
import { certificateRefs, keyName, type SnpSubject } from "../subject";

export const revocation: Check<SnpSubject> = {
  id: "snp/revocation",
  stage: "tee",
  must: false,
  claim: "AMD has not revoked the certificates",
  explanation: "AMD publishes a list of revoked certificates for each product. Without it nobody has looked.",
  limits: "AMD's list names intermediates in practice; a single chip's key does not appear on it by a number of its own.",
  remedy: "This release does not read revocation lists; check AMD's list for the product yourself.",
  causes: ["No revocation list was given, or this release cannot read it."],
  liars: ["hw-vendor"],
  reference: kdsSpec("§4, CRL"),
  run(subject) {
    const chain = subject.signer.best?.chain;
    if (!chain || chain.status === "unanchored") return null;
    return missing(
      `Nobody has shown that the ${keyName(subject)} is not revoked`,
      `AMD's current revocation list for ${chain.product}: https://kdsintf.amd.com/${subject.signer.kind}/v1/${chain.product}/crl; this release names it and does not read it yet.`,
      {},
      ...certificateRefs(subject),
    );
  },
};
