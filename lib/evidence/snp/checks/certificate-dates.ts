import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { utcText } from "@/lib/appraisal/time";
import { kdsSpec } from "../reference";
import { certificateRefs, type SnpSubject } from "../subject";

export const certificateDates: Check<SnpSubject> = {
  id: "snp/certificate-dates",
  stage: "tee",
  must: true,
  liars: ["hw-vendor"],
  reference: kdsSpec("§2"),
  run(subject) {
    const chain = subject.signer.best?.chain;
    if (!chain || chain.status === "unanchored") return null;
    const { at } = subject.conditions;
    const out = chain.links.find((link) => at < link.notBefore || link.notAfter < at);
    const expected = `valid at ${utcText(at)}`;
    const refs = certificateRefs(subject);
    if (!out) {
      const ends = Math.min(...chain.links.map(({ notAfter }) => notAfter));
      return pass("Every certificate is inside its dates", { observed: `the first ends on ${utcText(ends)}`, expected }, ...refs);
    }
    const headline =
      at > out.notAfter
        ? `Out of date: ${out.name} ended on ${utcText(out.notAfter)}`
        : `Not yet valid: ${out.name} begins on ${utcText(out.notBefore)}`;
    return fail(headline, { observed: `${out.name} from ${utcText(out.notBefore)} to ${utcText(out.notAfter)}`, expected }, ...refs);
  },
};
