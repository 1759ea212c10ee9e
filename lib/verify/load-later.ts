/** What judging loads only where a set needs it, by the parts that load it. */
const PARTS = [
  () => import("@/lib/evidence/snp/check-words"),
  () => import("@/lib/evidence/snp/damage-cause"),
  () => import("@/lib/evidence/snp/rebuilt-report"),
  () => import("@/lib/evidence/snp/repair"),
  () => import("@/lib/evidence/snp/revocation"),
  () => import("./open"),
  () => import("./revocation-lists"),
  () => import("./set-findings"),
];

/** Loads all of it, for whoever must not fetch anything once evidence is there. */
export const loadJudging = (): Promise<unknown> => Promise.all(PARTS.map((load) => load()));
