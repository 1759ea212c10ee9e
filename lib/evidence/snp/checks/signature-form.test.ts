import type { Patch } from "@/lib/simulator/report";
import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 SIGNATURE 0x2a0-0x4a0"];
const touched = (offset: number): { tampering: readonly Patch[] } => ({ tampering: [[offset, Uint8Array.of(1)]] });
const fails = { says: "must fail", rests, verdict: "invalid" } as const;

checkCases("snp/signature-form", [
  { title: "passes for R, S and zeros", says: "must pass", rests, verdict: "valid" },
  { title: "fails for a byte beyond R", report: touched(0x2a0 + 48), observed: "beyond 48 bytes of R or S", ...fails },
  { title: "fails for the last byte of R’s field", report: touched(0x2a0 + 71), ...fails },
  { title: "fails for a byte beyond S", report: touched(0x2e8 + 48), observed: "beyond 48 bytes of R or S", ...fails },
  { title: "fails for the first byte behind S", report: touched(0x330), observed: "from 0x330", ...fails },
  { title: "fails for the last byte of the report", report: touched(0x49f), observed: "from 0x330", ...fails },
]);
