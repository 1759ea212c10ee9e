import { checkCases } from "@/lib/testing/check-cases";

const RESTS = ["e1 KEY_INFO 0x48-0x4c", "e1 AUTHOR_KEY_DIGEST 0x110-0x140"];
const authorKeyDigest = new Uint8Array(48).fill(5);

checkCases("snp/author-key", [
  { title: "nothing to say without an author key", says: null, verdict: "valid" },
  {
    title: "nothing to say of a key with its digest",
    report: { keyInfo: { authorKeyEn: true }, authorKeyDigest },
    says: null,
    verdict: "valid",
  },
  {
    title: "warns of a key without a digest",
    report: { keyInfo: { authorKeyEn: true } },
    says: "warn",
    observed: "AUTHOR_KEY_EN 1, AUTHOR_KEY_DIGEST zero",
    rests: RESTS,
    verdict: "valid",
  },
  {
    title: "warns of a digest without a key",
    report: { authorKeyDigest },
    says: "warn",
    observed: "AUTHOR_KEY_EN 0, AUTHOR_KEY_DIGEST not zero",
    rests: RESTS,
    verdict: "valid",
  },
]);
