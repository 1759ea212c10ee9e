"use client";

import { lazy, Suspense, useState } from "react";
import { loadExpectations } from "@/components/evidence/preload";
import { Disclosure } from "@/components/ui/disclosure";
import type { ExpectationsProps } from "./expectations";

/** The form comes as a chunk of its own, fetched long before anything is given. */
const Expectations = lazy(async () => ({ default: (await loadExpectations()).Expectations }));

/** Folded until it is asked for, and once opened it stays: what it says is judged by. */
export function ExpectationsPart(props: ExpectationsProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Disclosure
      className="mt-5 border-t border-hair pt-1.5"
      summary="Policy and further values"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      {opened && (
        <Suspense fallback={<div className="min-h-96" />}>
          <Expectations {...props} />
        </Suspense>
      )}
    </Disclosure>
  );
}
