import { BootChainFigure } from "@/components/boot-chain/boot-chain-figure";
import { BootChainLegend } from "@/components/boot-chain/boot-chain-legend";
import { LEVEL_STEPS } from "./steps";

/** AL0 to AL4, one stage at a time, drawn with the same component as every other boot chain. */
export function LevelSteps() {
  return (
    <ol className="grid gap-x-8 gap-y-10 narrow:grid-cols-2 rail:grid-cols-3">
      {LEVEL_STEPS.map(({ level, title, needs, open, chain, symbols, levels }) => (
        <li key={level} className="min-w-0">
          <h3 className="mb-2 font-serif text-lg leading-snug">
            <span className={level > 0 ? "font-semibold text-stands" : "font-semibold"}>AL{level}</span> {title}
          </h3>
          <BootChainFigure
            id={`step-${level}`}
            name={`AL${level}, ${title.toLowerCase()}`}
            chain={chain}
            symbols={symbols}
            levels={levels}
          />
          <dl className="mt-1 grid max-w-[22.5rem] gap-1.5 text-sm">
            <div>
              <dt className="inline font-semibold">Needs. </dt>
              <dd className="inline text-ink-2">{needs}</dd>
            </div>
            <div>
              <dt className="inline font-semibold">Still open. </dt>
              <dd className="inline text-ink-2">{open}</dd>
            </div>
          </dl>
        </li>
      ))}
      <li className="min-w-0">
        <h3 className="mb-3 font-serif text-lg leading-snug">How to read the drawings</h3>
        <p className="mb-4 max-w-[22.5rem] text-sm text-ink-2">
          Up is later. Each part rests on the one below it, and every drawing has its parts at the same heights. The thick line bounds what
          runs inside the TEE. The ladder on the left says how far up the pile holds. On this page nobody has to be taken at their word but
          the chip’s maker, so nothing is hatched; in a cloud, something usually is.
        </p>
        <BootChainLegend chains={LEVEL_STEPS} column />
      </li>
    </ol>
  );
}
