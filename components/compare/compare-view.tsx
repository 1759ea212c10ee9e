"use client";

import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { dayText } from "@/components/matrix/days";
import { MatrixTable } from "@/components/matrix/matrix-table";
import { announce } from "@/components/ui/announce";
import { TitleBlock } from "@/components/ui/title-block";
import { OFFERINGS } from "@/lib/catalogue/catalogue";
import { assumptionById } from "@/lib/trust/assumptions";
import { levelText } from "@/components/matrix/column";
import { readAddress, writeAddress, type CompareChoice } from "./address";
import { Chains } from "./chains";
import type { Compared } from "./columns";
import { compareUnder, FIRST_CHOICE, KNOWN_OFFERINGS } from "./comparison";
import { Dates } from "./dates";
import { GapPlot } from "./gap-plot";
import { gapRows } from "./gap-row";
import { ledeOf, titleOf } from "./headline";
import { LENS_WORDS, strictEffect } from "./lifts";
import { HandOn } from "./hand-on";
import { MatrixKey } from "./matrix-key";
import { Picker } from "./picker";
import { SourceList } from "./source-list";
import { TrustPanel } from "./trust-panel";
import { useAddress } from "./use-address";
import { WhoTable } from "./who-table";

/** Judges what this tab was given, if anything was, and hands it up as a column. Loaded after the page. */
const EvidenceBridge = dynamic(() => import("./evidence-bridge").then((module) => module.EvidenceBridge), { ssr: false });

/** The whole page. Its state is the address; everything else is derived from the catalogue on every change. */
export function CompareView() {
  const [search, write] = useAddress();
  const { choice, problems } = useMemo(() => readAddress(search, FIRST_CHOICE, KNOWN_OFFERINGS), [search]);
  const { details, compared: offerings, brief, leftOut } = useMemo(() => compareUnder(choice), [choice]);
  const [evidence, setEvidence] = useState<Compared | null>(null);
  const [evidenceShown, setEvidenceShown] = useState(true);
  const [trustIsMine, setTrustIsMine] = useState(false);

  const mine = evidence && evidenceShown ? evidence : null;
  const compared = mine ? [mine, ...offerings] : offerings;
  const columns = compared.map(({ column }) => column);
  const chosen = choice.granted.length > 0 || choice.withdrawn.length > 0;
  const lede = ledeOf(compared);
  const announceNext = useAnnounced(lede + grantedWords(compared, chosen));
  const change = (next: Partial<CompareChoice>, how: "push" | "replace" = "push") => {
    announceNext();
    write(writeAddress({ ...choice, ...next }), how);
  };

  return (
    <>
      <EvidenceBridge choice={choice} onEvidence={setEvidence} />
      <Head title={titleOf(details, mine !== null)} lede={lede}>
        <Conditions choice={choice} byAddress={chosen && !trustIsMine} sources={sourceCount(details)} />
      </Head>
      <Problems texts={[...problems, ...leftOut, ...noSuchCell(choice, compared)]} />
      <Picker
        offerings={OFFERINGS}
        shown={choice.offerings}
        onShow={(ids) => change({ offerings: ids, cell: null })}
        evidence={evidence && { name: evidence.column.note, shown: evidenceShown, onShow: setEvidenceShown }}
      />
      <Dates
        date={choice.date}
        offerings={choice.offerings}
        lens={choice.lens}
        brief={brief}
        onDate={(date) => change({ date }, "replace")}
      />
      <div className="mt-6 grid items-start gap-x-10 gap-y-8 rail:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="min-w-0">
          <h2 className="sr-only">The matrix</h2>
          {columns.length > 0 ? (
            <>
              <MatrixTable
                columns={columns}
                caption={`Offerings on ${dayText(choice.date)}, counted ${LENS_WORDS[choice.lens]}. Each cell opens its reason.`}
                open={choice.cell}
                onOpen={(cell) => change({ cell }, "replace")}
                chosen={chosen}
              />
              <MatrixKey columns={columns} details={details} />
            </>
          ) : null}
        </div>
        <TrustPanel
          compared={compared}
          choice={choice}
          strict={strictEffect(compareUnder(choice, "talk").compared, compareUnder(choice, "strict").compared)}
          onGrants={(granted, withdrawn) => {
            setTrustIsMine(true);
            change({ granted, withdrawn });
          }}
          onLens={(lens) => change({ lens })}
        />
      </div>
      <div className="mt-12 grid gap-12 [&>*]:min-w-0">
        <GapPlot rows={gapRows(columns, new Map(compared.map(({ column, gap }) => [column.id, gap])))} />
        <WhoTable compared={compared} />
        <Chains details={details} chosen={chosen} />
        <HandOn choice={choice} />
        <SourceList details={details} />
      </div>
    </>
  );
}

/** Reads a summary out when it changes by what the reader did here; never when the page arrives. */
function useAnnounced(summary: string) {
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current) announce(summary);
  }, [summary]);
  return useCallback(() => void (touched.current = true), []);
}

const grantedWords = (compared: readonly Compared[], chosen: boolean) =>
  chosen
    ? ` As you chose: ${compared.map(({ column: { brief, levels } }) => `${brief} ${levels ? levelText(levels.granted) : "no level"}`).join(", ")}.`
    : "";

const sourceCount = (details: readonly { readonly sources: readonly { readonly id: string }[] }[]) =>
  new Set(details.flatMap(({ sources }) => sources.map(({ id }) => id))).size;

/** A cell that the address opens must be among the columns shown. */
const noSuchCell = ({ cell, offerings }: CompareChoice, compared: readonly Compared[]) =>
  cell && !offerings.includes(cell.column) && !compared.some(({ column }) => column.id === cell.column)
    ? [`The cell to open is in “${cell.column}”, which is not shown.`]
    : [];

interface HeadProps {
  readonly title: string;
  readonly lede: string;
  readonly children: ReactNode;
}

function Head({ title, lede, children }: HeadProps) {
  const [before, after] = title.split("SEV-SNP");
  return (
    <div className="grid items-end gap-x-8 gap-y-4 pt-6 pb-4 rail:grid-cols-[minmax(0,1fr)_auto] rail:gap-y-2.5">
      <h1 className="heading-display rail:col-span-2">
        {before}
        {after === undefined ? null : <span className="whitespace-nowrap">SEV-SNP</span>}
        {after}
      </h1>
      <p className="lede">{lede}</p>
      {children}
    </div>
  );
}

interface ConditionsProps {
  readonly choice: CompareChoice;
  readonly byAddress: boolean;
  readonly sources: number;
}

function Conditions({ choice, byAddress, sources }: ConditionsProps) {
  return (
    <TitleBlock
      className="narrow:grid-cols-[auto_auto_minmax(0,1fr)_auto] rail:max-w-[40rem] rail:grid-cols-[auto_auto_auto_auto]"
      items={[
        { label: "As of", value: dayText(choice.date) },
        { label: "Counted", value: LENS_WORDS[choice.lens] },
        { label: "Trust granted", value: <Granted choice={choice} byAddress={byAddress} /> },
        { label: "Rests on", value: <a href="#sources">{sources === 1 ? "1 source" : `${sources} sources`}</a> },
      ]}
    />
  );
}

function Granted({ choice: { granted, withdrawn }, byAddress }: Pick<ConditionsProps, "choice" | "byAddress">) {
  const labels = granted.filter((id) => !withdrawn.includes(id)).map((id) => assumptionById(id).label);
  const maker = withdrawn.includes("hw-vendor") ? "not even the chip maker" : "nobody but the chip maker";
  const others = withdrawn.filter((id) => id !== "hw-vendor").map((id) => assumptionById(id).label);
  return (
    <>
      {labels.length === 0 ? maker : labels.join("; ")}
      {labels.length > 0 && withdrawn.includes("hw-vendor") ? "; not the chip maker" : null}
      {others.length > 0 ? `; withdrawn: ${others.join("; ")}` : null}
      {byAddress ? <span className="block text-sm text-word">This came with the address, not from you.</span> : null}
    </>
  );
}

function Problems({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div role="status" className="mb-4 border-l-2 border-word-l py-1 pl-3 text-sm">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
