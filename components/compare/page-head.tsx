import type { ReactNode } from "react";
import { dayText } from "@/components/matrix/days";
import { TitleBlock } from "@/components/ui/title-block";
import { LENS_WORDS } from "./address";
import type { CompareModel } from "./model";

interface PageHeadProps {
  readonly model: CompareModel;
  /** True if what is granted or withdrawn came with the address and was not chosen here. */
  readonly byAddress: boolean;
}

/** One row wherever it fits; on a phone the block has its own two columns. */
const FOUR = "narrow:grid-cols-[auto_auto_minmax(0,1fr)_auto] rail:max-w-[40rem] rail:grid-cols-[repeat(4,auto)]";
const FIVE = "narrow:grid-cols-[auto_auto_auto_minmax(0,1fr)_auto] rail:max-w-[46rem] rail:grid-cols-[repeat(5,auto)]";

const SIX = "narrow:grid-cols-3 rail:max-w-[52rem]";
const WIDTHS = [FOUR, FIVE, SIX];

/** The headline that counts what is shown, and the conditions that every level on the page depends on. */
export function PageHead({ model, byAddress }: PageHeadProps) {
  const { title, lede, choice, granted, judged, sources, hypothetical } = model;
  const extra = [judged, hypothetical.length > 0 || null].filter((each) => each !== null).length;
  return (
    <div className="grid items-end gap-x-8 gap-y-4 pt-6 pb-4 rail:grid-cols-[minmax(0,1fr)_auto] rail:gap-y-2.5">
      <h1 className="heading-display rail:col-span-2">{unbroken(title)}</h1>
      <p className="lede">{lede}</p>
      <TitleBlock
        className={WIDTHS[extra]}
        items={[
          { label: judged ? "Offerings as of" : "As of", value: dayText(choice.date) },
          ...(judged ? [{ label: "Your evidence judged", value: dayText(judged) }] : []),
          { label: "Counted", value: LENS_WORDS[choice.lens] },
          ...(hypothetical.length > 0 ? [{ label: "Hypothetical", value: <Supposed titles={hypothetical} /> }] : []),
          { label: "Trust granted", value: <Granted words={granted} byAddress={byAddress} /> },
          { label: "Rests on", value: <a href="#sources">{sources.length === 1 ? "1 source" : `${sources.length} sources`}</a> },
        ]}
      />
    </div>
  );
}

const Supposed = ({ titles }: { readonly titles: readonly string[] }) => <span className="text-word">What if: {titles.join("; ")}</span>;

function Granted({ words, byAddress }: { readonly words: string; readonly byAddress: boolean }) {
  return (
    <>
      {words}
      {byAddress ? <span className="block text-sm text-word">This came with the address, not from you.</span> : null}
    </>
  );
}

/** A kind of TEE is never broken at its hyphen. */
const unbroken = (title: string): ReactNode =>
  title.split(/(\S+-\S+)/).map((part) =>
    part.includes("-") ? (
      <span key={part} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );

/** What the address asks for and the page cannot show. */
export function Problems({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div role="status" className="mb-4 border-l-2 border-word-l py-1 pl-3 text-sm">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
