import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 REPORTED_TCB 0x180-0x188", "e1 COMMITTED_TCB 0x1e0-0x1e8", "e1 CURRENT_TCB 0x38-0x40", "e1 LAUNCH_TCB 0x1f0-0x1f8"];
const warns = { says: "warn", rests, verdict: "valid" } as const;

checkCases("snp/tcb-order", [
  { title: "passes where all are the same", says: "pass", rests, verdict: "valid" },
  {
    title: "passes for versions that rise, as on EC2",
    report: {
      reportedTcb: { microcode: 0xd9 },
      committedTcb: { microcode: 0xdb },
      launchTcb: { microcode: 0xdb },
      currentTcb: { microcode: 0xdc },
    },
    says: "pass",
    verdict: "valid",
  },
  {
    title: "warns where REPORTED is above COMMITTED",
    report: { committedTcb: { snp: 1 } },
    observed: "REPORTED above COMMITTED in SNP",
    ...warns,
  },
  {
    title: "warns where COMMITTED is above CURRENT",
    report: { currentTcb: { bootLoader: 0 } },
    observed: "COMMITTED above CURRENT in boot loader",
    ...warns,
  },
  {
    title: "warns where LAUNCH is above CURRENT",
    report: { launchTcb: { microcode: 223 } },
    observed: "LAUNCH above CURRENT in microcode",
    ...warns,
  },
  {
    title: "compares part by part: a higher SNP makes up for nothing",
    report: { reportedTcb: { snp: 10, tee: 3 }, committedTcb: { snp: 20, tee: 2 } },
    observed: "REPORTED above COMMITTED in TEE",
    ...warns,
  },
  {
    title: "compares FMC on Turin",
    report: { product: "Turin", launchTcb: { fmc: 9 } },
    observed: "LAUNCH above CURRENT in FMC",
    ...warns,
  },
  {
    title: "does not apply where the order of the bytes is not known",
    report: { version: 2 },
    files: ({ files }) => files.slice(0, 1),
    says: null,
    verdict: "incomplete",
  },
]);
