import type { ReactNode } from "react";

interface SectionHeadingProps {
  readonly children: ReactNode;
  readonly id?: string;
  readonly level?: 2 | 3;
  /** True where a heading below another stands for a section of its own. */
  readonly large?: boolean;
  /** What stands at the right end of the line: a legend, a link. */
  readonly aside?: ReactNode;
}

export function SectionHeading({ children, id, level = 2, large = level === 2, aside }: SectionHeadingProps) {
  const Tag = `h${level}` as const;
  const look = large ? "heading-section" : "text-md font-semibold leading-[1.3]";
  return (
    <div className="mb-4 print:mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      <Tag id={id} className={look}>
        {children}
      </Tag>
      {aside}
    </div>
  );
}
