import { checkCases } from "@/lib/testing/check-cases";

const RESTS = ["e1 REPORTED_TCB 0x180-0x188", "e2 certificate"];

checkCases("snp/certificate-tcb", [
  {
    title: "passes where every number is the report’s",
    report: { reportedTcb: { snp: 20, microcode: 130 } },
    says: "must pass",
    observed: "boot loader 4, TEE 0, SNP 20, microcode 130",
    rests: RESTS,
    verdict: "valid",
  },
  ...(["bootLoader", "tee", "snp", "microcode"] as const).map((part) => ({
    title: `fails where ${part} differs`,
    chain: { tcb: { [part]: 77 } },
    says: "must fail",
    headline: `another TCB (${{ bootLoader: "boot loader", tee: "TEE", snp: "SNP", microcode: "microcode" }[part]})`,
    cause: "before or after a firmware update",
    rests: RESTS,
    verdict: "invalid" as const,
  })),
  {
    title: "compares FMC on Turin",
    report: { product: "Turin" },
    chain: { tcb: { fmc: 9 } },
    says: "must fail",
    headline: "(FMC)",
    verdict: "invalid",
  },
  {
    title: "knows a certificate that was fetched for CURRENT_TCB",
    report: { currentTcb: { microcode: 240 } },
    chain: { tcb: { microcode: 240 } },
    says: "must fail",
    cause: "fetched for CURRENT_TCB instead of REPORTED_TCB: it is a genuine certificate of this chip",
    remedy: "https://kdsintf.amd.com/vcek/v1/Milan/",
    verdict: "invalid",
  },
  {
    title: "says less of one that another chip has",
    report: { currentTcb: { microcode: 240 } },
    chain: { tcb: { microcode: 240 }, hwId: new Uint8Array(64).fill(9) },
    says: "must fail",
    cause: "fetched for CURRENT_TCB instead of REPORTED_TCB.",
    verdict: "invalid",
  },
  { title: "does not apply without a certificate", files: ({ files }) => files.slice(0, 1), says: null, verdict: "incomplete" },
]);
