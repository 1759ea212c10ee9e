import type { Appraisal, AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import type { ArtifactBytes } from "@/lib/verify/artifact-bytes";
import type { Tampering } from "@/lib/examples/tamper";
import type { Progress } from "@/lib/verify/engine";
import type { CertificateDetails, Identifying, LinkMade, LinkRequest, Prepared, Refused, Sample, SampleName } from "./answers";

export type { Progress };

/** What the page may ask of the worker: arguments and answer of each call, plain data both ways. */
export interface Calls {
  prepare: { args: { readonly inputs: readonly Input[] }; answer: Prepared };
  /** `refused` is what the page could not read: a set of which a part is missing earns nothing. */
  appraise: {
    args: { readonly inputs: readonly Input[]; readonly options: AppraisalOptions; readonly refused: readonly Refused[] };
    answer: Appraisal;
  };
  makeLink: { args: LinkRequest; answer: LinkMade };
  /** What of the set identifies a chip or machine. */
  identifying: { args: { readonly inputs: readonly Input[] }; answer: readonly Identifying[] };
  /** What the certificate of that hash says, which lies in `data`. Loads the certificate reader when it is first asked for. */
  certificate: { args: { readonly data: Uint8Array; readonly sha256: string }; answer: CertificateDetails | null };
  /** Bytes and named fields of one artefact of the set; null where the set has none of that id. */
  artifact: { args: { readonly inputs: readonly Input[]; readonly id: string }; answer: ArtifactBytes | null };
  /** Loads the simulator when it is first asked for. */
  sample: { args: { readonly name: SampleName; readonly base: string }; answer: Sample };
  /** The good sample, tampered with. Loads the simulator when it is first asked for. */
  tamper: { args: { readonly tampering: Tampering }; answer: readonly Input[] };
  /** DER of the simulator's root, for the reader who chooses to judge under it. */
  simulatorRoots: { args: Record<string, never>; answer: readonly Uint8Array[] };
}

export type CallName = keyof Calls;

export type ToWorker = { readonly [Name in CallName]: CallMessage<Name> }[CallName] | { readonly kind: "cancel"; readonly id: number };

export interface CallMessage<Name extends CallName> {
  readonly kind: "call";
  readonly id: number;
  readonly name: Name;
  readonly args: Calls[Name]["args"];
}

export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "cancelled"; readonly id: number }
  /** No input can cause this: a defect of this program, or a browser that lacks something. */
  | { readonly kind: "defect"; readonly id: number; readonly message: string; readonly insecure: boolean }
  | { readonly kind: "requests"; readonly made: readonly RequestMade[] };

/** A request that a page or worker made, as its own performance entries tell. */
export interface RequestMade {
  readonly url: string;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
}
