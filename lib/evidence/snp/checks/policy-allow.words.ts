import type { CheckWords } from "@/lib/appraisal/check";

export const policyAllowWords: CheckWords = {
  claim: "The guest runs as your policy allows",
  explanation:
    "The launch fixed what the host may do: debug or migrate the guest, run it beside another one on the same core. Your policy says which of it you accept.",
  limits: "Allowing something gives nothing back: a guest that the host may debug proves no isolation, whatever the policy says.",
  remedy: "Launch the guest with a policy that forbids what you do not accept, or accept it in yours.",
  causes: ["The launch policy allows more than yours.", "The report was asked for at another privilege level."],
};
