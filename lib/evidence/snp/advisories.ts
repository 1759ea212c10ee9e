import { PLATFORM_INFO } from "./layout";
import type { Product } from "./product";

export type Confidence = "high" | "medium" | "low";

/** What a report shows of a fix. A number below the one here is older than the fix; at or above it proves nothing. */
export type Sign = { readonly confidence: Confidence } & (
  | { readonly kind: "snp" | "microcode"; readonly atLeast: number }
  /** SEV firmware as CURRENT_MAJOR, MINOR, BUILD. */
  | { readonly kind: "firmware"; readonly atLeast: readonly [number, number, number] }
  /** A bit of PLATFORM_INFO that the fixed firmware sets. */
  | { readonly kind: "platform"; readonly bit: bigint; readonly name: string }
  /** A bit of CURRENT_MIT_VECTOR; version 5 reports only. */
  | { readonly kind: "mitigation"; readonly bit: number }
);

/** One published weakness of the hardware or its firmware. */
export interface Advisory {
  /** AMD's bulletin where there is one. Permanent. */
  readonly id: string;
  readonly cves: readonly string[];
  readonly title: string;
  /** A day or month, RFC 3339; null where it is not known here. */
  readonly published: string | null;
  /** What a report of each affected product can show; an empty list is a product whose reports show nothing. */
  readonly affects: Readonly<Partial<Record<Product, readonly Sign[]>>>;
  /** No version and no bit speaks of it, now or later. */
  readonly neverShown: boolean;
  readonly sources: readonly string[];
}

const snp = (atLeast: number, confidence: Confidence): Sign => ({ kind: "snp", atLeast, confidence });
const microcode = (atLeast: number, confidence: Confidence): Sign => ({ kind: "microcode", atLeast, confidence });
const firmware = (major: number, minor: number, build: number, confidence: Confidence): Sign => ({
  kind: "firmware",
  atLeast: [major, minor, build],
  confidence,
});
const mitigation = (bit: number, confidence: Confidence): Sign => ({ kind: "mitigation", bit, confidence });
const platform = (bit: bigint, name: string, confidence: Confidence): Sign => ({ kind: "platform", bit, name, confidence });

const cve = (id: string) => `https://www.cve.org/CVERecord?id=${id}`;
const bulletin = (number: number) => `https://www.amd.com/en/resources/product-security/bulletin/amd-sb-${number}.html`;

/** Day on which the numbers were last gone through. */
export const ADVISORIES_AS_OF = "2026-11-24";

/**
 * Advisories that change what an SEV-SNP report is worth. `high` is AMD's own record; `medium` a number that two or more
 * public verifiers quote from AMD; `low` one that a single one quotes, which is never held against a report.
 */
export const ADVISORIES: readonly Advisory[] = [
  {
    id: "AMD-SB-3005",
    cves: ["CVE-2023-20592"],
    title: "CacheWarp",
    published: "2023-11-14",
    affects: { Milan: [] },
    neverShown: false,
    sources: [bulletin(3005), cve("CVE-2023-20592")],
  },
  {
    id: "AMD-SB-3015",
    cves: ["CVE-2024-21944"],
    title: "BadRAM",
    published: "2024-12",
    affects: {
      Milan: [firmware(1, 55, 22, "high"), platform(PLATFORM_INFO.aliasCheckComplete, "the memory alias check", "high")],
      Genoa: [firmware(1, 55, 38, "high"), platform(PLATFORM_INFO.aliasCheckComplete, "the memory alias check", "high")],
    },
    neverShown: false,
    sources: [bulletin(3015), cve("CVE-2024-21944")],
  },
  {
    id: "AMD-SB-3019",
    cves: ["CVE-2024-56161"],
    title: "EntrySign",
    published: "2025-02-03",
    affects: { Milan: [snp(0x18, "medium")], Genoa: [snp(0x17, "medium"), microcode(0x54, "low")] },
    neverShown: false,
    sources: [bulletin(3019), cve("CVE-2024-56161")],
  },
  {
    id: "AMD-SB-3020",
    cves: ["CVE-2025-0033"],
    title: "RMPocalypse",
    published: "2025-10-14",
    affects: { Milan: [mitigation(1, "low")], Genoa: [snp(0x1b, "medium"), mitigation(1, "low")], Turin: [] },
    neverShown: false,
    sources: [bulletin(3020), cve("CVE-2025-0033")],
  },
  {
    id: "AMD-SB-3016",
    cves: ["CVE-2023-20585"],
    title: "IOMMU write buffer",
    published: null,
    affects: { Milan: [mitigation(2, "low")], Genoa: [mitigation(2, "low")] },
    neverShown: false,
    sources: [bulletin(3016)],
  },
  {
    id: "AMD-SB-3023",
    cves: [],
    title: "SNP firmware bulletin of 2026",
    published: "2026",
    affects: { Milan: [snp(0x1b, "low")] },
    neverShown: false,
    sources: [bulletin(3023)],
  },
  {
    id: "AMD-SB-3027",
    cves: ["CVE-2025-29943"],
    title: "StackWarp",
    published: "2026-01-16",
    affects: { Milan: [], Genoa: [microcode(0x56, "medium")], Turin: [] },
    neverShown: false,
    sources: [bulletin(3027), cve("CVE-2025-29943")],
  },
  {
    id: "AMD-SB-3034",
    cves: ["CVE-2025-54510"],
    title: "Fabricked",
    published: "2026-04-16",
    affects: { Milan: [mitigation(4, "low")], Genoa: [], Turin: [] },
    neverShown: false,
    sources: [bulletin(3034), cve("CVE-2025-54510")],
  },
  {
    id: "AMD-SB-3030",
    cves: ["CVE-2025-61971", "CVE-2025-61972"],
    title: "BreakFAST",
    published: "2026-05-13",
    affects: { Milan: [mitigation(4, "low")], Genoa: [], Turin: [] },
    neverShown: false,
    sources: [bulletin(3030), cve("CVE-2025-61971")],
  },
  {
    id: "AMD-SB-3021",
    cves: [],
    title: "Ciphertext side channels (Heracles)",
    published: null,
    affects: { Milan: [], Genoa: [], Turin: [] },
    neverShown: true,
    sources: [bulletin(3021)],
  },
  {
    id: "AMD-SB-3045",
    cves: [],
    title: "The Milan generation’s root seed",
    published: "2026-05-13",
    affects: { Milan: [] },
    neverShown: true,
    sources: [bulletin(3045), "https://arxiv.org/abs/2605.12990"],
  },
  {
    id: "physical-interposer",
    cves: [],
    title: "Devices on the memory bus (Battering RAM, DDRop)",
    published: "2025",
    affects: { Milan: [], Genoa: [], Turin: [] },
    neverShown: true,
    sources: ["outside AMD’s threat model"],
  },
];
