import type { AssumptionId, Party } from "@/lib/appraisal/assumption";

export interface Assumption {
  readonly id: AssumptionId;
  readonly party: Party;
  /** A few words, for a switch: "Paravisor in my VM is benign". */
  readonly label: string;
  /** A sentence a reader can say yes or no to. */
  readonly sentence: string;
  /** Counted in the strict lens only. */
  readonly strictOnly: boolean;
}

const assumption = (id: AssumptionId, party: Party, label: string, sentence: string, strictOnly = false): Assumption => ({
  id,
  party,
  label,
  sentence,
  strictOnly,
});

/** Every assumption a path may cost. Baseline first. */
export const ASSUMPTIONS: readonly Assumption[] = [
  assumption("hw-vendor", "hw-vendor", "The chip maker", "The chip maker’s silicon, firmware and key service do what its documents say."),
  assumption("tenant", "tenant", "Yourself", "Your own image build, reference values and verifier are what you think they are."),
  assumption(
    "presenter-fresh",
    "presenter",
    "This evidence is fresh",
    "Whoever gave me this did not keep it from another time or machine.",
  ),
  assumption(
    "csp-host-isolation",
    "csp",
    "The cloud’s hypervisor isolates",
    "The cloud’s own hypervisor or controller, whose key signs the evidence, keeps this machine isolated.",
  ),
  assumption(
    "csp-hypervisor-vtpm",
    "csp",
    "vTPM outside my VM is honest",
    "A vTPM outside the TEE records and signs registers honestly and belongs to this VM.",
  ),
  assumption("csp-paravisor", "csp", "Paravisor in my VM is benign", "The cloud’s code at the highest privilege in my VM is benign."),
  assumption(
    "csp-guest-firmware",
    "csp",
    "Guest firmware is benign",
    "The cloud’s guest firmware, which nobody outside can rebuild to the measured value, is benign.",
  ),
  assumption(
    "csp-guest-image",
    "csp",
    "The cloud’s guest image is benign",
    "The cloud’s kernel and userland in my VM are benign, and its signer endorses only benign builds.",
  ),
  assumption(
    "csp-attestation-service",
    "csp",
    "The cloud’s verifier is right",
    "The verdict of the cloud’s own attestation service is believed.",
  ),
  assumption(
    "csp-key-custody",
    "csp",
    "The cloud’s shared signing key is kept well",
    "The key that the cloud shares across its machines (VLEK) went to genuine machines only and is not misused.",
    true,
  ),
  assumption(
    "csp-chip-history",
    "csp",
    "This chip’s key was never extracted",
    "The chip that signed has been in the cloud’s hands only, so nobody extracted its key.",
    true,
  ),
  assumption(
    "tp-attestation-service",
    "third-party",
    "A third party’s verifier is right",
    "The verdict of a third party’s attestation service is believed.",
  ),
];

/** Granted from the start; every path costs both. */
export const BASELINE: readonly AssumptionId[] = ["hw-vendor", "tenant"];

const BY_ID = new Map(ASSUMPTIONS.map((entry) => [entry.id, entry]));

export const assumptionById = (id: AssumptionId): Assumption => BY_ID.get(id)!;

export const isAssumptionId = (text: string): text is AssumptionId => BY_ID.has(text as AssumptionId);

/** Those of the ids that ask for trust in the cloud: only these turn ● into ◐. */
export const cloudIds = (ids: readonly AssumptionId[]): readonly AssumptionId[] => ids.filter((id) => assumptionById(id).party === "csp");
