/** Parts of the verdict that come as chunks of their own: fetched while nothing was given yet, so that nothing is fetched after. */
export const loadBesideOfferings = () => import("@/components/verify/beside-offerings");

export function preloadVerdict(): void {
  void loadBesideOfferings();
}
