"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useRef, useState } from "react";
import { queryClient } from "@/components/evidence/query-client";
import { CopyButton } from "@/components/ui/copy-button";
import { useShortcuts } from "@/components/ui/shortcuts";
import { Value } from "@/components/ui/value";
import { usePhone } from "@/components/verify/use-media";
import { sizeInWords } from "@/components/verify/bytes-in-words";
import type { Appraisal, EvidenceEntry, Input } from "@/lib/appraisal/appraisal";
import type { FieldRef, Finding } from "@/lib/appraisal/finding";
import type { ArtifactBytes } from "@/lib/worker/answers";
import { verifyClient } from "@/lib/worker/client";
import { ByteGrid, type Mark } from "./byte-grid";
import { ByteMap } from "./byte-map";
import { copyHex } from "./copy-hex";
import { FieldList } from "./field-list";
import { fieldAt, fieldHex, findingsOn, rangeOf } from "./fields";
import { addressText, placeInFile, rangeIn, type ByteRange } from "./places";

export interface HexViewProps {
  readonly appraisal: Appraisal;
  /** As appraised: a link is opened. */
  readonly inputs: readonly Input[];
  /** The finding that is open: its bytes are marked. */
  readonly finding: Finding | undefined;
  /** A field of it that was asked for by name; another object asks again. */
  readonly wanted: FieldRef | null;
  readonly onFinding: (finding: Finding) => void;
}

/** An artefact's bytes: a map to scale, hex with field names, and the fields with what they say. They select each other. */
export function HexView(props: HexViewProps) {
  const { appraisal, finding, wanted } = props;
  const all = appraisal.evidence.filter(({ bytes }) => bytes > 0);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly by: Finding | FieldRef | undefined } | null>(null);
  const by = wanted ?? finding;
  const asked = wanted?.evidence ?? finding?.rests[0]?.evidence ?? finding?.evidence;
  // What the reader chose holds until a finding or one of its fields asks for another artefact.
  const id = chosen && chosen.by === by ? chosen.id : asked;
  const entry = all.find((each) => each.id === id) ?? all.find(({ used }) => used === "evidence") ?? all[0];
  if (!entry) return null;
  return (
    <section aria-label="Bytes" className="border border-rule bg-sheet px-4 py-3 print:hidden">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <ArtefactChoice all={all} entry={entry} onChoose={(next) => setChosen({ id: next, by })} />
        <p className="text-sm text-ink-3">
          {sizeInWords(entry.bytes)}
          {entry.sha256 !== "" && (
            <>
              , SHA-256 <Value value={entry.sha256} what={`the SHA-256 of ${entry.name}`} />
            </>
          )}
        </p>
      </div>
      <Loaded key={entry.id} {...props} entry={entry} />
    </section>
  );
}

interface ArtefactChoiceProps {
  readonly all: readonly EvidenceEntry[];
  readonly entry: EvidenceEntry;
  readonly onChoose: (id: string) => void;
}

function ArtefactChoice({ all, entry, onChoose }: ArtefactChoiceProps) {
  const field = useId();
  if (all.length === 1) return <h3 className="text-md font-semibold wrap-anywhere">{entry.name}</h3>;
  return (
    <p className="flex min-w-0 items-baseline gap-2 text-sm text-ink-2">
      <label htmlFor={field} className="flex-none">
        Bytes of
      </label>
      <select
        id={field}
        value={entry.id}
        onChange={(event) => onChoose(event.target.value)}
        className="min-h-8 max-w-64 min-w-0 rounded-press border border-rule bg-sheet px-2 py-1 text-base font-semibold text-ink"
      >
        {all.map(({ id, path }) => (
          <option key={id} value={id}>
            {path.join(", ")}
          </option>
        ))}
      </select>
    </p>
  );
}

interface LoadedProps extends HexViewProps {
  readonly entry: EvidenceEntry;
}

function Loaded(props: LoadedProps) {
  const { appraisal, inputs, entry } = props;
  const { data, error } = useQuery(
    {
      queryKey: ["bytes", entry.id, entry.sha256, appraisal.evidence.map(({ sha256 }) => sha256)] as const,
      queryFn: ({ signal }) => verifyClient().call("artifact", { inputs, id: entry.id }, { signal }),
    },
    queryClient,
  );
  // Hundreds of cells: drawn where nothing else is waiting.
  const ready = useDeferredValue(data);
  if (error) return <p className="py-3 text-sm text-ink-2">The bytes could not be read again: {error.message}</p>;
  if (data === undefined || ready !== data) return <div className="h-72" aria-busy="true" />;
  if (data === null || data.bytes.length === 0)
    return <p className="py-3 text-sm text-ink-2">Its bytes were not read, so there is nothing to show.</p>;
  return <Bytes {...props} shown={data} />;
}

interface BytesProps extends LoadedProps {
  readonly shown: ArtifactBytes;
}

interface Cursor {
  readonly active: number;
  /** A field that the reader selected, or the range that a finding asked for. */
  readonly selected: ByteRange | null;
  /** What was asked for when it was set. */
  readonly by: unknown;
}

function Bytes({ shown, entry, appraisal, finding, wanted, onFinding }: BytesProps) {
  const { bytes, fields, size } = shown;
  const all = appraisal.evidence;
  const perRow = usePhone() ? 8 : 16;
  const search = useRef<HTMLInputElement>(null);
  const marks: readonly Mark[] = (finding?.rests ?? []).flatMap((ref) => {
    const range = rangeIn(shown.id, ref, all);
    return range ? [{ range, status: finding!.status }] : [];
  });
  // What is marked throughout would stand out from nothing: it is said instead.
  const onAll = covered(marks) >= size;
  const by = wanted ?? finding;
  const asked = wanted && rangeIn(shown.id, wanted, all);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const start = { active: Math.min(bytes.length - 1, (asked ?? marks[0]?.range)?.[0] ?? 0), selected: asked, by };
  const { active, selected } = cursor && cursor.by === by ? cursor : start;
  const place = placeInFile(entry, all);
  const field = fieldAt(fields, active);
  const select = (offset: number) => {
    const inRange = Math.min(offset, bytes.length - 1);
    const there = fieldAt(fields, inRange);
    setCursor({ active: inRange, selected: there ? rangeOf(there) : [inRange, inRange + 1], by });
  };
  const range = selected ?? (field ? rangeOf(field) : ([active, active + 1] as const));
  const name = fieldAt(fields, range[0])?.name ?? "these bytes";
  const hex = fieldHex({ offset: range[0], size: range[1] - range[0] }, bytes);
  useShortcuts({
    "/": () => search.current?.focus(),
    c: () => void copyHex(hex, name),
  });
  return (
    <>
      <ByteMap fields={fields} size={size} marks={marks} selected={selected} narrow={perRow === 8} onSelect={select} />
      {place && <ColumnHeads noun={addressText(0, entry, place).split(" ")[0]!} />}
      <ByteGrid
        {...{ bytes, size, fields, place, selected, active, perRow, wanted }}
        marks={onAll ? NO_MARKS : marks}
        name={entry.name}
        onMove={(offset) => setCursor({ active: offset, selected, by })}
        onSelect={select}
      />
      {onAll && <p className="mt-1 text-sm text-ink-3">The open finding rests on all of these bytes.</p>}
      {size > bytes.length && (
        <p className="mt-1 text-sm text-ink-3">
          The first {bytes.length} of {size} bytes are shown.
        </p>
      )}
      <div className="mt-2 text-sm">
        <p>
          <code>{addressText(active, entry, place)}</code>: <code>{bytes[active]!.toString(16).padStart(2, "0")}</code>
          {field ? (
            <>
              , {field.cover === "signed" ? "signed, " : ""}in <span className="font-semibold">{field.name}</span>,{" "}
              {sizeInWords(field.size)}
            </>
          ) : (
            ", in no named field"
          )}{" "}
          <CopyButton text={hex} what={`${name} as hex`} label="copy field as hex" />
        </p>
        <RestingFindings range={range} name={name} shown={shown.id} appraisal={appraisal} onFinding={onFinding} />
      </div>
      {fields.length > 0 && (
        <FieldList
          shown={shown}
          selected={fieldAt(fields, selected?.[0] ?? -1)}
          onSelect={({ offset }) => select(offset)}
          inputRef={search}
        />
      )}
    </>
  );
}

const NO_MARKS: readonly Mark[] = [];

/** Bytes under at least one mark. */
function covered(marks: readonly Mark[]): number {
  let [count, end] = [0, 0];
  for (const [from, to] of marks.map(({ range }) => range).sort((a, b) => a[0] - b[0])) {
    count += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return count;
}

const ColumnHeads = ({ noun }: { readonly noun: string }) => (
  <p aria-hidden="true" className="pb-0.5 text-xs text-ink-3 max-narrow:hidden">
    Left: offset in the {noun}, then in the file
  </p>
);

interface RestingFindingsProps {
  readonly range: ByteRange;
  readonly name: string;
  readonly shown: string;
  readonly appraisal: Appraisal;
  readonly onFinding: (finding: Finding) => void;
}

/** Findings that rest on what is selected: each opens. */
function RestingFindings({ range, name, shown, appraisal, onFinding }: RestingFindingsProps) {
  const resting = findingsOn(range, shown, appraisal.findings, appraisal.evidence);
  if (resting.length === 0) return <p className="text-ink-3">No finding rests on {name}.</p>;
  return (
    <>
      <p className="text-ink-3">Findings that rest on {name}:</p>
      <ul aria-label={`Findings that rest on ${name}`}>
        {resting.map((each, index) => (
          <li key={index}>
            <button type="button" onClick={() => onFinding(each)} className="text-link min-h-6 cursor-pointer text-left wrap-anywhere">
              {each.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
