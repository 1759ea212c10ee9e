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

/** The sample as it is once the reader judges under the simulator's root. */
const adopted = async (page) => {
  await judgeUnderSimulator(page);
  await page.getByText("Judged under the simulator’s root", { exact: false }).first().waitFor();
};

/** The sample, adopted, after something more. */
const adoptedThen = (then) => async (page) => {
  await adopted(page);
  await then(page);
};

const openForm = (fill) =>
  adoptedThen(async (page) => {
    await page.getByText("Policy and further values").click();
    await page.getByLabel("Policy file").waitFor();
    await fill(page);
  });

const sampleCopies = async (count) => {
  const [report] = await sampleFiles();
  return Array.from({ length: count }, (_, i) => ({ name: `fleet/${i}/report.bin`, bytes: report.bytes }));
};

/** Opens what somebody who has the sample shares of it without what identifies its chip. */
const openRedacted = async (page) => {
  await page.getByRole("button", { name: /^Share/ }).click();
  await page.getByRole("switch", { name: /Leave out/ }).click();
  await page.getByText("holds what is left of the evidence", { exact: false }).waitFor();
  const link = await page.getByRole("textbox", { name: "The link" }).inputValue();
  await page.goto("about:blank");
  await page.goto(link);
};

const compareWith = (files) =>
  adoptedThen(async (page) => {
    await page.getByRole("button", { name: "Compare with another set" }).filter({ visible: true }).click();
    await page.getByRole("button", { name: "Choose the other set" }).waitFor();
    if (files) await page.locator("input[type=file][aria-label='Choose the other set']").setInputFiles(asChosen(await files()));
  });

const alteredSample = async () => {
  const [report, ...certificates] = await sampleFiles();
  const bytes = Uint8Array.from(report.bytes, (byte, offset) => (offset === 0x95 ? byte ^ 1 : byte));
  return [{ name: report.name, bytes }, ...certificates];
};

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
  {
    name: "verify-fresh",
    path: "/verify?sample=good",
    prepare: adoptedThen((page) =>
      page.getByLabel("Challenge you sent").fill("text:TrustGap sample challenge: 64 bytes of plain text, known to all."),
    ),
  },
  {
    name: "verify-bytes",
    path: "/verify?sample=altered",
    prepare: async (page) => {
      const row = page.locator("button[data-finding]").first();
      if ((await row.getAttribute("aria-expanded")) !== "true") await row.click();
      await page
        .getByRole("button", { name: /^show the bytes/ })
        .first()
        .click();
    },
  },
  {
    name: "verify-keys",
    path: "/verify?sample=altered",
    prepare: async (page) => {
      await page.locator("button[data-finding]").first().focus();
      await page.keyboard.press("?");
    },
  },
  {
    name: "verify-share",
    path: "/verify?sample=good",
    prepare: adoptedThen(async (page) => {
      await page.getByRole("button", { name: /^Share/ }).click();
      await page.getByRole("switch", { name: /Leave out/ }).click();
    }),
  },
  { name: "verify-json", path: "/verify?sample=good", prepare: adoptedThen((page) => page.getByRole("button", { name: "JSON" }).click()) },
  {
    name: "verify-policy",
    path: "/verify?sample=good",
    prepare: openForm(async (page) => {
      await page.getByLabel("Debugging").selectOption("refused");
      await page.getByLabel("Least snp of Genoa").fill("20");
      await page.getByLabel("Trusting everyone").selectOption("at least 2");
    }),
  },
  {
    name: "verify-policy-wrong",
    path: "/verify?sample=good",
    prepare: openForm(async (page) => {
      await page.getByLabel("Least snp of Milan").fill("256");
      await page.getByLabel("HOST_DATA you expect").fill("zz");
    }),
  },
  { name: "verify-compare-waiting", path: "/verify?sample=good", prepare: compareWith(null) },
  { name: "verify-compare", path: "/verify?sample=good", prepare: compareWith(alteredSample) },
  { name: "verify-compare-same", path: "/verify?sample=good", prepare: compareWith(sampleFiles) },
  {
    name: "verify-compare-unreadable",
    path: "/verify?sample=good",
    prepare: compareWith(async () => [{ name: "link.txt", bytes: Buffer.from("https://example.org/verify#1.VGcAAAAA") }]),
  },
  { name: "verify-many", path: "/verify", prepare: async (page) => give(page, await sampleCopies(40)) },
  {
    name: "verify-working",
    path: "/verify",
    prepare: async (page) => {
      await give(page, await sampleCopies(6_000));
      await page.getByRole("button", { name: "Cancel" }).waitFor();
    },
  },
  {
    name: "verify-cancelled",
    path: "/verify",
    prepare: async (page) => {
      await give(page, await sampleCopies(6_000));
      await page.getByRole("button", { name: "Cancel" }).click();
    },
  },
  {
    name: "verify-defect",
    path: "/verify",
    prepare: async (page) => {
      await page.route(/worker/, (route) => route.abort());
      await page.reload();
      await give(page, (await sampleFiles()).slice(0, 1));
    },
  },
  {
    name: "verify-over-limit",
    path: "/verify",
    prepare: (page) =>
      page.evaluate(() => {
        const { DataTransfer, DragEvent, File } = globalThis;
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(65 * 1024 * 1024)], "big.bin"));
        globalThis.document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }),
  },
  { name: "verify-altered", path: "/verify?sample=altered" },
  { name: "verify-link", path: "/verify?sample=link" },
  { name: "verify-link-cut", path: "/verify", prepare: openLink((fragment) => fragment.slice(0, -40)) },
  { name: "verify-link-altered", path: "/verify", prepare: openLink((fragment) => `${fragment.slice(0, -60)}AAAA${fragment.slice(-56)}`) },
  { name: "verify-link-newer", path: "/verify", prepare: openLink((fragment) => fragment.replace("#1.", "#2.")) },
  {
    name: "verify-link-long",
    path: "/verify",
    prepare: (page) => give(page, [{ name: "link.txt", bytes: Buffer.from(`https://example.org/verify#1.${"A".repeat(2_000_100)}`) }]),
  },
  { name: "verify-link-redacted", path: "/verify?sample=good", prepare: openRedacted },
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
  { name: "lab", path: "/lab" },
  { name: "lab-flip", path: "/lab?do=flip&in=report&at=149&bit=0" },
  { name: "lab-certificate", path: "/lab?do=certificate&of=chip" },
  { name: "compare", path: "/compare" },
  { name: "compare-six", path: "/compare?o=talk,azure-sgx,gcp-cvm-tdx&d=2026-11-24" },
  { name: "compare-all", path: "/compare?o=all&d=2026-11-24" },
  {
    name: "compare-picker",
    path: "/compare?o=all&d=2026-11-24",
    prepare: (page) => page.getByRole("button", { name: /^\+ offering/ }).click(),
  },
  { name: "compare-drawer", path: "/compare?o=talk&d=2026-11-24&cell=gcp-cvm-snp.firmware" },
  { name: "compare-days", path: "/compare?o=talk&d=2026-11-24&since=2024-03-26" },
  { name: "compare-levers", path: "/compare?o=talk&d=2026-11-24&if=aws-kernel-hashes,azure-reproducible-openhcl" },
  { name: "compare-reach", path: "/compare?o=talk&d=2026-11-24&trust=csp-paravisor&al=4" },
  { name: "compare-no-maker", path: "/compare?distrust=hw-vendor" },
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
  { name: "check-debug", path: "/checks/snp/debug" },
  { name: "offerings", path: "/offerings" },
  { name: "offering-aws", path: "/offerings/aws-ec2-snp" },
  { name: "offering-azure", path: "/offerings/azure-cvm-snp" },
  { name: "clouds", path: "/clouds" },
  { name: "cloud-azure", path: "/clouds/azure" },
  { name: "sources", path: "/sources" },
  { name: "source", path: "/sources/TALK" },
  {
    name: "term",
    path: "/offerings/aws-ec2-snp",
    prepare: (page) => page.getByRole("link", { name: "trustworthy", exact: true }).click(),
  },
  { name: "not-found", path: "/no-such-page" },
];
