import { FindingDetail } from "@/components/findings/finding-detail";
import { StatusSymbol } from "@/components/symbols/status-symbol";
import { SectionHeading } from "@/components/ui/section-heading";
import { Link } from "@/components/ui/link";
import type { JudgedExamples } from "@/lib/examples/check-examples";
import type { Example, Says } from "@/lib/examples/recipe";

const HEADINGS: Record<Says, string> = {
  pass: "An example that passes",
  info: "An example that is noted",
  nothing: "An example of which it says nothing",
  warn: "An example that warns",
  missing: "An example that leaves it open",
  fail: "An example that fails",
};

/** What the check says of two simulated sets, as the verdict page would show it. */
export function Examples({ examples: { good, bad } }: { readonly examples: JudgedExamples }) {
  return (
    <section aria-labelledby="examples" className="mt-10">
      <SectionHeading id="examples">What it looks like</SectionHeading>
      <p className="mb-5 max-w-[42rem] text-sm text-ink-3">
        Both sets were made by TrustGap’s simulator and judged by the same program as yours. No chip maker vouches for them. In the{" "}
        <Link href="/lab">tamper lab</Link> you can make more.
      </p>
      <div className="grid gap-8">
        <OneExample example={good} />
        {bad ? (
          <OneExample example={bad} />
        ) : (
          <p className="text-ink-2">This check states what it finds and judges nothing, so no set fails it.</p>
        )}
      </div>
    </section>
  );
}

function OneExample({ example: { set, says, finding, appraisal } }: { readonly example: Example }) {
  return (
    <section>
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {HEADINGS[says]}
        <span className="border border-rule px-1.5 text-xs leading-5 font-normal text-ink-2">simulated</span>
      </h3>
      <p className="mt-1 mb-2.5 text-ink-2">{set}</p>
      {finding ? (
        <div className="border border-rule bg-sheet">
          <p className="grid grid-cols-[1.25rem_1fr] gap-x-3 border-b border-hair px-4 py-3 font-serif text-lg leading-tight wrap-anywhere">
            <StatusSymbol status={finding.status} size={19} className="mt-0.5" />
            {finding.title}
          </p>
          <FindingDetail finding={finding} appraisal={appraisal} headed={false} />
        </div>
      ) : (
        <p className="border border-rule bg-sheet px-4 py-3 text-ink-2">No finding: there is nothing to say here.</p>
      )}
    </section>
  );
}
