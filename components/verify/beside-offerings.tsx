"use client";

import { useState } from "react";
import { TrustSymbol, TRUST_WORDS } from "@/components/symbols/trust-symbol";
import { Chip } from "@/components/ui/chip";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { TrustSymbol as Symbol } from "@/lib/appraisal/path";
import { STAGES, STAGE_NAMES, type Stage } from "@/lib/appraisal/stage";
import { offeringAt, offeringById } from "@/lib/catalogue/catalogue";
import { TALK_IDS } from "@/lib/catalogue/choose";
import { cloudName } from "@/lib/catalogue/names";
import { derive } from "@/lib/catalogue/matrix";

/** One column: this evidence, or an offering under the same grants and the same lens. */
interface Column {
  readonly id: string;
  readonly name: string;
  /** For a narrow column. */
  readonly brief: string;
  readonly note: string;
  readonly symbols: Readonly<Record<Stage, Symbol>>;
  readonly nominal: string;
  readonly trustworthy: string;
}

const OFFERED = TALK_IDS.flatMap((id) => offeringById(id) ?? []);
const FIRST_SHOWN = ["aws-ec2-snp", "azure-cvm-snp", "gcp-cvm-snp"];
const LEVEL_ROWS = [
  ["Trusting everyone", "nominal"],
  ["Everyone but the cloud", "trustworthy"],
] as const;

/** This evidence as one column next to what offerings can prove, as the catalogue knows them today. */
export function BesideOfferings({ appraisal, name }: { readonly appraisal: Appraisal; readonly name: string }) {
  const [shown, setShown] = useState<readonly string[]>(FIRST_SHOWN);
  const columns = [ownColumn(appraisal, name), ...shown.flatMap((id) => offeringColumn(id, appraisal))];
  const toggle = (id: string) => setShown(shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id]);
  return (
    <section aria-labelledby="beside" className="mt-12 print:mt-6 print:break-inside-avoid">
      <SectionHeading id="beside">This evidence beside what offerings can prove</SectionHeading>
      <div className="-mt-1 mb-3 flex flex-wrap gap-1.5 print:hidden" role="group" aria-label="Offerings shown">
        {OFFERED.map(({ id, shortName }) => (
          <Chip key={id} pressed={shown.includes(id)} onClick={() => toggle(id)}>
            {shortName}
          </Chip>
        ))}
      </div>
      <table className="w-full table-fixed border-collapse border border-rule bg-sheet">
        <thead>
          <tr className="align-bottom">
            <td className="w-[26%] p-2 narrow:w-[20%]" />
            {columns.map((column, index) => (
              <th
                key={column.id}
                scope="col"
                className={`p-2 font-serif text-base font-normal wrap-anywhere narrow:text-md ${index === 0 ? "border-x border-ink" : ""}`}
              >
                <span className="max-narrow:hidden">{column.name}</span>
                <span className="text-sm narrow:hidden">{column.brief}</span>
                <span className="block font-sans text-xs text-ink-3 max-narrow:hidden">{column.note}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STAGES.map((stage, number) => (
            <tr key={stage} className="border-t border-hair">
              <th scope="row" className="p-2 text-sm">
                <span className="font-normal text-ink-3">{number + 1}</span> {STAGE_NAMES[stage]}
              </th>
              {columns.map(({ id, symbols }, index) => (
                <td key={id} className={`p-2 ${index === 0 ? "border-x border-ink" : ""}`}>
                  <TrustSymbol symbol={symbols[stage]} alone />
                </td>
              ))}
            </tr>
          ))}
          {LEVEL_ROWS.map(([label, level]) => (
            <tr key={level} className="border-t border-hair">
              <th scope="row" className="p-2 text-sm leading-snug">
                {label}
              </th>
              {columns.map((column, index) => (
                <td key={column.id} className={`p-2 ${index === 0 ? "border-x border-ink" : ""}`}>
                  <span className={`font-serif text-xl leading-none ${level === "trustworthy" ? "font-semibold" : ""}`}>
                    {column[level].split(",")[0]}
                  </span>
                  {column[level].includes(",") && (
                    <span className="block text-xs text-ink-2">{column[level].slice(column[level].indexOf(",") + 2)}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-2">
        {[...new Set(columns.flatMap(({ symbols }) => STAGES.map((stage) => symbols[stage])))].map((symbol) => (
          <li key={symbol} className="inline-flex items-center gap-2">
            <TrustSymbol symbol={symbol} /> {TRUST_WORDS[symbol]}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-ink-3">An offering’s column says what it can prove, yours what this evidence does prove.</p>
    </section>
  );
}

function ownColumn({ stages, nominalAL, trustworthyAL, lowerBounds, conditional, simulated }: Appraisal, name: string): Column {
  const fresh = conditional.includes("presenter-fresh") ? ", if fresh" : "";
  const text = (level: number, bound: boolean) => `${bound ? "≥ " : ""}${level}${level > 0 ? fresh : ""}`;
  return {
    id: "this",
    name: simulated ? "Your evidence, simulated" : "Your evidence",
    brief: "Yours",
    note: name,
    symbols: { tee: stages.tee.symbol, firmware: stages.firmware.symbol, kernel: stages.kernel.symbol, rootfs: stages.rootfs.symbol },
    nominal: text(nominalAL, lowerBounds.includes("nominal")),
    trustworthy: text(trustworthyAL, lowerBounds.includes("trustworthy")),
  };
}

function offeringColumn(id: string, { conditions }: Appraisal): Column[] {
  const dated = offeringAt(id, null);
  if (!dated) return [];
  const { symbols, levels } = derive(dated, { granted: [], withdrawn: conditions.withdrawn, lens: conditions.lens });
  if (!levels) return [];
  const text = ({ level, lowerBound }: { level: number; lowerBound: boolean }) => `${lowerBound ? "≥ " : ""}${level}`;
  const { shortName } = dated.offering;
  return [
    {
      id,
      name: shortName,
      brief: briefName(id, dated.offering.csp),
      note: `as of ${dated.snapshot.asOf}`,
      symbols,
      nominal: text(levels.nominal),
      trustworthy: text(levels.trustworthy),
    },
  ];
}

/** A cloud’s name where it has one offering here, else its offering’s own. */
function briefName(id: string, csp: string): string {
  return OFFERED.filter((offering) => offering.csp === csp)[0]?.id === id ? cloudName(csp) : `${cloudName(csp)} in your VM`;
}
