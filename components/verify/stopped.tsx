"use client";

import type { ReactNode } from "react";
import { clearEvidence } from "@/components/evidence/evidence-store";
import { leaveLinkAddress } from "@/components/evidence/give";
import { Button } from "@/components/ui/button";
import { WorkerDefect } from "@/lib/worker/client";

interface StoppedProps {
  readonly small: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Stopped({ small, title, children }: StoppedProps) {
  return (
    <div className="min-h-[70dvh] max-w-[42rem] pt-10">
      <p className="text-ink-2">{small}</p>
      <h1 className="mt-2 font-serif text-verdict leading-[1.06] tracking-[-0.02em] text-balance">{title}</h1>
      {children}
    </div>
  );
}

export const forgetAll = () => {
  leaveLinkAddress();
  clearEvidence();
};

export function Cancelled({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Stopped small="Nothing was judged" title="Cancelled">
      <p className="lede mt-4 text-ink">What you gave is still here.</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <Button look="solid" onClick={onAgain}>
          Judge it again
        </Button>
        <Button onClick={forgetAll}>Clear</Button>
      </p>
    </Stopped>
  );
}

interface DefectProps {
  readonly error: Error;
  readonly onAgain: () => void;
}

/** An error that no input explains, or a browser that withholds its cryptography. What was given stays in the page. */
export function Defect({ error, onAgain }: DefectProps) {
  if (error instanceof WorkerDefect && error.insecure) return <Insecure />;
  return (
    <Stopped small="Nothing was judged" title="This is a defect of TrustGap’s">
      <p className="lede mt-4 text-ink">
        An error of ours stopped the work. It says nothing about your evidence. What you gave is still here, and nothing was sent anywhere.
      </p>
      <pre className="my-5 border border-hair bg-sunk px-3 py-2 font-mono text-sm wrap-anywhere whitespace-pre-wrap">{error.message}</pre>
      <p className="mb-5 text-ink-2">If you report it, this line is enough. Please leave your evidence out.</p>
      <p className="flex flex-wrap gap-3">
        <Button look="solid" onClick={onAgain}>
          Try again
        </Button>
        <Button onClick={forgetAll}>Clear</Button>
      </p>
    </Stopped>
  );
}

export function Insecure() {
  return (
    <Stopped small="Nothing can be judged here" title="This page is not in a secure context">
      <p className="lede mt-4 text-ink">
        Browsers give pages their cryptography only over https, or at localhost. Without it no signature can be checked, so nothing is.
      </p>
      <p className="mt-4 text-ink-2">Open the same page over https, or run TrustGap on this machine and open http://127.0.0.1:3000.</p>
    </Stopped>
  );
}
