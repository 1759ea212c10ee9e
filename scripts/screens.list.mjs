// What `npm run screens` takes pictures of. `prepare` brings the page into the state that its name says.

/** @typedef {{ name: string, path: string, prepare?: (page: import("playwright").Page) => Promise<void> }} Screen */

const trySample = (title) => async (page) => {
  await page.getByRole("button", { name: title }).first().click();
};

const openSampleLink = async (page) => {
  await page.getByRole("button", { name: /sent as a link/i }).or(page.getByRole("link", { name: /sent as a link/i })).first().click();
};

/** Opens what is folded, so that the picture shows all of it. */
const unfold = async (page) => {
  await page.locator("details:not([open])").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
};

/** @type {Screen[]} */
export const screens = [
  { name: "home", path: "/" },
  { name: "verify-empty", path: "/verify" },
  { name: "verify-sample", path: "/verify", prepare: trySample(/report with its certificates/i) },
  {
    name: "verify-sample-unfolded",
    path: "/verify",
    prepare: async (page) => {
      await trySample(/report with its certificates/i)(page);
      await page.waitForTimeout(1_500);
      await unfold(page);
    },
  },
  { name: "verify-altered", path: "/verify", prepare: trySample(/one byte changed/i) },
  { name: "verify-link", path: "/verify", prepare: openSampleLink },
  { name: "verify-link-cut", path: "/verify#trustgap/1/AAAA" },
  { name: "compare", path: "/compare" },
  { name: "method", path: "/method" },
  { name: "checks", path: "/checks" },
  {
    name: "check",
    path: "/checks",
    prepare: async (page) => {
      await page.locator("main a[href^='/checks/']").first().click();
      await page.waitForURL("**/checks/**");
    },
  },
  { name: "sources", path: "/sources" },
  { name: "not-found", path: "/no-such-page" },
];
