import { fromHex } from "@/lib/bytes/hex";
import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 ID_KEY_DIGEST 0xe0-0x110"];
const azure = fromHex("0356215882a825279a85b300b0b742931d113bf7e32dde2e50ffde7ec743ca491ecdd7f336dc28a6e0b2bb57af7a44a3")!;

checkCases("snp/id-key", [
  { title: "notes that there was no ID block", says: "info", headline: "No key approved the launch", rests, verdict: "valid" },
  {
    title: "notes a key that nobody here knows",
    report: { idKeyDigest: azure.toReversed() },
    says: "info",
    headline: "A key nobody here knows",
    rests,
    verdict: "valid",
  },
  {
    title: "passes for a key of Microsoft’s confidential VMs",
    report: { idKeyDigest: azure },
    says: "pass",
    headline: "A key of Microsoft’s",
    rests,
    verdict: "valid",
  },
]);
