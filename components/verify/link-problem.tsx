import { ChooseFiles, PasteButton } from "@/components/evidence/choose-files";
import { Button } from "@/components/ui/button";
import type { LinkFault } from "@/lib/worker/answers";

const HEADLINES: Record<LinkFault["code"], string> = {
  "not-a-link": "This is not one of our links",
  cut: "This link was cut short",
  altered: "This link was changed on its way",
  "newer-version": "This link comes from a newer version",
  "too-large": "This link is too large",
  "more-than-one": "More than one link was given",
};

/** Where the same link, sent anew, would arrive whole. */
const SENT_AGAIN_HELPS: ReadonlySet<LinkFault["code"]> = new Set(["not-a-link", "cut", "altered"]);

const SIZE_LABELS = [
  ["characters", "Characters that arrived"],
  ["expected", "Characters it says it has"],
  ["actual", "Size"],
  ["limit", "Limit"],
  ["version", "Its version"],
] as const;

/** The message may begin as the headline above it does. */
function withoutHeadline({ code, message }: LinkFault): string {
  const said = `${HEADLINES[code]}: `;
  return message.startsWith(said) ? message.charAt(said.length).toUpperCase() + message.slice(said.length + 1) : message;
}

interface LinkProblemProps {
  readonly fault: LinkFault;
  /** Files that were given beside it. */
  readonly others: number;
  readonly onJudgeOthers: () => void;
}

/** A link that cannot be opened: which kind of damage, with the sizes, and what to ask for. Never half a result. */
export function LinkProblem({ fault, others, onJudgeOthers }: LinkProblemProps) {
  const sizes = SIZE_LABELS.flatMap(([key, label]) => {
    const value = fault.sizes[key];
    return value === undefined || (key === "actual" && value === fault.sizes.characters) ? [] : [[label, value] as const];
  });
  return (
    <div className="max-w-[42rem] pt-10">
      <p className="text-ink-2">Nothing was judged</p>
      <h1 className="mt-2 font-serif text-verdict leading-[1.06] tracking-[-0.02em] text-balance">{HEADLINES[fault.code]}</h1>
      <p className="lede mt-4 text-ink">{withoutHeadline(fault)}</p>
      {sizes.length > 0 && (
        <dl className="mt-5 grid max-w-96 grid-cols-[1fr_auto] border-b border-hair">
          {sizes.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="border-t border-hair py-1.5 text-ink-3">{label}</dt>
              <dd className="border-t border-hair py-1.5 text-right">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-5 text-pretty text-ink-2">
        {SENT_AGAIN_HELPS.has(fault.code)
          ? "Ask the sender for the link again, or for the files themselves. Give either here, and it is judged in your browser."
          : "Ask the sender for the files themselves. Give them here, and they are judged in your browser."}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <ChooseFiles />
        <PasteButton />
        {others > 0 && <Button onClick={onJudgeOthers}>Judge the other {others === 1 ? "file" : `${others} files`} without it</Button>}
      </div>
    </div>
  );
}
