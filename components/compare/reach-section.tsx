import { memo } from "react";
import { Chip } from "@/components/ui/chip";
import { SectionHeading } from "@/components/ui/section-heading";
import { Segmented } from "@/components/ui/segmented";
import { Tick } from "@/components/ui/tick";
import type { AssumptionId } from "@/lib/appraisal/assumption";
import { LEVELS } from "@/lib/appraisal/stage";
import type { Wanted } from "@/lib/catalogue/reach";
import type { ReachGroup, ReachModel, ReachWord } from "./reach-model";

interface ReachSectionProps {
  readonly model: ReachModel;
  /** What is ticked: it may be a moment ahead of the model, which follows. */
  readonly granted: readonly AssumptionId[];
  readonly want: Wanted;
  readonly onWord: (ids: readonly AssumptionId[], on: boolean) => void;
  readonly onWant: (want: Wanted) => void;
  readonly onShow: (ids: readonly string[]) => void;
}

const WANTED = LEVELS.map((level) => ({ value: String(level), label: `AL${level}` }));

/** The comparison the other way round: whom one is ready to trust, and which offerings then reach a level. */
export function ReachSection({ model, granted, want, onWord, onWant, onShow }: ReachSectionProps) {
  return (
    <section aria-labelledby="reach">
      <SectionHeading
        id="reach"
        aside={
          <Segmented
            legend="Level asked for"
            options={WANTED}
            value={String(want)}
            onChange={(value) => onWant(LEVELS.find((level) => String(level) === value) ?? want)}
          />
        }
      >
        The other way round: who reaches AL{model.want}?
      </SectionHeading>
      <div className="grid gap-x-10 gap-y-5 rail:grid-cols-[19rem_minmax(0,1fr)]">
        <Words words={model.words} granted={granted} onWord={onWord} />
        <Answer answer={model.answer} groups={model.groups} onShow={onShow} />
      </div>
    </section>
  );
}

const Answer = memo(function Answer({ answer, groups, onShow }: Pick<ReachModel, "answer" | "groups"> & Pick<ReachSectionProps, "onShow">) {
  return (
    <div className="min-w-0">
      <p className="mb-3">{answer}</p>
      {groups.map((group) => (
        <Group key={group.kind} group={group} onShow={onShow} />
      ))}
    </div>
  );
});

function Words({ words, granted, onWord }: { readonly words: readonly ReachWord[] } & Pick<ReachSectionProps, "granted" | "onWord">) {
  const isOn = ({ id }: ReachWord) => granted.includes(id);
  const cloud = words.filter(({ ofTheCloud }) => ofTheCloud);
  const others = words.filter(({ ofTheCloud }) => !ofTheCloud);
  const ids = cloud.map(({ id }) => id);
  const all = cloud.length > 0 && cloud.every(isOn);
  return (
    <fieldset className="min-w-0 print:hidden">
      <legend className="mb-1 text-sm leading-snug text-ink-2">Beside the chip maker and myself, I am ready to trust</legend>
      {cloud.length > 1 ? (
        <Tick checked={all} partly={cloud.some(isOn)} onChange={(on) => onWord(ids, on)}>
          <b className="font-semibold">Everything of the cloud’s</b>
        </Tick>
      ) : null}
      <div className={cloud.length > 1 ? "border-l border-hair pl-3" : ""}>
        {cloud.map((word) => (
          <Tick key={word.id} checked={isOn(word)} onChange={(next) => onWord([word.id], next)}>
            {word.label}
          </Tick>
        ))}
      </div>
      {others.map((word) => (
        <Tick key={word.id} checked={isOn(word)} onChange={(next) => onWord([word.id], next)}>
          {word.label}
        </Tick>
      ))}
    </fieldset>
  );
}

function Group({ group: { kind, title, rows }, onShow }: { readonly group: ReachGroup } & Pick<ReachSectionProps, "onShow">) {
  return (
    <div className="mb-5">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-1 font-serif text-lede leading-tight">
        <span>
          {title} <span className="font-sans text-sm text-ink-3">{rows.length === 1 ? "1 offering" : `${rows.length} offerings`}</span>
        </span>
        {kind === "reached" && rows.length > 0 ? (
          <Chip className="font-sans print:hidden" onClick={() => onShow(rows.map(({ id }) => id))}>
            Show {rows.length === 1 ? "it" : "these"} above
          </Chip>
        ) : null}
      </h3>
      <ul>
        {rows.map(({ id, name, tee, needs, otherwise, marks }) => (
          <li
            key={id}
            className={`grid gap-x-4 border-b border-hair py-1.5 leading-snug ${needs || otherwise ? "narrow:grid-cols-[16rem_minmax(0,1fr)]" : ""}`}
          >
            <span>
              {name} <span className="text-sm text-ink-3">{[tee, ...marks].join(", ")}</span>
            </span>
            <span className="text-sm text-ink-2 narrow:pt-0.5">
              {needs} {otherwise ? <span className="text-ink-3">{needs ? `(${otherwise})` : otherwise}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
