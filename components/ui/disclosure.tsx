import type { ComponentProps, ReactNode } from "react";

type DisclosureProps = Omit<ComponentProps<"details">, "children"> & {
  readonly summary: ReactNode;
  readonly children: ReactNode;
};

export function Disclosure({ summary, children, className = "", ...rest }: DisclosureProps) {
  return (
    <details className={`disclosure ${className}`} {...rest}>
      <summary className="min-h-6 w-fit cursor-pointer py-1 text-sm text-ink-2 hover:text-ink">{summary}</summary>
      <div className="pt-1 pb-2">{children}</div>
    </details>
  );
}
