import type { Metadata } from "next";
import { groupByStage } from "@/components/method/check-words";
import { SectionHeading } from "@/components/ui/section-heading";
import { Link } from "@/components/ui/link";
import { CHECKS } from "@/lib/verify/checks";

export const metadata: Metadata = {
  title: "Checks",
  description: "Every check there is: what it proves, what it does not, and where it comes from.",
};

export default function ChecksPage() {
  return (
    <div className="pt-6 narrow:pt-12">
      <h1 className="heading-display">Every check there is</h1>
      <p className="lede mt-4">
        {CHECKS.length} rules, each about one thing. All of them run on everything you give; the first failure does not hide the others. An
        id stays for good: scripts and links use it.
      </p>
      <p className="mt-4 max-w-[42rem] text-ink-2">
        A must: if it fails, the evidence is invalid, in some cases depending on what was asked. What else fails is told and weighed, and
        may cost a level.
      </p>
      <div className="mt-10 grid gap-12">
        {groupByStage(CHECKS).map(({ heading, stage, checks }) => (
          <section key={heading} aria-labelledby={`checks-${stage ?? "set"}`}>
            <SectionHeading id={`checks-${stage ?? "set"}`}>{heading}</SectionHeading>
            <ul className="max-w-[60rem]">
              {checks.map(({ id, claim, must }) => (
                <li key={id} className="grid items-baseline gap-x-6 border-t border-hair py-2.5 narrow:grid-cols-[1fr_17rem]">
                  <Link href={`/checks/${id}`} className="w-fit">
                    {claim}
                  </Link>
                  <p className="text-sm text-ink-3">
                    <code>{id}</code>
                    {must ? ", a must" : ""}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
