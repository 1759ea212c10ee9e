"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import { Value } from "@/components/ui/value";
import type { Appraisal, EvidenceEntry } from "@/lib/appraisal/appraisal";
import type { Prepared } from "@/lib/worker/answers";
import { sizeInWords } from "./bytes-in-words";
import { CertificateDetailsPanel } from "./certificate-details";
import { FoldedOnPhone } from "./folded-on-phone";
import { countsForNothing, depthOf, inInputOrder, openedHow, rootInput } from "./inventory-rows";

interface InventoryProps {
  readonly appraisal: Appraisal;
  readonly prepared: Prepared;
}

const USED_WORDS: Record<EvidenceEntry["used"], string> = {
  evidence: "used as evidence",
  endorsement: "used as endorsement",
  container: "opened",
  ignored: "not used",
  unrecognised: "not understood",
};

/** Each input, and what was nested in it: how it was opened, what it is, and what became of it. */
export function Inventory({ appraisal, prepared }: InventoryProps) {
  const rows = inInputOrder(appraisal.evidence);
  return (
    <section aria-labelledby="inventory">
      <SectionHeading id="inventory">What was read, and what became of it</SectionHeading>
      <FoldedOnPhone summary={summaryOf(rows)}>
        <table className="w-full border-collapse">
          <thead className="max-narrow:sr-only">
            <tr className="text-sm text-ink-2">
              {["Input", "How it was opened", "Read as", "Used or not"].map((name) => (
                <th key={name} scope="col" className="pr-6 pb-1.5 font-semibold first:w-[36%] nth-2:w-[17%] nth-3:w-[20%]">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((entry) => (
              <InventoryRow key={entry.id} entry={entry} appraisal={appraisal} prepared={prepared} />
            ))}
          </tbody>
        </table>
      </FoldedOnPhone>
    </section>
  );
}

function summaryOf(rows: readonly EvidenceEntry[]): string {
  const unused = rows.filter(({ used }) => used === "ignored" || used === "unrecognised").length;
  return `${rows.length === 1 ? "1 row" : `${rows.length} rows`}, ${unused === 0 ? "all used" : `${unused} not used`}`;
}

const CELL = "min-w-0 py-2 pr-6 font-normal max-narrow:block max-narrow:p-0 max-narrow:empty:hidden";
const INDENTS = ["", "narrow:pl-5", "narrow:pl-10", "narrow:pl-15"] as const;

interface InventoryRowProps {
  readonly entry: EvidenceEntry;
  readonly appraisal: Appraisal;
  readonly prepared: Prepared;
}

function InventoryRow({ entry, appraisal, prepared }: InventoryRowProps) {
  const [details, setDetails] = useState(false);
  const depth = Math.min(depthOf(entry, appraisal.evidence), INDENTS.length - 1);
  const isCertificate = entry.format === "x509/certificate";
  return (
    <>
      <tr className="border-t border-hair align-top max-narrow:block max-narrow:py-2">
        <th scope="row" className={`${CELL} ${INDENTS[depth]}`}>
          <span className="wrap-anywhere">{entry.name}</span>
          <span className="block text-sm text-ink-3">
            {sizeInWords(entry.bytes)}
            {entry.sha256 !== "" && (
              <>
                , SHA-256 <Value value={entry.sha256} what={`the SHA-256 of ${entry.name}`} />
              </>
            )}
          </span>
        </th>
        <td className={`${CELL} wrap-anywhere`}>{openedHow(entry, appraisal.evidence)}</td>
        <td className={CELL}>
          {entry.format ?? "nothing known here"}
          {entry.formatVersion ? `, version\u00a0${entry.formatVersion}` : ""}
          {isCertificate && (
            <span className="block print:hidden">
              <Button look="small" aria-expanded={details} onClick={() => setDetails(!details)} className="mt-1 text-sm">
                {details ? "Hide details" : "Details"}
                <span className="sr-only"> of {entry.name}</span>
              </Button>
            </span>
          )}
        </td>
        <td className={`${CELL} ${countsForNothing(entry) ? "font-semibold" : ""}`}>{usedWords(entry)}</td>
      </tr>
      {details && (
        <tr className="max-narrow:block">
          <td colSpan={4} className="pb-3 max-narrow:block">
            <CertificateDetailsPanel data={rootInput(entry, appraisal.evidence, prepared.inputs)} sha256={entry.sha256} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The engine’s note says why; where it says no more than the word, the word stands alone. */
function usedWords({ used, note }: EvidenceEntry): string {
  const words = USED_WORDS[used];
  if (used === "ignored" && note !== "") return note;
  return note === "" || note === "judged" || note === "opened" ? words : `${words}: ${note.replace(/^used: /, "")}`;
}
