import { checkCases } from "@/lib/testing/check-cases";

const CHIP = "e1 CHIP_ID 0x1a0-0x1e0";
const otherChip = new Uint8Array(64).fill(9);

checkCases("snp/certificate-chip", [
  {
    title: "passes where hwID is CHIP_ID",
    says: "must pass",
    headline: "The VCEK was issued for this chip",
    rests: [CHIP, "e2 certificate"],
    verdict: "valid",
  },
  {
    title: "passes on Turin by the first eight bytes",
    report: { product: "Turin" },
    says: "must pass",
    rests: [CHIP, "e2 certificate"],
    verdict: "valid",
  },
  {
    title: "fails on Turin where anything follows the eight bytes",
    report: { product: "Turin", chipId: Uint8Array.from({ length: 64 }, () => 7) },
    says: "must fail",
    verdict: "invalid",
  },
  {
    title: "fails for another chip’s certificate",
    chain: { hwId: otherChip },
    says: "must fail",
    headline: "The VCEK was issued for another chip",
    observed: "hwID 0909",
    expected: "CHIP_ID 1114",
    rests: [CHIP, "e2 certificate"],
    verdict: "invalid",
  },
  {
    title: "fails for a certificate that names no chip",
    chain: { vek: { extensions: { "1.3.6.1.4.1.3704.1.4": null } } },
    says: "must fail",
    observed: "no hwID",
    verdict: "invalid",
  },
  {
    title: "is missing, without must, where the host masks the chip",
    report: { chipId: new Uint8Array(64) },
    says: "missing",
    headline: "The report names no chip",
    rests: [CHIP],
    verdict: "valid",
  },
  {
    title: "is missing for a VLEK on a host that names no chip",
    report: { signWith: "vlek" },
    says: "missing",
    rests: [CHIP],
    verdict: "valid",
  },
  {
    title: "does not apply to a VLEK on a host that names its chip",
    report: { signWith: "vlek", chipId: otherChip },
    chain: { hwId: undefined },
    says: null,
    verdict: "valid",
  },
  { title: "does not apply without a certificate", files: ({ files }) => files.slice(0, 1), says: null, verdict: "incomplete" },
]);
