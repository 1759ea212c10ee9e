import { ChooseFiles, PasteButton } from "@/components/evidence/choose-files";
import { LongText } from "@/components/findings/long-text";
import { Command } from "@/components/ui/command";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Appraisal, EvidenceEntry } from "@/lib/appraisal/appraisal";
import { sizeInWords } from "./bytes-in-words";

/** An incomplete set: what to get, how, and where to put it; beside it what was read so far. */
export function WhatIsMissing({ appraisal }: { readonly appraisal: Appraisal }) {
  const needs = appraisal.missing.filter((entry) => entry.for === 0);
  const open = appraisal.findings.filter(({ must, status }) => must && status === "missing");
  const evidence = appraisal.evidence.filter(({ used }) => used === "evidence");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 rail:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
      <section aria-labelledby="missing" className="min-w-0">
        <SectionHeading id="missing">What is missing</SectionHeading>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {needs.map(({ need, command }) => (
            <div key={need} className="grid grid-cols-[minmax(0,1fr)] gap-2">
              <p className="wrap-anywhere">
                <LongText text={need} />
              </p>
              {command && <Command text={command} />}
            </div>
          ))}
          {needs.length === 0 && open.map(({ id, title, need }) => <p key={id}>{need ?? `${title}.`}</p>)}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2.5 border border-ink bg-sheet px-5 py-4 outline-1 -outline-offset-[6px] outline-rule outline-dashed print:hidden">
          <span className="font-serif text-lede touch:hidden">Drop more files here</span>
          <ChooseFiles label="Choose files" how="add" />
          <span className="hidden touch:block">
            <PasteButton how="add" />
          </span>
          <span className="text-sm text-ink-3">They join what is already here</span>
        </div>
        {open.some(({ id }) => id === "snp/certificate") && <OtherWays shown={needs.map(({ command }) => command ?? "")} />}
      </section>
      {evidence.length > 0 && <ReadSoFar evidence={evidence} />}
    </div>
  );
}

const EXPORT = "sudo snpguest certificates der ./certs";

/** What a shared key, a masked chip or a masked signature would need instead. */
function OtherWays({ shown }: { readonly shown: readonly string[] }) {
  return (
    <ul className="mt-4">
      <li className="border-t border-hair py-2.5">
        <b className="font-semibold">If the host signs with a key it shares</b> (VLEK, usual on AWS): AMD hands that certificate to the
        cloud alone. Export it in the guest, beside the report.
        {!shown.some((command) => command.includes(EXPORT)) && (
          <span className="mt-2 block">
            <Command text={EXPORT} />
          </span>
        )}
      </li>
      <li className="border-t border-hair py-2.5">
        <b className="font-semibold">If the chip id is masked</b>: AMD’s service cannot be asked. The guest exports its certificate in the
        same way; it counts if the signature verifies.
      </li>
      <li className="border-y border-hair py-2.5">
        <b className="font-semibold">If the signature itself is masked or absent</b>: no certificate helps. It is no evidence of a guest.
      </li>
    </ul>
  );
}

const SHOWN_FACTS: readonly (readonly [fact: string, label: string])[] = [
  ["product", "Chip"],
  ["chipId", "Chip id"],
  ["signingKey", "Signing key"],
  ["reportedTcb", "Reported TCB"],
  ["measurement", "Measurement"],
  ["policy", "Policy"],
  ["vmpl", "VMPL"],
];

function ReadSoFar({ evidence }: { readonly evidence: readonly EvidenceEntry[] }) {
  return (
    <section aria-labelledby="read">
      <SectionHeading id="read">What was read so far</SectionHeading>
      {evidence.map(({ id, name, format, formatVersion, bytes, facts }) => (
        <dl key={id} className="mb-3 grid border-b border-hair narrow:grid-cols-[8.5rem_minmax(0,1fr)]">
          <FactRow label="Format" value={`${format ?? name}${formatVersion ? `, version ${formatVersion}` : ""}, ${sizeInWords(bytes)}`} />
          {SHOWN_FACTS.flatMap(([fact, label]) =>
            facts[fact] === undefined ? [] : [<FactRow key={fact} label={label} value={String(facts[fact])} />],
          )}
        </dl>
      ))}
      <p className="text-sm text-ink-3">Read, not judged: until the signature is checked, anybody could have written this.</p>
    </section>
  );
}

function FactRow({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="contents">
      <dt className="border-t border-hair pt-1.5 text-sm leading-6 text-ink-3">{label}</dt>
      <dd className="min-w-0 pb-1.5 wrap-anywhere narrow:border-t narrow:border-hair narrow:pt-1.5">
        <LongText text={value} />
      </dd>
    </div>
  );
}
