import { checkCases } from "@/lib/testing/check-cases";
import type { Patch } from "@/lib/simulator/report";

/** A byte that is written before signing, as newer firmware would. */
const filled = (offset: number, value = 1): { patches: readonly Patch[] } => ({ patches: [[offset, Uint8Array.of(value)]] });
const found = { says: "info", verdict: "valid" } as const;

checkCases("snp/reserved", [
  { title: "has nothing to say of zeros", says: null, verdict: "valid" },
  {
    title: "has nothing to say of the mitigation vectors of version 5",
    report: { version: 5, launchMitVector: 1n },
    says: null,
    verdict: "valid",
  },
  { title: "notes bytes at 0x18b", report: filled(0x19f), rests: ["e1 reserved (0x18B) 0x18b-0x1a0"], ...found },
  { title: "notes bytes at 0x1eb", report: filled(0x1eb), rests: ["e1 reserved (0x1EB) 0x1eb-0x1ec"], ...found },
  { title: "notes bytes at 0x1ef", report: filled(0x1ef), rests: ["e1 reserved (0x1EF) 0x1ef-0x1f0"], ...found },
  { title: "notes bytes at 0x208", report: filled(0x29f), rests: ["e1 reserved (0x208) 0x208-0x2a0"], ...found },
  { title: "notes the word at 0x4c", report: filled(0x4c), rests: ["e1 reserved (0x04C) 0x4c-0x50"], ...found },
  {
    title: "notes unknown bits of KEY_INFO",
    report: filled(0x4b, 0x80),
    observed: "KEY_INFO bits 31:5",
    rests: ["e1 KEY_INFO 0x48-0x4c"],
    ...found,
  },
  {
    title: "notes what stands at the mitigation vectors of version 4",
    report: { version: 4, currentMitVector: 1n },
    observed: "bytes 0x1F8 to 0x207",
    rests: ["e1 LAUNCH_MIT_VECTOR 0x1f8-0x200", "e1 CURRENT_MIT_VECTOR 0x200-0x208"],
    ...found,
  },
  {
    title: "notes what stands at the CPUID bytes of version 2",
    report: { version: 2, ...filled(0x189) },
    observed: "bytes 0x188 to 0x18A",
    rests: ["e1 CPUID_FAM_ID 0x188-0x189", "e1 CPUID_MOD_ID 0x189-0x18a", "e1 CPUID_STEP 0x18a-0x18b"],
    ...found,
  },
]);
