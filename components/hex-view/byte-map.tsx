import type { Status } from "@/lib/appraisal/finding";
import { useId } from "react";
import type { Mark } from "./byte-grid";
import { coverText, mapParts } from "./fields";
import type { PlacedField } from "@/lib/worker/answers";
import type { ByteRange } from "./places";

interface ByteMapProps {
  readonly fields: readonly PlacedField[];
  readonly size: number;
  readonly marks: readonly Mark[];
  readonly selected: ByteRange | null;
  /** True where the map is as narrow as a phone: its units stay near pixels. */
  readonly narrow: boolean;
  readonly onSelect: (offset: number) => void;
}

const HEIGHT = 22;

const MARKED: Readonly<Record<Status, string>> = {
  pass: "fill-stands",
  fail: "fill-broken",
  warn: "fill-word",
  info: "fill-nothing",
  missing: "fill-nothing",
};

/** The artefact to scale: what a signature covers, the signature, and the rest. A click goes there; keys have the bytes. */
export function ByteMap({ fields, size, marks, selected, narrow, onSelect }: ByteMapProps) {
  const width = narrow ? 330 : 740;
  const pattern = useId();
  const parts = mapParts(fields, size);
  const x = (offset: number) => (offset / size) * width;
  const across = ([from, to]: ByteRange) => ({ x: x(from), width: Math.max(2, x(to) - x(from)) });
  return (
    <div className="my-3">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="block h-5.5 w-full cursor-pointer"
        onClick={({ currentTarget, clientX }) => {
          const box = currentTarget.getBoundingClientRect();
          onSelect(Math.min(size - 1, Math.max(0, Math.floor(((clientX - box.left) / box.width) * size))));
        }}
      >
        <defs>
          <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M3 0v6" className="stroke-ink-2" strokeWidth="1.5" />
          </pattern>
        </defs>
        {parts.map(({ cover, from, to }) => (
          <g key={from}>
            <rect
              {...across([from, to])}
              y="1"
              height={HEIGHT - 2}
              className={cover === "signed" ? "fill-stands-t" : cover === null ? "fill-sheet" : "fill-sunk"}
            />
            {cover === "signature" && <rect {...across([from, to])} y="1" height={HEIGHT - 2} fill={`url(#${pattern})`} />}
          </g>
        ))}
        {parts.slice(1).map(({ from }) => (
          <path key={from} d={`M${x(from)} 1v${HEIGHT - 2}`} className="stroke-rule" vectorEffect="non-scaling-stroke" />
        ))}
        {marks.map(({ range, status }) => (
          <rect key={range.join()} {...across(range)} y={HEIGHT - 6} height="5" className={MARKED[status]} />
        ))}
        {selected && (
          <rect
            {...across(selected)}
            y="1"
            height={HEIGHT - 2}
            fill="none"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
            className="stroke-ink"
          />
        )}
        <rect x="0" y="0.5" width={width} height={HEIGHT - 1} fill="none" className="stroke-rule" vectorEffect="non-scaling-stroke" />
      </svg>
      <p className="mt-1 text-xs text-ink-3">{coverText(parts)}</p>
    </div>
  );
}
