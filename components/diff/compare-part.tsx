"use client";

import { lazy, Suspense, useEffect, useRef } from "react";
import { ChooseFiles, PasteButton } from "@/components/evidence/choose-files";
import { setName } from "@/components/evidence/evidence-state";
import { awaitOther, compareWithAside, stopComparing, useEvidence } from "@/components/evidence/evidence-store";
import { loadCompareSets } from "@/components/evidence/preload";
import { Button } from "@/components/ui/button";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CompareSetsProps } from "./compare-sets";

/** The comparison comes as a chunk of its own, fetched long before anything is given. */
const CompareSets = lazy(async () => ({ default: (await loadCompareSets()).CompareSets }));

/** Starts a comparison: the page then waits for the other set. */
export function CompareButton({ className = "" }: { readonly className?: string }) {
  const { other } = useEvidence();
  return (
    <Button look="small" className={className} data-compare aria-expanded={other !== null} onClick={other ? stopComparing : awaitOther}>
      Compare with another set
    </Button>
  );
}

/** The set on the page beside another one: waited for, at work, or compared. Nothing while it is not asked for. */
export function ComparePart(props: Omit<CompareSetsProps, "other">) {
  const { other, aside } = useEvidence();
  const part = useRef<HTMLElement>(null);
  const open = other !== null;
  const opened = useRef(false);
  useEffect(() => {
    if (open) part.current?.focus();
    else if (opened.current && document.activeElement === document.body) focusButton();
    opened.current = open;
  }, [open]);
  if (!other) return null;
  return (
    <section
      ref={part}
      tabIndex={-1}
      aria-labelledby="compare-sets"
      className="scroll-mt-4 outline-none not-last:mb-12 not-last:border-b not-last:border-ink not-last:pb-8"
    >
      <SectionHeading
        id="compare-sets"
        aside={
          <Button look="small" className="print:hidden" onClick={stopComparing}>
            Stop comparing
          </Button>
        }
      >
        Compared with another set
      </SectionHeading>
      {other.set ? (
        <Suspense fallback={<div className="min-h-24" />}>
          <CompareSets key={other.set.givenAt} {...props} other={other.set} />
        </Suspense>
      ) : (
        <Waiting aside={aside && setName(aside)} />
      )}
    </section>
  );
}

/** Where the focus was before the part was opened: of the two buttons the one that this width shows. */
const focusButton = () => [...document.querySelectorAll<HTMLElement>("[data-compare]")].find(({ offsetParent }) => offsetParent)?.focus();

/** @param aside name of the set that was put aside, null if there is none */
function Waiting({ aside }: { readonly aside: string | null }) {
  return (
    <>
      <p className="max-w-[42rem] text-ink-2">
        See what changed since an earlier report, or between two machines, and whether a level dropped. What you give next is the other set;
        the one on the page stays. Both are judged here, under the same conditions.
      </p>
      <div className="mt-4 flex max-w-[42rem] flex-wrap items-center gap-x-5 gap-y-3 border border-ink bg-sheet px-5 py-4 drop-frame print:hidden">
        <span className="w-full font-serif text-lede touch:hidden">Drop the other set, or a link to one, anywhere on this page</span>
        <ChooseFiles label="Choose the other set" />
        <PasteButton />
        {aside !== null && (
          <Button onClick={compareWithAside}>
            <span className="wrap-anywhere">Compare with {aside}, kept from before</span>
          </Button>
        )}
      </div>
    </>
  );
}
