import { checkCases } from "@/lib/testing/check-cases";

checkCases("snp/key-custody", [
  {
    title: "notes that a VLEK is shared, and whose it is",
    report: { signWith: "vlek" },
    chain: { cspId: "CN=cc-test.example" },
    says: "info",
    observed: "issued to CN=cc-test.example",
    rests: ["e1 KEY_INFO 0x48-0x4c", "e2 certificate"],
    verdict: "valid",
  },
  {
    title: "notes it without the certificate too",
    report: { signWith: "vlek" },
    files: ({ files }) => files.slice(0, 1),
    says: "info",
    rests: ["e1 KEY_INFO 0x48-0x4c"],
    verdict: "incomplete",
  },
  { title: "does not apply to a chip’s own key", says: null, verdict: "valid" },
]);
