import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { liarWords, mustWords } from "@/components/method/check-words";
import { Link } from "@/components/ui/link";
import { TitleBlock } from "@/components/ui/title-block";
import { referenceText, type CheckText } from "@/lib/appraisal/check";
import { STAGE_NAMES } from "@/lib/appraisal/stage";
import { examplesOf } from "@/lib/examples/check-examples";
import { CHECKS } from "@/lib/verify/checks";
import { Examples } from "./examples";

export const dynamicParams = false;

interface CheckPageProps {
  readonly params: Promise<{ readonly family: string; readonly name: string }>;
}

export function generateStaticParams() {
  return CHECKS.map(({ id }) => {
    const [family, name] = id.split("/");
    return { family: family!, name: name! };
  });
}

async function checkOf(params: CheckPageProps["params"]): Promise<CheckText | undefined> {
  const { family, name } = await params;
  return CHECKS.find(({ id }) => id === `${family}/${name}`);
}

export async function generateMetadata({ params }: CheckPageProps): Promise<Metadata> {
  const check = await checkOf(params);
  return check ? { title: check.claim, description: check.explanation } : {};
}

export default async function CheckPage({ params }: CheckPageProps) {
  const check = await checkOf(params);
  if (!check) notFound();
  const { id, stage, claim, explanation, limits, remedy, causes, liars, must } = check;
  const examples = await examplesOf(id);
  return (
    <article className="max-w-[48rem] pt-6 narrow:pt-12">
      <p className="mb-3 text-sm text-ink-2">
        <Link href="/checks">All checks</Link>
      </p>
      <h1 className="heading-display text-verdict!">{claim}</h1>
      <TitleBlock
        className="mt-6"
        items={[
          { label: "Check", value: <code>{id}</code> },
          { label: "About", value: stage ? STAGE_NAMES[stage] : "the whole set" },
          { label: "If it fails", value: mustWords(must) },
        ]}
      />
      <dl className="mt-8">
        <Answer question="Why it matters">{explanation}</Answer>
        <Answer question="What a pass does not show">{limits}</Answer>
        <Answer question="Usual causes of a failure">
          <Causes causes={causes} />
        </Answer>
        <Answer question="What to do then">{remedy}</Answer>
        <Answer question="Who would have to lie">
          {liars.length === 0
            ? "Nobody: it is worked out from the bytes alone."
            : `For a pass to be wrong: ${liarWords(liars).join(", or ")}.`}
        </Answer>
        <Answer question="Where it comes from">
          <Specification check={check} />
        </Answer>
      </dl>
      {examples && <Examples examples={examples} />}
      <Neighbours id={id} />
    </article>
  );
}

function Answer({ question, children }: { readonly question: string; readonly children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 border-t border-hair py-3 narrow:grid-cols-[13rem_1fr]">
      <dt className="text-ink-3">{question}</dt>
      <dd className="text-pretty">{children}</dd>
    </div>
  );
}

function Causes({ causes }: { readonly causes: readonly string[] }) {
  if (causes.length === 0) return "None is known.";
  if (causes.length === 1) return causes[0];
  return (
    <ol className="grid list-decimal gap-1 pl-5">
      {causes.map((cause) => (
        <li key={cause}>{cause}</li>
      ))}
    </ol>
  );
}

function Specification({ check: { reference } }: { readonly check: CheckText }) {
  const text = referenceText(reference);
  return reference.url ? <a href={reference.url}>{text}</a> : text;
}

/** The checks before and after in the list, so that all can be read in a row. */
function Neighbours({ id }: { readonly id: string }) {
  const at = CHECKS.findIndex((check) => check.id === id);
  const links = [
    ["Before", CHECKS[at - 1]],
    ["Next", CHECKS[at + 1]],
  ] as const;
  return (
    <nav aria-label="Other checks" className="mt-8 grid gap-4 border-t border-ink pt-3 text-sm narrow:grid-cols-2">
      {links.map(([label, check]) => (
        <p key={label}>
          {check && (
            <>
              <span className="block text-ink-3">{label}</span>
              <Link href={`/checks/${check.id}`}>{check.claim}</Link>
            </>
          )}
        </p>
      ))}
    </nav>
  );
}
