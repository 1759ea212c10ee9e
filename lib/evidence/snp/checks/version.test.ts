import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 VERSION 0x0-0x4"];

checkCases("snp/version", [
  ...[2, 3, 4, 5].map((version) => ({
    title: `passes for ${version}`,
    report: { version },
    says: "must pass",
    rests,
    verdict: "valid" as const,
  })),
  ...[0, 1].map((version) => ({
    title: `fails for ${version}`,
    report: { version },
    says: "must fail",
    rests,
    verdict: "invalid" as const,
  })),
  {
    title: "is missing for 6, whatever else holds",
    report: { version: 6 },
    says: "must missing",
    need: "A release of TrustGap that knows report version 6.",
    rests,
    verdict: "incomplete",
  },
  { title: "is missing for 255", report: { version: 255 }, says: "must missing", verdict: "incomplete" },
  {
    title: "is missing for a number that no sniffing would take",
    report: { version: 0x01000000 },
    says: "must missing",
    verdict: "incomplete",
  },
]);
