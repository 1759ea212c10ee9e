import type { CheckWords } from "@/lib/appraisal/check";

export const policyTcbWords: CheckWords = {
  claim: "The firmware is at or above your policy’s floor",
  explanation:
    "REPORTED_TCB is what the signing key was made for, COMMITTED_TCB what the machine can no longer fall back behind. Below your floor, the known ways into old firmware are open.",
  limits: "It compares numbers with your floor. What a floor should be is AMD’s bulletins’ matter.",
  remedy: "Update the host’s firmware and microcode, commit them, and fetch the certificate for the new TCB.",
  causes: ["The host has not been updated.", "The host was updated and has not committed the new version yet."],
};
