// What `npm run screens` takes pictures of. `prepare` brings the page into the state that its name says.
import { realReport } from "./lib/evidence.mjs";
import { sampleFiles } from "./lib/sample.mjs";

/**
 * @typedef {object} Screen
 * @property {string} name
 * @property {string} path
 * @property {(page: import("playwright").Page) => Promise<void>} [prepare] may throw an Error that says why there is no picture
 */

const asChosen = (files) => files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }));

const give = (page, files) => page.locator("input[type=file]").first().setInputFiles(asChosen(files));

const giveReal =
  (id, change = (files) => files) =>
  async (page) => {
    const files = realReport(id);
    if (!files) throw new Error("the evidence corpus is not beside the checkout");
    await give(page, change(files));
  };

const judgeUnderSimulator = (page) =>
  page
    .getByRole("button", { name: /judge under the simulator/i })
    .first()
    .click();

/** The fragment that the sample link leads to. */
async function sampleFragment(page) {
  await page.goto(new URL("/verify?sample=link", page.url()).href);
  await page.waitForFunction(() => globalThis.location.hash.length > 1);
  return page.evaluate(() => globalThis.location.hash);
}

/** Opens the sample link after a change to it. */
const openLink = (change) => async (page) => {
  const { origin } = new URL(page.url());
  const fragment = await sampleFragment(page);
  // A change of the fragment alone would not be an arrival.
  await page.goto("about:blank");
  await page.goto(`${origin}/verify${change(fragment)}`);
};

/** Opens what is folded, so that the picture shows all of it. */
const unfold = (page) => page.locator("details:not([open])").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));

const settled = (page) => page.waitForTimeout(1_500);

/** @type {Screen[]} */
export const screens = [
  { name: "home", path: "/" },
  { name: "verify-empty", path: "/verify" },
  { name: "verify-sample", path: "/verify?sample=good" },
  { name: "verify-sample-adopted", path: "/verify?sample=good", prepare: judgeUnderSimulator },
  {
    name: "verify-sample-unfolded",
    path: "/verify?sample=good",
    prepare: async (page) => {
      await judgeUnderSimulator(page);
      await settled(page);
      await unfold(page);
    },
  },
  { name: "verify-altered", path: "/verify?sample=altered" },
  { name: "verify-link", path: "/verify?sample=link" },
  { name: "verify-link-cut", path: "/verify", prepare: openLink((fragment) => fragment.slice(0, -40)) },
  { name: "verify-link-altered", path: "/verify", prepare: openLink((fragment) => `${fragment.slice(0, -60)}AAAA${fragment.slice(-56)}`) },
  {
    name: "verify-incomplete",
    path: "/verify",
    prepare: async (page) => give(page, (await sampleFiles()).slice(0, 1)),
  },
  {
    name: "verify-unrecognised",
    path: "/verify",
    prepare: (page) => give(page, [{ name: "notes.bin", bytes: Buffer.from("Not evidence of anything.") }]),
  },
  { name: "verify-real", path: "/verify", prepare: giveReal("snp-report-milan-v5-gcp") },
  {
    name: "verify-real-unfolded",
    path: "/verify",
    prepare: async (page) => {
      await giveReal("snp-report-milan-v5-gcp")(page);
      await settled(page);
      await unfold(page);
    },
  },
  { name: "verify-date", path: "/verify", prepare: giveReal("snp-report-milan-v3-vlek-aws-use2") },
  { name: "verify-real-incomplete", path: "/verify", prepare: giveReal("snp-report-milan-v5-gcp", (files) => files.slice(0, 1)) },
  { name: "compare", path: "/compare" },
  { name: "method", path: "/method" },
  { name: "checks", path: "/checks" },
  {
    name: "check",
    path: "/checks",
    prepare: async (page) => {
      await page.locator("main a[href^='/checks/']").first().click();
      await page.waitForURL("**/checks/*/*");
    },
  },
  { name: "sources", path: "/sources" },
  { name: "not-found", path: "/no-such-page" },
];
