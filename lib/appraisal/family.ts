import type { AdvisoryStatus, Missing, SignerLink } from "./appraisal";
import type { AttestedReport } from "./attested";
import type { CheckText } from "./check";
import type { Conditions } from "./conditions";
import type { Cause, Finding } from "./finding";
import type { EvidenceFormat } from "./format";

/** One parsed piece of evidence, to be judged by its family. */
export interface EvidenceArtifact {
  readonly id: string;
  readonly format: string;
  readonly claims: unknown;
  /** Its bytes were put together from fields. */
  readonly rebuilt?: true;
}

/** An artefact with the format it was found in. */
export interface PlacedArtifact {
  readonly id: string;
  readonly name: string;
  readonly format: string | null;
  readonly claims: unknown;
  /** Id and format of the artefact it lies in. */
  readonly parent: string | null;
  readonly parentFormat: string | null;
  /** True if it claims its format and breaks it. */
  readonly damaged: boolean;
}

/** What a family says of one piece of evidence. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Null unless every `must` passed. */
  readonly attested: AttestedReport | null;
  /** Artefacts whose content the judgement relied on: certificates of the path. */
  readonly relied: readonly string[];
  /** Artefacts that a finding of this judgement speaks of already, so that no remark is needed beside it. */
  readonly weighed?: readonly string[];
  /** SubjectPublicKeyInfo (DER) of the root the path ends at, whether anybody pinned it or not; null without one. */
  readonly rootSpki: Uint8Array | null;
  /** Facts learnt from endorsements, added to the artefact's own. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The path its signature is believed by; absent without a certificate of the signing key. */
  readonly signers?: readonly SignerLink[];
  /** What makes two reports one guest's: field name to hex. */
  readonly identity: Readonly<Record<string, string>>;
  /** What would raise a level, nearest first, if the set is valid. */
  readonly lifts: readonly Missing[];
  /** Nothing but dates failed: when the path last held, and which certificate ended. */
  readonly onlyDates: { readonly heldAt: string | null; readonly certificate: string; readonly ended: string } | null;
  readonly offering: { readonly id: string; readonly confidence: string; readonly because: string } | null;
  readonly cloud: string | null;
  /** Published weaknesses of its product, held against it. */
  readonly advisories?: readonly AdvisoryStatus[];
}

/** A family of formats: one folder in lib/evidence. `World` is what its evidence is judged with. */
export interface Family<World> {
  readonly id: string;
  readonly formats: readonly EvidenceFormat[];
  readonly checks: readonly CheckText[];
  /** Remarks on how artefacts lie in each other, e.g. a label that its content contradicts. */
  readonly inspect?: (artifacts: readonly PlacedArtifact[]) => readonly Finding[];
  /** Why bytes that claim one of its formats break it, where that can be found out. @param at milliseconds since 1970 */
  readonly causeOfDamage?: (data: Uint8Array, world: World, at: number) => Promise<Cause | null>;
  readonly judge?: (artifact: EvidenceArtifact, world: World, conditions: Conditions) => Promise<Judgement>;
}
