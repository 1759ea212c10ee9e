/** Exit codes of the command line. Contract: docs/appraisal.md. */
export const EXIT = { ok: 0, invalid: 1, incomplete: 2, unrecognised: 3, unmet: 4, usage: 64, defect: 70 } as const;

/** The command was not understood or names what is not there. One line on stderr, exit 64, nothing on stdout. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

export const HELP = `TrustGap: what a confidential VM’s evidence proves, and on whose word.

Usage: trustgap <command> [options]

  verify [options] <file|folder|archive|link|->…
      Judges everything given as one evidence set. Nothing is sent anywhere.
  verify --each [options] <folder|archive|file>…
      Judges every file that is evidence as a set of its own, with its own of
      the certificates beside it; one line each, with --json a JSON object.
  compare [--date YYYY-MM-DD] [--offering id,…] [--trust id,…]
          [--lens talk|strict] [--what-if lever,…]
          [--format csv|md|tex|json|bib]
      What the clouds’ offerings can prove, as of a date; with a lever, what
      they could prove if that changed.
  explain <check id>
      What one check means.
  serve [--port N]
      The web application, from a checkout.

Options of verify:
  --json                     the appraisal as one JSON object
  --at <time|evidence>       judge validity at this RFC 3339 time (default: now)
  --nonce <hex|base64|text:…>
                             the challenge you sent, at least 16 bytes
  --bind <file>              a public key or file that it must commit to
  --report-data <hex>, --host-data <hex>, --vmpl <n>
                             values you expect, compared whole
  --measurement <hex>        a launch measurement you vouch for (repeatable)
  --require-reference        a value you named that differs makes it invalid
  --policy <file.json>       an appraisal policy, trustgap.policy/1
  --root <file>              certificates you trust as roots, beside the pinned
                             ones; never evidence themselves (repeatable)
  --trust <id,…>             assumptions you grant, e.g. presenter-fresh
  --distrust hw-vendor       withdraw the chip maker’s word
  --lens <talk|strict>       which costs are counted (default: talk)
  --require <level>>=<n>     exit 4 unless reached, e.g. 'trustworthy>=2'; level
                             is nominal, trustworthy, granted or expected
                             (repeatable)

Exit codes of verify: 0 valid, 1 invalid, 2 incomplete, 3 unrecognised,
4 valid but a requirement is not met, 64 wrong usage, 70 a defect of TrustGap.
With --each the worst of them: 1 over 2 over 4 over 0; 3 if nothing was evidence.

  --help, --version
`;
