/** Parts of the verdict that come as chunks of their own: fetched while nothing was given yet, so that nothing is fetched after. */
export const loadBesideOfferings = () => import("@/components/verify/beside-offerings");
export const loadJudgedSet = async () => ({ default: (await import("@/components/verify/judged-set")).JudgedSet });
export const loadHexView = () => import("@/components/hex-view/hex-view");
export const loadExpectations = () => import("@/components/policy-form/expectations");
export const loadCompareSets = () => import("@/components/diff/compare-sets");
export const loadQrCode = () => import("@/components/print/qr-code");

/** Settles when all of it is there, or cannot be had: whoever needs it asks again. */
export async function preloadVerdict(): Promise<void> {
  const parts = [loadJudgedSet, loadBesideOfferings, loadHexView, loadExpectations, loadCompareSets, loadQrCode];
  await Promise.allSettled(parts.map((load) => load()));
}
