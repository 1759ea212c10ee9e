import { ChooseFiles, PasteButton } from "@/components/evidence/choose-files";
import { SectionHeading } from "@/components/ui/section-heading";

const KINDS: readonly (readonly [string, string])[] = [
  ["SEV-SNP reports", "1184 bytes, versions 2 to 5; with or without their certificate table"],
  ["Certificates", "VCEK, VLEK, ASK, ASVK and ARK as DER or PEM; AMD’s chain files"],
  ["Revocation lists", "AMD’s, as DER or PEM"],
  ["Links", "made by “Share a link”"],
  ["All of these", "as they are, in a folder or a ZIP, or as hex, base64 or PEM text"],
];

/** What would have been recognised, where nothing was. */
export function Recognised() {
  return (
    <section aria-labelledby="recognised" className="max-w-[54rem]">
      <SectionHeading id="recognised">What would be recognised</SectionHeading>
      <dl className="grid border-b border-hair narrow:grid-cols-[13rem_minmax(0,1fr)]">
        {KINDS.map(([name, forms]) => (
          <div key={name} className="contents">
            <dt className="border-t border-hair pt-2 font-semibold">{name}</dt>
            <dd className="pb-2 text-ink-2 narrow:border-t narrow:border-hair narrow:pt-2">{forms}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2.5 print:hidden">
        <ChooseFiles how="add" />
        <PasteButton how="add" />
        <span className="text-sm text-ink-3">It joins what is already here</span>
      </div>
    </section>
  );
}
