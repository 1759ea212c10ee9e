import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 POLICY 0x8-0x10", "e1 PLATFORM_INFO 0x40-0x48"];

checkCases("snp/platform", [
  {
    title: "puts what was demanded beside what the machine has",
    report: { version: 2 },
    says: "info",
    headline: "Demanded: SMT allowed. The machine: SMT on, ECC memory",
    observed: "POLICY 0x30000 (ABI 0.0 or later), PLATFORM_INFO 0x5",
    rests,
    verdict: "valid",
  },
  {
    title: "names every bit of both",
    report: { policy: 0x3f3_1f37n | (1n << 17n), platformInfo: 0xffn },
    says: "info",
    headline:
      "Demanded: SMT allowed, one socket only, CXL allowed, AES-256-XTS required, power metering must be off, ciphertext hiding required, " +
      "page swapping refused. The machine: SMT on, whole memory encrypted, ECC memory, power metering off, ciphertext hiding on, " +
      "memory alias check done, IOMMU writes guarded, trusted I/O on",
    observed: "(ABI 31.55 or later)",
    rests,
    verdict: "valid",
  },
  {
    title: "says so where there is nothing",
    report: { policy: 0x20000n, platformInfo: 0n },
    says: "info",
    headline: "Demanded: nothing. The machine: nothing",
    verdict: "valid",
  },
  {
    title: "shows bits that it does not know",
    report: { platformInfo: 0x8000_0000_0000_0101n },
    says: "info",
    observed: "unknown bits 0x8000000000000100",
    verdict: "valid",
  },
]);
