import type { CheckWords } from "@/lib/appraisal/check";

export const vmplWords: CheckWords = {
  claim: "The guest itself asked for the report",
  explanation:
    "VMPL 0 to 3 are privilege levels inside the guest. The host can ask for reports too, with 0xFFFFFFFF; such a report binds nothing of the guest’s.",
  limits:
    "A guest at VMPL 0 may name any level, so the number alone does not show which layer asked. It matters where a paravisor or SVSM holds VMPL 0.",
  remedy: "Ask inside the guest, through its own device.",
  causes: ["The host requested the report."],
};
