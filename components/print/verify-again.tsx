"use client";

import { setArguments, shellWord, verifyCommand } from "@/components/evidence/command-line";
import { TEXT_NAMES } from "@/components/evidence/text-names";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import { toHex } from "@/lib/bytes/hex";
import type { Prepared } from "@/lib/worker/answers";
import { usePageMargin } from "./page-margin";
import { usePrintedLink, type Printed, type PrintedLink } from "./printed-link";

/** On paper only: how to judge the same evidence again, as commands and as a link. */
export function VerifyAgain({ appraisal, prepared, options }: Printed) {
  usePageMargin(appraisal);
  const link = usePrintedLink({ appraisal, prepared, options });
  return (
    <section aria-labelledby="again" className="mt-8 hidden print:block">
      <h2 id="again" className="heading-section mb-3">
        Verify it again
      </h2>
      <p>With the files of which the hashes stand in this report, in a checkout of TrustGap, on any machine, offline:</p>
      <pre className="mt-1.5 mb-3 font-mono text-sm wrap-anywhere whitespace-pre-wrap">{commandOf(prepared, appraisal, options)}</pre>
      {prepared.inputs.some(({ name }) => isText(name)) && (
        <p className="mb-3">
          A name that begins with “pasted” or “dropped” stands for text that was no file: save it under that name first.
        </p>
      )}
      {options.policy && <p className="mb-3 wrap-anywhere">policy.json has the SHA-256 {options.policy.sha256}.</p>}
      {appraisal.conditions.extraRoots.map(({ sha256, simulated }, index) => (
        <p key={sha256} className="mb-3 wrap-anywhere">
          root-{index + 1}.der is {simulated ? "the simulator’s root" : "the root you named"}, SHA-256 {sha256}.
        </p>
      ))}
      <Link made={link} />
    </section>
  );
}

const isText = (name: string) => Object.values(TEXT_NAMES).some((text) => text === name);

function Link({ made }: { readonly made: PrintedLink | null | undefined }) {
  if (made === undefined) return <p>The link with these files was not ready when this was printed. “Share a link” on the page makes it.</p>;
  if (made === null) return <p>The link with these files would be too long to print; “Share a link” on the page makes it.</p>;
  const { link, qr } = made;
  return (
    <>
      <p>
        {qr
          ? "Or with this link, which holds the files. The code holds the same link:"
          : "Or with this link, which holds the files; copied from the PDF, since it is too long to type and for a QR code:"}
      </p>
      {qr && (
        <div className="my-2">
          <qr.Drawn code={qr.code} name="The link as a QR code" />
        </div>
      )}
      <pre className="print-link mt-1.5 font-mono wrap-anywhere whitespace-pre-wrap">{verifyCommand(shellWord(link))}</pre>
    </>
  );
}

function commandOf({ inputs }: Prepared, { conditions }: Appraisal, options: AppraisalOptions): string {
  const { bind, reportData, hostData, vmpl, requireReference } = options;
  return [
    verifyCommand(setArguments(inputs)),
    `--at ${conditions.at}`,
    ...(conditions.lens === "strict" ? ["--lens strict"] : []),
    ...(options.challenge ? [`--nonce ${toHex(options.challenge)}`] : []),
    ...options.measurements.map((value) => `--measurement ${value}`),
    ...(conditions.granted.length > 0 ? [`--trust ${conditions.granted.join(",")}`] : []),
    ...(conditions.withdrawn.length > 0 ? [`--distrust ${conditions.withdrawn.join(",")}`] : []),
    ...(bind ? [`--bind ${shellWord(bind.name)}`] : []),
    ...(reportData ? [`--report-data ${reportData}`] : []),
    ...(hostData ? [`--host-data ${hostData}`] : []),
    ...(typeof vmpl === "number" ? [`--vmpl ${vmpl}`] : []),
    ...(options.policy ? ["--policy policy.json"] : []),
    ...conditions.extraRoots.map((_, index) => `--root root-${index + 1}.der`),
    ...(requireReference ? ["--require-reference"] : []),
  ].join(" \\\n  ");
}
