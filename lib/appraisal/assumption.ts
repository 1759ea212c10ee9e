/** Who is trusted when an assumption is granted. Only `csp` turns ● into ◐. */
export type Party = "hw-vendor" | "tenant" | "csp" | "third-party" | "presenter";

export type AssumptionId =
  | "hw-vendor"
  | "tenant"
  | "presenter-fresh"
  | "csp-host-isolation"
  | "csp-hypervisor-vtpm"
  | "csp-paravisor"
  | "csp-guest-firmware"
  | "csp-guest-image"
  | "csp-attestation-service"
  | "csp-key-custody"
  | "csp-chip-history"
  | "tp-attestation-service";

/** `talk` reproduces the published table; `strict` counts what the talk leaves aside. */
export type Lens = "talk" | "strict";
