import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 KEY_INFO 0x48-0x4c"];

checkCases("snp/signing-key", [
  { title: "passes for a VCEK", says: "must pass", headline: "(VCEK)", rests, verdict: "valid" },
  { title: "passes for a VLEK", report: { signWith: "vlek" }, says: "must pass", headline: "(VLEK)", rests, verdict: "valid" },
  {
    title: "fails for no key",
    report: { signWith: "none" },
    says: "must fail",
    observed: "SIGNING_KEY 7 (none)",
    rests,
    verdict: "invalid",
  },
  ...[2, 3, 4, 5, 6].map((signingKey) => ({
    title: `fails for the reserved value ${signingKey}`,
    report: { keyInfo: { signingKey } },
    says: "must fail",
    observed: `SIGNING_KEY ${signingKey} (reserved (${signingKey}))`,
    rests,
    verdict: "invalid" as const,
  })),
]);
