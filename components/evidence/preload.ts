/** Parts of the verdict that come as chunks of their own: fetched while nothing was given yet, so that nothing is fetched after. */
export const loadBesideOfferings = () => import("@/components/verify/beside-offerings");
export const loadJudgedSet = async () => ({ default: (await import("@/components/verify/judged-set")).JudgedSet });
export const loadHexView = () => import("@/components/hex-view/hex-view");
export const loadExpectations = () => import("@/components/policy-form/expectations");
export const loadCompareSets = () => import("@/components/diff/compare-sets");
export const loadQrCode = () => import("@/components/print/qr-code");

export function preloadVerdict(): void {
  void loadJudgedSet();
  void loadBesideOfferings();
  void loadHexView();
  void loadExpectations();
  void loadCompareSets();
  void loadQrCode();
}
