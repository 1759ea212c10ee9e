import type { ReactNode } from "react";
import { SectionHeading } from "./section-heading";

interface SectionProps {
  /** Of the heading: the section is named by it, and links lead to it. */
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

export function Section({ id, heading, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <SectionHeading id={id}>{heading}</SectionHeading>
      {children}
    </section>
  );
}
