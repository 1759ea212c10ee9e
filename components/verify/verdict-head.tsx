import type { ReactNode } from "react";
import { StatusSymbol } from "@/components/symbols/status-symbol";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { headlineOf } from "@/lib/appraisal/headline";

interface VerdictHeadProps {
  readonly appraisal: Appraisal;
  readonly children: ReactNode;
}

/** The verdict word, small; what the evidence proves, large. */
export function VerdictHead({ appraisal, children }: VerdictHeadProps) {
  const { mark, word, gloss, text, broken, lede, unchecked } = headlineOf(appraisal);
  return (
    <div className="max-w-[54rem] min-w-0 print:max-w-none">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 text-ink-2">
        <span className="inline-flex items-center gap-2">
          {mark && <StatusSymbol status={mark} />}
          <b className={`font-semibold ${mark === "fail" ? "text-broken" : "text-ink"}`}>{word}</b>
        </span>
        <span>{gloss}</span>
      </p>
      <h1
        className={`mt-2 font-serif text-verdict leading-[1.06] tracking-[-0.02em] text-balance outline-none ${broken ? "text-broken" : ""}`}
        tabIndex={-1}
        id="verdict"
      >
        {text}
      </h1>
      <p className="lede mt-3.5 text-ink print:max-w-none">{lede}</p>
      {unchecked.length > 0 && <p className="mt-2 max-w-[42rem] text-sm text-ink-2">{unchecked.join(" ")}</p>}
      {children}
    </div>
  );
}
