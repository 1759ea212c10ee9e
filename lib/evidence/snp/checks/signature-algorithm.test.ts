import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 SIGNATURE_ALGO 0x34-0x38"];

checkCases("snp/signature-algorithm", [
  { title: "passes for 1", says: "must pass", rests, verdict: "valid" },
  {
    title: "fails for 0, even under a good signature",
    report: { signatureAlgo: 0 },
    says: "must fail",
    observed: "SIGNATURE_ALGO 0",
    rests,
    verdict: "invalid",
  },
  { title: "fails for 2", report: { signatureAlgo: 2 }, says: "must fail", rests, verdict: "invalid" },
]);
