"use client";

import { useRef, useState, type ReactNode } from "react";
import { CompareButton } from "@/components/diff/compare-part";
import { printReport } from "@/components/print/printed-link";
import { LeaveOut } from "@/components/redaction/leave-out";
import { Button, LinkButton } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { Appraisal, AppraisalOptions, Claimed } from "@/lib/appraisal/appraisal";
import { toHex } from "@/lib/bytes/hex";
import type { LinkMade, Prepared } from "@/lib/worker/answers";
import { verifyClient } from "@/lib/worker/client";
import { sizeInWords } from "./bytes-in-words";
import { downloadJson, jsonOf } from "./download-json";

interface VerdictActionsProps {
  readonly appraisal: Appraisal;
  readonly prepared: Prepared;
  readonly options: AppraisalOptions;
}

/** On a phone a bar at the bottom of the window: it holds what fits there. */
const BAR =
  "mt-5 flex flex-wrap gap-2 print:hidden max-narrow:fixed max-narrow:inset-x-0 max-narrow:bottom-0 max-narrow:z-10 max-narrow:mt-0 max-narrow:flex-nowrap max-narrow:gap-0 max-narrow:border-t max-narrow:border-ink max-narrow:bg-sheet";
const IN_BAR =
  "max-narrow:min-h-12 max-narrow:flex-1 max-narrow:rounded-none max-narrow:border-0 max-narrow:border-r max-narrow:border-hair max-narrow:last:border-r-0";

type Panel = "share" | "json" | null;

/** What one does with a verdict. On a phone a bar at the bottom of the window. */
export function VerdictActions({ appraisal, prepared, options }: VerdictActionsProps) {
  const [panel, setPanel] = useState<Panel>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const lastAsked = useRef(0);
  // A link and what is said of it change together: an earlier answer that comes later is dropped.
  const share = async (redacted: boolean) => {
    setPanel("share");
    const turn = ++lastAsked.current;
    const claimed = claimsOf(appraisal, options);
    const link = await verifyClient().call("makeLink", { base: location.origin, inputs: prepared.inputs, claimed, redacted });
    if (turn === lastAsked.current) setShown({ link, redacted, appraisal });
  };
  const again = () => void share(shown?.redacted ?? false);
  return (
    <>
      <div className={BAR}>
        <Button
          look="small"
          className={IN_BAR}
          aria-expanded={panel === "share"}
          onClick={() => (panel === "share" ? setPanel(null) : again())}
        >
          <span>
            Share<span className="max-narrow:sr-only"> a link</span>
          </span>
        </Button>
        <Button look="small" className={IN_BAR} aria-expanded={panel === "json"} onClick={() => setPanel(panel === "json" ? null : "json")}>
          JSON
        </Button>
        <Button look="small" className={IN_BAR} onClick={() => void printReport({ appraisal, prepared, options })}>
          Print
        </Button>
        <CompareButton className="max-narrow:hidden" />
        {appraisal.verdict === "valid" && (
          <LinkButton look="small" className="max-narrow:hidden" href="/compare">
            Show beside offerings
          </LinkButton>
        )}
      </div>
      {panel === "share" && shown && (
        <SharePanel {...shown} outdated={shown.appraisal !== appraisal} onAgain={again}>
          <LeaveOut inputs={prepared.inputs} checked={shown.redacted} onChange={(out) => void share(out)} />
        </SharePanel>
      )}
      {panel === "json" && <JsonPanel appraisal={appraisal} />}
    </>
  );
}

/** What a link says of this page. Grants and roots have no place in it. */
function claimsOf({ verdict, nominalAL, trustworthyAL, grantedAL, expectedAL, conditions }: Appraisal, options: AppraisalOptions): Claimed {
  return {
    challenge: options.challenge ? toHex(options.challenge) : undefined,
    measurements: options.measurements.length > 0 ? options.measurements : undefined,
    at: conditions.at,
    lens: conditions.lens,
    verdict,
    levels: { nominal: nominalAL, trustworthy: trustworthyAL, granted: grantedAL, expected: expectedAL },
    redacted: conditions.claimed.redacted,
  };
}

interface Shown {
  readonly link: LinkMade;
  /** True if what identifies the chip is left out of it. */
  readonly redacted: boolean;
  readonly appraisal: Appraisal;
}

interface SharePanelProps extends Shown {
  /** True if something was changed after the link was made. */
  readonly outdated: boolean;
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

function SharePanel({ link, appraisal, outdated, redacted, onAgain, children }: SharePanelProps) {
  if ("fault" in link) {
    return (
      <div className="mt-4 max-w-[42rem] border border-rule bg-sheet px-4 py-3" role="status">
        {link.fault.message}
      </div>
    );
  }
  return (
    <div className="mt-4 max-w-[42rem] border border-rule bg-sheet px-4 py-3" role="status">
      <p>
        This link has {sizeInWords(link.link.length)}. Who opens it judges {redacted ? "what is left of the files" : "the same files again"}
        , in their own browser, and sees your challenge, expected values and time as your claims.
      </p>
      <p className="mt-1.5 text-sm text-ink-2">
        {redacted
          ? "It holds what is left of the evidence. Anyone who has the link can read that. "
          : namesChip(appraisal)
            ? "It holds the evidence itself, and with it the identity of the chip. Anyone who has the link can read that. "
            : "It holds the evidence itself. Anyone who has the link can read it. "}
        What stands after “#” is not sent to a server when the link is opened. Whose word you grant is not in it.
      </p>
      {outdated && (
        <p className="mt-1.5 text-sm text-word">
          It says what the page showed before your last change.{" "}
          <Button look="small" onClick={onAgain}>
            Make it again
          </Button>
        </p>
      )}
      <div className="mt-2.5 flex items-center gap-2">
        <input
          readOnly
          aria-label="The link"
          value={link.link}
          onFocus={(event) => event.currentTarget.select()}
          className="w-full min-w-0 rounded-press border border-rule bg-sheet px-2 py-1.5 font-mono text-sm"
        />
        <CopyButton text={link.link} what="the link" />
      </div>
      {children}
    </div>
  );
}

const namesChip = ({ evidence }: Appraisal) => evidence.some(({ facts }) => typeof facts.chipId === "string" && !/^0*$/.test(facts.chipId));

function JsonPanel({ appraisal }: { readonly appraisal: Appraisal }) {
  const text = jsonOf(appraisal);
  return (
    <div className="mt-4 max-w-[54rem] border border-rule bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-sm text-ink-2">Everything this page shows, {sizeInWords(text.length)}</span>
        <CopyButton text={text} what="the JSON" />
        <Button look="small" onClick={() => downloadJson(text, "appraisal.json")}>
          Download
        </Button>
      </p>
      <pre
        className="mt-2 max-h-96 overflow-auto border border-hair bg-sunk p-3 font-mono text-sm"
        tabIndex={0}
        aria-label="The appraisal as JSON"
      >
        {text}
      </pre>
    </div>
  );
}
