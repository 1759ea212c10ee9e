"use client";

import { useEffect, useState } from "react";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import { toHex } from "@/lib/bytes/hex";
import type { Prepared } from "@/lib/worker/answers";
import { verifyClient } from "@/lib/worker/client";
import { usePageMargin } from "./page-margin";

interface VerifyAgainProps {
  readonly appraisal: Appraisal;
  readonly prepared: Prepared;
  readonly options: AppraisalOptions;
}

/** A longer link fills sheets that nobody types off; the files are then the way. */
const MOST_PRINTED = 16_000;
const MOST_BYTES = 256 * 1024;

/** On paper only: how to judge the same evidence again, as commands. */
export function VerifyAgain({ appraisal, prepared, options }: VerifyAgainProps) {
  usePageMargin(appraisal);
  const link = usePrintedLink({ appraisal, prepared, options });
  return (
    <section aria-labelledby="again" className="mt-8 hidden print:block">
      <h2 id="again" className="heading-section mb-3">
        Verify it again
      </h2>
      <p>With the files of which the hashes stand in this report, on any machine, offline:</p>
      <pre className="mt-1.5 mb-3 font-mono text-sm wrap-anywhere whitespace-pre-wrap">{commandOf(prepared, appraisal, options)}</pre>
      {options.policy && <p className="mb-3 wrap-anywhere">policy.json has the SHA-256 {options.policy.sha256}.</p>}
      {appraisal.conditions.extraRoots.map(({ sha256, simulated }, index) => (
        <p key={sha256} className="mb-3 wrap-anywhere">
          root-{index + 1}.der is {simulated ? "the simulator’s root" : "the root you named"}, SHA-256 {sha256}.
        </p>
      ))}
      {link && link.length <= MOST_PRINTED ? (
        <>
          <p>Or with this link, which holds the files; copied from the PDF, since it is too long to type and for a QR code:</p>
          <pre className="print-link mt-1.5 font-mono wrap-anywhere whitespace-pre-wrap">{`trustgap verify '${link}'`}</pre>
        </>
      ) : (
        <p>The link with these files would be too long to print; “Share a link” on the page makes it.</p>
      )}
    </section>
  );
}

function commandOf({ inputs }: Prepared, { conditions }: Appraisal, options: AppraisalOptions): string {
  const names = inputs.flatMap((input) => input.members ?? [input]).map(({ name }) => quoted(name));
  const { bind, reportData, hostData, vmpl, requireReference } = options;
  return [
    `trustgap verify ${names.join(" ")}`,
    `--at ${conditions.at}`,
    ...(conditions.lens === "strict" ? ["--lens strict"] : []),
    ...(options.challenge ? [`--nonce ${toHex(options.challenge)}`] : []),
    ...options.measurements.map((value) => `--measurement ${value}`),
    ...(conditions.granted.length > 0 ? [`--trust ${conditions.granted.join(",")}`] : []),
    ...(conditions.withdrawn.length > 0 ? [`--distrust ${conditions.withdrawn.join(",")}`] : []),
    ...(bind ? [`--bind ${quoted(bind.name)}`] : []),
    ...(reportData ? [`--report-data ${reportData}`] : []),
    ...(hostData ? [`--host-data ${hostData}`] : []),
    ...(typeof vmpl === "number" ? [`--vmpl ${vmpl}`] : []),
    ...(options.policy ? ["--policy policy.json"] : []),
    ...conditions.extraRoots.map((_, index) => `--root root-${index + 1}.der`),
    ...(requireReference ? ["--require-reference"] : []),
  ].join(" \\\n  ");
}

const quoted = (name: string) => (/^[\w.@%+=:,/][\w.@%+=:,/-]*$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`);

/** Made a moment after the verdict, since paper does not wait. */
function usePrintedLink({ appraisal, prepared, options }: VerifyAgainProps): string | null {
  const [made, setMade] = useState<{ readonly for: Appraisal; readonly link: string } | null>(null);
  useEffect(() => {
    if (prepared.inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_BYTES) return;
    const { at, lens, claimed } = appraisal.conditions;
    const challenge = options.challenge ? toHex(options.challenge) : undefined;
    const measurements = options.measurements.length > 0 ? options.measurements : undefined;
    const said = { challenge, measurements, at, lens, verdict: appraisal.verdict, redacted: claimed.redacted };
    const abort = new AbortController();
    verifyClient()
      .call("makeLink", { base: location.origin, inputs: prepared.inputs, claimed: said }, { signal: abort.signal })
      .then(
        (answer) => setMade("link" in answer ? { for: appraisal, link: answer.link } : null),
        () => undefined,
      );
    return () => abort.abort();
  }, [appraisal, prepared, options]);
  return made?.for === appraisal ? made.link : null;
}
