import { ChooseFiles, PasteButton } from "@/components/evidence/choose-files";
import { LadderPlate } from "@/components/home/ladder-plate";
import { changesSince, homeLadders } from "@/components/home/ladders";
import { TodaySection } from "@/components/home/today-section";
import { TrustSymbol } from "@/components/symbols/trust-symbol";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { OFFERINGS } from "@/lib/catalogue/catalogue";

export default function HomePage() {
  return (
    <>
      <div className="grid items-start gap-9 pt-6 narrow:pt-12 rail:grid-cols-2 rail:gap-16">
        <div>
          <h1 className="heading-display">How much of your confidential VM rests on the cloud’s word?</h1>
          <p className="lede mt-4 max-w-[36rem] narrow:mt-5">
            A confidential VM can prove what it booted. Some of that proof is signed by the chip; the rest is the cloud saying so. TrustGap
            tells them apart.
          </p>
          <TwoWaysIn />
          <p className="mt-3 text-sm text-ink-2">
            No files at hand? Try <Link href="/verify?sample=good">a plain SNP report</Link>,{" "}
            <Link href="/verify?sample=altered">an altered one</Link>, <Link href="/verify?sample=link">one from a link</Link>, or{" "}
            <Link href="/lab">tamper with one yourself</Link>.
          </p>
        </div>
        <figure className="max-w-[40rem] rail:max-w-none">
          <LadderPlate ladders={homeLadders()} />
          <figcaption className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-3">
            <span className="py-0.5">SEV-SNP, counted as in the talk</span>
            <span className="py-0.5">
              <TrustSymbol symbol="full" /> without trusting the cloud
            </span>
            <span className="py-0.5">
              <TrustSymbol symbol="partial" /> only on its word
            </span>
            <Link href="/method" className="py-0.5">
              how this is worked out
            </Link>
          </figcaption>
        </figure>
      </div>
      <TodaySection />
      <ThreeNotes />
    </>
  );
}

function TwoWaysIn() {
  return (
    <div className="mt-6 grid border border-ink bg-sheet narrow:mt-9 narrow:grid-cols-2">
      <section className="drop-frame flex flex-col items-start gap-2 px-5 pt-4.5 pb-5">
        <h2 className="font-serif text-[1.4375rem] leading-tight">Check your evidence</h2>
        <p className="text-sm text-ink-2">
          Attestation reports, certificates, a ZIP of them all.
          <span className="touch:hidden"> Drop or paste them anywhere on this page.</span>
        </p>
        <p className="text-sm text-ink-2">They are judged here, in your browser. Nothing is sent.</p>
        <div className="mt-auto flex flex-wrap gap-2 pt-1.5">
          <ChooseFiles />
          <span className="hidden touch:contents">
            <PasteButton />
          </span>
        </div>
      </section>
      <section className="flex flex-col items-start gap-2 border-t border-ink px-5 pt-4.5 pb-5 narrow:border-t-0 narrow:border-l">
        <h2 className="font-serif text-[1.4375rem] leading-tight">Compare the clouds</h2>
        <p className="text-sm text-ink-2">
          {counted(OFFERINGS.length)} offerings, at any date since the talk of 26 March 2024: what each can claim, and what is left without
          its word.
        </p>
        <SinceThen />
        <div className="mt-auto flex flex-wrap items-center gap-x-5 gap-y-2 pt-1.5">
          <LinkButton href="/compare">Open the matrix</LinkButton>
          <a href="#today" className="py-1 text-sm">
            Who is highest today
          </a>
        </div>
      </section>
    </div>
  );
}

const NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
const counted = (count: number) => NUMBERS[count] ?? String(count);

function SinceThen() {
  const changes = changesSince();
  if (changes.length === 0) return null;
  return <p className="text-sm text-ink-2">Since then, without its word: {changes.join(", ")}.</p>;
}

const NOTES = [
  ["Five levels, AL0 to AL4", "Isolation, firmware, kernel, root file system. A level counts only if everything below it holds."],
  ["Two readings of each", "Nominal: if you trust everyone. Trustworthy: if you trust everyone but the cloud."],
  ["Nothing taken on our word", "Each finding shows its bytes, each cell its sources, each level the assumptions it costs."],
] as const;

function ThreeNotes() {
  return (
    <div className="mt-9 grid gap-x-10 gap-y-6 border-t border-ink pt-4.5 narrow:mt-14 narrow:grid-cols-3">
      {NOTES.map(([heading, text]) => (
        <section key={heading}>
          <h2 className="font-semibold">{heading}</h2>
          <p className="mt-1 max-w-[26rem] text-sm leading-[1.55] text-ink-2">{text}</p>
        </section>
      ))}
    </div>
  );
}
