import { checkCases } from "@/lib/testing/check-cases";

checkCases("snp/certificate-dates", [
  {
    title: "passes inside all dates, and says which end comes first",
    says: "must pass",
    observed: "the first ends on 2033-01-01 00:00:00 UTC",
    expected: "valid at 2026-11-24 04:00:00 UTC",
    rests: ["e2 certificate"],
    verdict: "valid",
  },
  {
    title: "fails after the end of the signing key’s certificate",
    options: { at: "2033-01-01T00:00:01Z" },
    says: "must fail",
    headline: "Out of date: SEV-VCEK ended on 2033-01-01 00:00:00 UTC",
    observed: "SEV-VCEK from 2026-01-01 00:00:00 UTC to 2033-01-01 00:00:00 UTC",
    rests: ["e2 certificate"],
    verdict: "invalid",
  },
  {
    title: "fails before its beginning",
    options: { at: "2025-12-31T23:59:59Z" },
    says: "must fail",
    headline: "Not yet valid: SEV-VCEK begins on 2026-01-01 00:00:00 UTC",
    verdict: "invalid",
  },
  { title: "does not apply to a path that ends nowhere", options: { extraRoots: [] }, says: null, verdict: "invalid" },
  { title: "does not apply without a certificate", files: ({ files }) => files.slice(0, 1), says: null, verdict: "incomplete" },
]);
