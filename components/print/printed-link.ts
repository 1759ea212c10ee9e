"use client";

import { useQuery } from "@tanstack/react-query";
import { queryClient } from "@/components/evidence/query-client";
import { loadQrCode } from "@/components/evidence/preload";
import type { QrPath } from "./qr-code";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import { toHex } from "@/lib/bytes/hex";
import type { Prepared } from "@/lib/worker/answers";
import { verifyClient } from "@/lib/worker/client";

export interface Printed {
  readonly appraisal: Appraisal;
  readonly prepared: Prepared;
  readonly options: AppraisalOptions;
}

/** A longer link fills sheets that nobody types off; the files are then the way. */
const MOST_PRINTED = 16_000;
const MOST_BYTES = 256 * 1024;

type QrModule = Awaited<ReturnType<typeof loadQrCode>>;

/** The link for paper, and its QR code where it fits one; null where it would fill sheets. */
export interface PrintedLink {
  readonly link: string;
  readonly qr: { readonly code: QrPath; readonly Drawn: QrModule["QrCode"] } | null;
}

/** Appraisals are told apart by what they are. */
const numbers = new WeakMap<Appraisal, number>();
let last = 0;
function numberOf(appraisal: Appraisal): number {
  const known = numbers.get(appraisal) ?? ++last;
  numbers.set(appraisal, known);
  return known;
}

const printedLink = (printed: Printed) => ({
  queryKey: ["printed link", numberOf(printed.appraisal)] as const,
  queryFn: () => makeLink(printed),
  gcTime: 60_000,
});

async function makeLink({ appraisal, prepared, options }: Printed): Promise<PrintedLink | null> {
  if (prepared.inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) return null;
  const { at, lens, claimed } = appraisal.conditions;
  const challenge = options.challenge ? toHex(options.challenge) : undefined;
  const measurements = options.measurements.length > 0 ? options.measurements : undefined;
  const said = { challenge, measurements, at, lens, verdict: appraisal.verdict, redacted: claimed.redacted };
  const made = await verifyClient().call("makeLink", { base: location.origin, inputs: prepared.inputs, claimed: said });
  if (!("link" in made) || made.link.length > MOST_PRINTED) return null;
  const { qrPath, QrCode } = await loadQrCode();
  const code = qrPath(made.link);
  return { link: made.link, qr: code && { code, Drawn: QrCode } };
}

/** Made right after the verdict, since paper does not wait; undefined until it is there. */
export const usePrintedLink = (printed: Printed): PrintedLink | null | undefined => useQuery(printedLink(printed), queryClient).data;

/** Prints once everything that the paper says is there. */
export async function printReport(printed: Printed): Promise<void> {
  await queryClient.ensureQueryData(printedLink(printed)).catch(() => null);
  // What just came is drawn in the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  print();
}
