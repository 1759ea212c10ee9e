import { Term } from "@/components/glossary/term";
import type { TermId } from "@/components/glossary/terms";

const TERMS: readonly (readonly [word: RegExp, id: TermId])[] = [
  [/^PCRs?$/, "pcr"],
  [/^RTMRs?\d*$/, "rtmr"],
  [/^MRTD$/, "mrtd"],
  [/^MEASUREMENT$/, "measurement"],
  [/^VMPL\d?$/, "vmpl"],
  [/^report$/, "report"],
  [/^quote$/, "quote"],
];

/** A register as the facts name it, each word that the glossary knows a link to it, once. */
export function RegisterWords({ text }: { readonly text: string }) {
  const seen = new Set<TermId>();
  return text.split(/(\b[A-Za-z]+\d*\b)/).map((part, index) => {
    const id = TERMS.find(([word]) => word.test(part))?.[1];
    if (id === undefined || seen.has(id)) return part;
    seen.add(id);
    return (
      <Term key={index} id={id}>
        {part}
      </Term>
    );
  });
}
