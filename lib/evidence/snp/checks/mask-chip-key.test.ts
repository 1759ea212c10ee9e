import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 KEY_INFO 0x48-0x4c"];

checkCases("snp/mask-chip-key", [
  { title: "passes with the key unmasked", says: "must pass", rests, verdict: "valid" },
  {
    title: "fails with the key masked, whatever the signature says",
    report: { keyInfo: { maskChipKey: true } },
    says: "must fail",
    rests,
    verdict: "invalid",
  },
]);
