import type { PolicyDraft } from "@/components/policy-form/draft";
import type { Claimed, Input } from "@/lib/appraisal/appraisal";
import type { NamedPolicy } from "@/lib/appraisal/policy";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import type { Refused, SampleName } from "@/lib/worker/answers";

/** How the set came here. A link's claims and a sample's making are said on the page. */
export type Origin = "files" | "link" | "sample";

/** What the reader knows and chose: the page's controls, as they stand in its fields. */
export interface Judging {
  /** RFC 3339 instant. Taken when the set was given, unless the reader chose one. */
  readonly at: string;
  readonly atChosen: boolean;
  /** As typed: hex, base64 or `text:…`. Empty where none is named. */
  readonly challenge: string;
  /** As typed: one launch measurement a line. */
  readonly measurements: string;
  readonly granted: readonly AssumptionId[];
  readonly withdrawn: readonly AssumptionId[];
  readonly lens: Lens;
  /** DER of the simulator's root, where the reader chose to judge under it. */
  readonly simulatorRoots: readonly Uint8Array[] | null;
  /** As typed; absent until something was. */
  readonly reportData?: string;
  readonly hostData?: string;
  readonly vmpl?: string;
  /** The file that the evidence must commit to. */
  readonly bind?: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly requireReference?: boolean;
  /** The policy as it is judged by, and as it stands in the form; one that cannot be read is not judged by. */
  readonly policy?: NamedPolicy | null;
  readonly policyDraft?: PolicyDraft;
}

export interface EvidenceSet {
  readonly inputs: readonly Input[];
  readonly origin: Origin;
  /** Which of the simulator's samples it is. */
  readonly sample?: SampleName;
  readonly refused: readonly Refused[];
  readonly judging: Judging;
  /** When it was given, in milliseconds since 1970: requests are counted from here. */
  readonly givenAt: number;
  /** True if it was brought back after the tab was loaded anew; requests are then counted from there. */
  readonly reopened: boolean;
}

export interface EvidenceState {
  readonly set: EvidenceSet | null;
  /** What a newer set replaced: kept, and offered back. */
  readonly aside: EvidenceSet | null;
  /** What the set is compared with; its own set is null while the page waits for it, and it is null while nothing is compared. */
  readonly other: { readonly set: EvidenceSet | null } | null;
  /** False until the browser was asked whether this tab has something from before. */
  readonly restored: boolean;
}

export const NO_CLAIMS: Claimed = {};

/** RFC 3339 in UTC, to the second. */
export const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");

/** Controls as a new set starts with: judged when it was given, nothing named, nothing granted. */
export const freshJudging = (givenAt: number): Judging => ({
  at: instantOf(givenAt),
  atChosen: false,
  challenge: "",
  measurements: "",
  granted: [],
  withdrawn: [],
  lens: "talk",
  simulatorRoots: null,
});

/** "report.bin, vcek.der", or the first and a count. */
export function setName({ inputs }: { readonly inputs: readonly { readonly name: string }[] }): string {
  const names = inputs.map(({ name }) => name);
  return names.length <= 3 ? names.join(", ") : `${names[0]} and ${names.length - 1} more`;
}
