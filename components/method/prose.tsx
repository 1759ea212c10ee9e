import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";

interface ProseSectionProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

/** A section of the method with an address of its own. */
export function ProseSection({ id, heading, children }: ProseSectionProps) {
  return (
    <div className="mt-14 first:mt-0">
      <Section id={id} heading={heading}>
        <div className="grid gap-4">{children}</div>
      </Section>
    </div>
  );
}

export function Text({ children }: { readonly children: ReactNode }) {
  return <p className="max-w-[42rem] text-pretty text-ink-2">{children}</p>;
}

export interface Point {
  readonly head: string;
  readonly text: ReactNode;
}

/** Short statements, each with the one thing to remember in front. */
export function Points({ points }: { readonly points: readonly Point[] }) {
  return (
    <ul className="grid max-w-[60rem] gap-x-10 gap-y-4 narrow:grid-cols-2">
      {points.map(({ head, text }) => (
        <li key={head} className="border-t border-hair pt-3">
          <h3 className="font-semibold">{head}</h3>
          <p className="mt-1 text-pretty text-ink-2">{text}</p>
        </li>
      ))}
    </ul>
  );
}
