"use client";

import { useId, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { useBeforePrint } from "@/components/print/use-before-print";
import { StatusSymbol, STATUS_WORDS } from "@/components/symbols/status-symbol";
import { Chip } from "@/components/ui/chip";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Appraisal, Input } from "@/lib/appraisal/appraisal";
import type { FieldRef, Finding, Status } from "@/lib/appraisal/finding";
import { BytesPanel } from "./bytes-panel";
import { FindingDetail } from "./finding-detail";
import { FindingKeys } from "./finding-keys";
import { countByStatus, findingKey, groupFindings, worstFinding } from "./finding-order";
import { FoldedOnPhone } from "@/components/verify/folded-on-phone";
import { Turn } from "@/components/verify/in-turn";
import { useWide } from "@/components/verify/use-media";
import { shortened } from "./long-text";

const FILTER_WORDS: Record<Status, string> = { fail: "Failed", warn: "Warning", missing: "Missing", info: "Noted", pass: "Passed" };

interface FindingsProps {
  readonly appraisal: Appraisal;
  /** As appraised, for their bytes. */
  readonly inputs: readonly Input[];
}

/** All findings by stage, worst first. From 1180 px the open one stands beside the list, below that in its place. */
export function Findings({ appraisal, inputs }: FindingsProps) {
  const wide = useWide();
  const [filter, setFilter] = useState<Status | null>(null);
  // Paper shows every finding, whatever the screen was filtered to.
  useBeforePrint(() => flushSync(() => setFilter(null)));
  const [chosen, setChosen] = useState<string | null>(null);
  const keys = new Map(appraisal.findings.map((finding, index) => [finding, findingKey(finding, index)]));
  const counts = countByStatus(appraisal.findings);
  const shown = counts.some(({ status }) => status === filter) ? filter : null;
  const groups = groupFindings(appraisal.findings.filter(({ status }) => shown === null || status === shown));
  const visible = groups.flatMap(({ findings }) => findings);
  const open = visible.find((finding) => keys.get(finding) === chosen) ?? (wide ? worstFinding(visible) : undefined);
  const detailId = useId();
  const [wanted, setWanted] = useState<{ readonly finding: Finding; readonly field: FieldRef } | null>(null);
  const showField = (finding: Finding) => (field: FieldRef) => setWanted({ finding, field: { ...field } });
  const openFinding = (finding: Finding) => {
    setFilter(null);
    setChosen(keys.get(finding)!);
    focusRow(keys.get(finding)!);
  };
  const bytes = (
    <Turn at={4}>
      <BytesPanel
        appraisal={appraisal}
        inputs={inputs}
        finding={open}
        wanted={wanted !== null && wanted.finding === open ? wanted.field : null}
        onFinding={openFinding}
      />
    </Turn>
  );
  const row = (finding: Finding) => {
    const key = keys.get(finding)!;
    const isOpen = finding === open;
    return (
      <li key={key}>
        <FindingRow
          finding={finding}
          open={isOpen}
          controls={wide ? detailId : `${detailId}-${key}`}
          rowKey={key}
          onOpen={() => setChosen(isOpen && !wide ? null : key)}
        />
        {/* Print shows every finding in full. */}
        <div
          id={`${detailId}-${key}`}
          className={isOpen && !wide ? "print:break-before-avoid" : "hidden print:block print:break-before-avoid"}
        >
          <FindingDetail finding={finding} appraisal={appraisal} headed={false} onField={isOpen ? showField(finding) : undefined} />
          {isOpen && !wide && bytes}
        </div>
      </li>
    );
  };

  return (
    <section aria-labelledby="findings" className="mt-12 print:mt-6">
      <SectionHeading id="findings">Findings</SectionHeading>
      <div className="-mt-1 mb-3 flex flex-wrap gap-1.5 print:hidden" role="group" aria-label="Show">
        <Chip pressed={shown === null} onClick={() => setFilter(null)}>
          All {appraisal.findings.length}
        </Chip>
        {counts.map(({ status, count }) => (
          <Chip key={status} pressed={shown === status} onClick={() => setFilter(status)}>
            {FILTER_WORDS[status]} {count}
          </Chip>
        ))}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 print:block rail:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div>
          {groups.map(({ title, findings }) => (
            <div key={title}>
              <h3 className="border-b border-ink pt-3.5 pb-1.5 text-sm font-semibold text-ink-2">{title}</h3>
              <ul>{findings.filter((finding) => shown === "pass" || finding.status !== "pass").map(row)}</ul>
              {shown !== "pass" && <Passed findings={findings.filter(({ status }) => status === "pass")} row={row} />}
            </div>
          ))}
          <FindingKeys
            appraisal={appraisal}
            onStep={(by) => {
              const next = visible[Math.min(visible.length - 1, Math.max(0, (open ? visible.indexOf(open) : -1) + by))];
              if (next) setChosen(keys.get(next)!);
              if (next) focusRow(keys.get(next)!);
            }}
          />
          {!wide && !open && <div className="mt-5">{bytes}</div>}
        </div>
        {wide && open && (
          <div
            id={detailId}
            className="sticky top-4 mt-3.5 max-h-[calc(100dvh-2rem)] overflow-y-auto print:hidden"
            tabIndex={0}
            role="region"
            aria-label="The finding in full"
          >
            <FindingDetail finding={open} appraisal={appraisal} headed onField={showField(open)} />
            <div className="mt-5">{bytes}</div>
          </div>
        )}
      </div>
    </section>
  );
}

interface PassedProps {
  readonly findings: readonly Finding[];
  readonly row: (finding: Finding) => ReactNode;
}

function Passed({ findings, row }: PassedProps) {
  if (findings.length === 0) return null;
  return (
    <FoldedOnPhone summary={findings.length === 1 ? "1 check passed" : `${findings.length} checks passed`}>
      <ul>{findings.map(row)}</ul>
    </FoldedOnPhone>
  );
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly open: boolean;
  readonly controls: string;
  readonly rowKey: string;
  readonly onOpen: () => void;
}

/** After the row is there: a filter may just have brought it back, and a phone folds what passed. */
function focusRow(key: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`);
    row?.closest("details")?.setAttribute("open", "");
    row?.focus();
  });
}

function FindingRow({ finding, open, controls, rowKey, onOpen }: FindingRowProps) {
  const look = open ? "bg-sheet pl-3 shadow-[inset_3px_0_var(--ink)]" : "pl-1 hover:bg-sheet";
  return (
    <button
      type="button"
      data-finding={rowKey}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onOpen}
      className={`grid w-full cursor-pointer grid-cols-[1rem_1fr] gap-x-3 border-b border-hair py-2 pr-2 text-left leading-snug ${look}`}
    >
      <StatusSymbol status={finding.status} className="mt-0.5" />
      <span className="wrap-anywhere">
        <span className="sr-only">{STATUS_WORDS[finding.status]}: </span>
        {finding.title}
      </span>
      <span className="col-start-2 line-clamp-2 text-sm text-ink-3 wrap-anywhere">{shortened(finding.detail)}</span>
    </button>
  );
}
