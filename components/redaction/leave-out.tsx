"use client";

import { useEffect, useState } from "react";
import { Switch } from "@/components/ui/switch";
import type { Input } from "@/lib/appraisal/appraisal";
import type { Identifying } from "@/lib/worker/answers";
import { verifyClient } from "@/lib/worker/client";
import { IDENTIFIES, PART_NAMES } from "./words";

interface LeaveOutProps {
  readonly inputs: readonly Input[];
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** What of a set identifies a chip or machine, and the switch that takes it out of the link, not off the screen. */
export function LeaveOut({ inputs, checked, onChange }: LeaveOutProps) {
  const found = useIdentifying(inputs);
  if (!found || found.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="text-sm font-semibold">What identifies a chip or machine here</p>
      <ul className="mt-1 mb-2 text-sm" aria-label="What identifies a chip or machine here">
        {found.map(({ what, where }) => (
          <li key={what} className="wrap-anywhere">
            <b className="font-semibold">{capitalised(PART_NAMES[what])}</b> in {listed(where)}: {IDENTIFIES[what]}.
          </li>
        ))}
      </ul>
      <Switch
        plain
        label="Leave out what identifies the chip"
        checked={checked}
        onChange={onChange}
        words={["Left out", "All of it is in the link"]}
        note={
          checked
            ? "The link holds zeros instead, and files of new names. Verification is lost: CHIP_ID is signed, so nobody can tell from this link whether the report is genuine, and every level is 0. What the guest’s owner put in stays: REPORT_DATA, HOST_DATA, the measurement and the names of keys and images."
            : "Left out, verification is lost: CHIP_ID is signed."
        }
      />
    </div>
  );
}

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const MOST = 4;
const listed = (names: readonly string[]) =>
  names.length <= MOST ? names.join(", ") : `${names.slice(0, MOST).join(", ")} and ${names.length - MOST} more`;

function useIdentifying(inputs: readonly Input[]): readonly Identifying[] | null {
  const [found, setFound] = useState<readonly Identifying[] | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    verifyClient()
      .call("identifying", { inputs }, { signal: abort.signal })
      .then(setFound, () => undefined);
    return () => abort.abort();
  }, [inputs]);
  return found;
}
