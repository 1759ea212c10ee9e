import { concatBytes } from "@/lib/bytes/bytes";
import { checkCases } from "@/lib/testing/check-cases";

const padded = (zeros: number) => ({
  files: ({ files: [report, ...rest] }: { files: readonly { name: string; bytes: Uint8Array }[] }) => [
    { name: "report.bin", bytes: concatBytes(report!.bytes, new Uint8Array(zeros)) },
    ...rest,
  ],
});

checkCases("snp/trailing-zeros", [
  { title: "does not apply to 1184 bytes", says: null, verdict: "valid" },
  {
    title: "warns of one zero",
    ...padded(1),
    says: "warn",
    observed: "1185 bytes, zero from 1184 on",
    rests: ["e1 bytes after the report 0x4a0-0x4a1"],
    verdict: "valid",
  },
  {
    title: "warns of a whole page",
    ...padded(4096 - 1184),
    says: "warn",
    rests: ["e1 bytes after the report 0x4a0-0x1000"],
    verdict: "valid",
  },
]);
