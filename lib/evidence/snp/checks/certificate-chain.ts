import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { kdsSpec } from "../reference";
import { certificateRefs, keyName, type SnpSubject } from "../subject";

export const certificateChain: Check<SnpSubject> = {
  id: "snp/certificate-chain",
  stage: "tee",
  must: true,
  liars: ["hw-vendor"],
  reference: kdsSpec("§2"),
  run(subject) {
    const { best } = subject.signer;
    if (!best) return null;
    const refs = certificateRefs(subject);
    if (best.chain.status === "unanchored")
      return fail(
        `The ${keyName(subject)} does not lead to AMD’s root`,
        { observed: best.chain.reason, expected: "a path to a root pinned for AMD SEV-SNP" },
        ...refs,
      );
    const [leaf, intermediate, root] = best.chain.links;
    const observed = `${leaf.name}, ${intermediate.name} (${intermediate.source}), ${root.name} (${root.source})`;
    const above = best.chain.links
      .slice(1)
      .flatMap(({ evidence, size }) => (evidence ? [{ evidence, field: "certificate", bytes: [0, size] as const }] : []));
    const headline =
      root.source === "pinned"
        ? `${leaf.name}, ${intermediate.name} and ${root.name} lead to AMD’s pinned root`
        : `${leaf.name} leads to a root you chose, not to AMD’s`;
    return pass(headline, { observed, expected: "a path to a root pinned for AMD SEV-SNP" }, ...refs, ...above);
  },
};
