import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 signed part 0x0-0x2a0", "e1 SIGNATURE 0x2a0-0x4a0", "e2 certificate"];
const fails = { says: "must fail", rests, verdict: "invalid" } as const;
/** The first byte of MEASUREMENT, changed after signing. */
const tampering = [[0x90, Uint8Array.of(0)]] as const;

checkCases("snp/report-signature", [
  { title: "passes for the signed bytes", says: "must pass", headline: "signed by the key in the VCEK", rests, verdict: "valid" },
  {
    title: "passes for a VLEK’s signature",
    report: { signWith: "vlek" },
    says: "must pass",
    headline: "signed by the key in the VLEK",
    rests,
    verdict: "valid",
  },
  {
    title: "fails for a changed byte, and says that nothing else differs",
    report: { tampering },
    cause: "A byte of the report was changed",
    ...fails,
  },
  {
    title: "says that the certificate is of another TCB",
    report: { tampering },
    chain: { tcb: { snp: 3 } },
    observed: "another TCB (SNP)",
    ...fails,
  },
  {
    title: "says that the certificate is another chip’s",
    report: { tampering },
    chain: { hwId: new Uint8Array(64).fill(1) },
    observed: "another chip",
    ...fails,
  },
  {
    title: "says that the certificate is of another product",
    report: { product: "Genoa", tampering },
    chain: { product: "Milan" },
    observed: "the report is Genoa’s, the certificate Milan’s",
    ...fails,
  },
  { title: "does not apply without a certificate", files: ({ files }) => files.slice(0, 1), says: null, verdict: "incomplete" },
]);
