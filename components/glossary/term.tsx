import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { TermId } from "./terms";

interface TermProps {
  readonly id: TermId;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A word that the glossary explains: a plain link to it, which opens in place where there is script (`TermsInPlace`). */
export function Term({ id, children, className = "" }: TermProps) {
  return (
    <Link href={`/method#${id}`} className={`term-link ${className}`}>
      {children}
    </Link>
  );
}
