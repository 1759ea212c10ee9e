import { Link } from "@/components/ui/link";

interface ProposeCorrectionProps {
  /** "gcp-cvm-snp.firmware". */
  readonly cell: string;
  readonly className?: string;
}

/** Leads from a cell to what to send if it is wrong. */
export function ProposeCorrection({ cell, className }: ProposeCorrectionProps) {
  return (
    <Link href={`/corrections?cell=${encodeURIComponent(cell)}`} className={className}>
      Propose a correction
    </Link>
  );
}
