import { ia5String } from "@/lib/simulator/der-writer";
import { checkCases } from "@/lib/testing/check-cases";

const HW_ID = "1.3.6.1.4.1.3704.1.4";
const CSP_ID = "1.3.6.1.4.1.3704.1.5";
const BOOT_LOADER = "1.3.6.1.4.1.3704.1.3.1";
const vcekWith = (extensions: Record<string, Uint8Array | null>) => ({ chain: { vek: { extensions } } });
const vlekWith = (extensions: Record<string, Uint8Array | null>) => ({ report: { signWith: "vlek" as const }, ...vcekWith(extensions) });
const bad = { says: "must fail", rests: ["e2 certificate"], verdict: "invalid" } as const;

checkCases("snp/certificate-kind", [
  { title: "passes for a VCEK", says: "must pass", headline: "The certificate is a VCEK", rests: ["e2 certificate"], verdict: "valid" },
  {
    title: "passes for a VLEK, and says whose",
    report: { signWith: "vlek" },
    chain: { cspId: "CN=cc-test.example" },
    says: "must pass",
    observed: "issued to CN=cc-test.example",
    verdict: "valid",
  },
  { title: "fails for a VCEK without a chip", ...vcekWith({ [HW_ID]: null }), observed: "it names no chip", ...bad },
  { title: "fails for a VCEK that names a cloud", ...vcekWith({ [CSP_ID]: ia5String("CN=cloud") }), observed: "it names a cloud", ...bad },
  { title: "fails for a VLEK without a cloud", ...vlekWith({ [CSP_ID]: null }), observed: "it names no cloud", ...bad },
  {
    title: "fails for a VLEK that names a chip",
    ...vlekWith({ [HW_ID]: new Uint8Array(64).fill(1) }),
    observed: "it names a chip",
    ...bad,
  },
  {
    title: "fails for a certificate without version numbers",
    ...vcekWith({ [BOOT_LOADER]: null }),
    observed: "no security version numbers",
    ...bad,
  },
  {
    title: "fails for a version number over 255",
    ...vcekWith({ [BOOT_LOADER]: Uint8Array.of(2, 2, 1, 0) }),
    observed: "is not 0 to 255",
    ...bad,
  },
  {
    title: "fails for a version number that is no number",
    ...vcekWith({ [BOOT_LOADER]: Uint8Array.of(4, 1, 1) }),
    observed: "not encoded as it must be",
    ...bad,
  },
  {
    title: "fails for a chip’s name of the wrong length",
    ...vcekWith({ [HW_ID]: new Uint8Array(63).fill(1) }),
    observed: "hardware id",
    ...bad,
  },
  {
    title: "fails for a cloud’s name that is no plain text",
    ...vlekWith({ [CSP_ID]: Uint8Array.of(0x16, 1, 7) }),
    observed: "not plain ASCII",
    ...bad,
  },
  {
    title: "accepts a chip’s name inside an OCTET STRING",
    ...vcekWith({ [HW_ID]: Uint8Array.of(4, 64, ...Array.from({ length: 64 }, (_, i) => (0x11 + i * 3) & 0xff)) }),
    says: "must pass",
    verdict: "valid",
  },
  {
    title: "fails for a VCEK from the issuer of VLEKs",
    chain: { vek: { subject: { commonName: "SEV-VCEK" }, issuer: { commonName: "SEV-VLEK-Milan" } } },
    observed: "its issuer does not issue VCEKs",
    ...bad,
  },
  { title: "does not apply without a certificate", files: ({ files }) => files.slice(0, 1), says: null, verdict: "incomplete" },
]);
