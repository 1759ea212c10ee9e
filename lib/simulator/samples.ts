import { fromBase64 } from "@/lib/bytes/base64";
import { toHex } from "@/lib/bytes/hex";
import { toPem } from "./certificate-table";
import { ASK, ROOT, VCEK } from "./premade/genoa";
import { REPORT } from "./premade/sample";
import { SAMPLE_CHALLENGE_TEXT, SAMPLE_MEASUREMENT } from "./sample-spec";

export type SampleId = "good" | "altered" | "link";

/** What somebody who sends a link claims along with the evidence. */
export interface SampleClaims {
  /** Lower-case hex. */
  readonly challenge: string;
  /** Lower-case hex. */
  readonly measurements: readonly string[];
  /** RFC 3339, UTC: when the sender says to have judged. */
  readonly at: string;
  readonly lens: "talk";
  readonly verdict: "valid";
  readonly levels: { readonly nominal: number; readonly trustworthy: number; readonly granted: number; readonly expected: number };
}

/** A byte that differs from what was signed. */
export interface Alteration {
  readonly file: string;
  readonly field: "MEASUREMENT";
  /** From the start of the report, in bytes. */
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

/** Something to try the page with. Every certificate in it says that it is the simulator's. */
export interface Sample {
  readonly id: SampleId;
  readonly title: string;
  readonly description: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The challenge that the report answers, as bytes and as the text they spell. */
  readonly challenge: Uint8Array;
  readonly challengeText: string;
  /** The launch measurement that the good report carries, lower-case hex. */
  readonly measurement: string;
  readonly alteration?: Alteration;
  /** Only of the sample that comes by link. */
  readonly claims?: SampleClaims;
}

const REPORT_FILE = "sample-report.bin";

/** The sixteenth byte of MEASUREMENT. */
const ALTERED_OFFSET = 0x09f;

/** The three samples, in the order in which they are offered. */
export function samples(): readonly [Sample, Sample, Sample] {
  const report = decode(REPORT);
  const challenge = new TextEncoder().encode(SAMPLE_CHALLENGE_TEXT);
  const common = { challenge, challengeText: SAMPLE_CHALLENGE_TEXT, measurement: SAMPLE_MEASUREMENT };
  const alteration = alterationOf(report);
  return [
    {
      ...common,
      id: "good",
      title: "A report with its certificates",
      description:
        "A report for the product line Genoa, made by this project's simulator, with the certificates that belong to it. " +
        "It counts once you choose to judge under the simulator's root.",
      files: withCertificates(report),
    },
    {
      ...common,
      id: "altered",
      title: "The same report, one byte changed",
      description: "Byte 0x9f, in the launch measurement, was changed after signing. No choice of root makes up for that.",
      files: withCertificates(altered(report, alteration)),
      alteration,
    },
    {
      ...common,
      id: "link",
      title: "The same report, sent as a link",
      description:
        "The link brings a challenge, an expected measurement and the sender's verdict. They are the sender's claims: " +
        "the report is judged again here, and they count only once you adopt them.",
      files: withCertificates(report),
      claims: claimsOf(challenge),
    },
  ];
}

export const sample = (id: SampleId): Sample => samples().find((one) => one.id === id)!;

function withCertificates(report: Uint8Array): Sample["files"] {
  const chain = toPem(decode(ASK)) + toPem(decode(ROOT));
  return [
    { name: REPORT_FILE, bytes: report },
    { name: "sample-vcek.der", bytes: decode(VCEK) },
    { name: "sample-cert_chain.pem", bytes: new TextEncoder().encode(chain) },
  ];
}

function alterationOf(report: Uint8Array): Alteration {
  const from = report[ALTERED_OFFSET]!;
  return { file: REPORT_FILE, field: "MEASUREMENT", offset: ALTERED_OFFSET, from, to: from ^ 0x01 };
}

function altered(report: Uint8Array, { offset, to }: Alteration): Uint8Array {
  const copy = report.slice();
  copy[offset] = to;
  return copy;
}

/** What the sender found under the simulator's root, with challenge and measurement as their own: AL2. */
const claimsOf = (challenge: Uint8Array): SampleClaims => ({
  challenge: toHex(challenge),
  measurements: [SAMPLE_MEASUREMENT],
  at: "2026-11-02T10:00:00Z",
  lens: "talk",
  verdict: "valid",
  levels: { nominal: 2, trustworthy: 2, granted: 2, expected: 2 },
});

const decode = (lines: readonly string[]) => fromBase64(lines.join(""))!;
