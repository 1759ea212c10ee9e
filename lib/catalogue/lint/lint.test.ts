import { describe, expect, test } from "vitest";
import type { PathFact, Reason } from "@/lib/trust/facts";
import { ADVISORIES, CATALOGUE_DATE, EVENTS, OFFERINGS, SOURCES } from "../catalogue";
import type { Lever, Snapshot } from "../schema";
import { COLLECTORS } from "../collectors";
import { catalogueData } from "./data";
import { lint, RULES } from "./lint";
import type { CatalogueData } from "./rule";

const DATA = catalogueData(CATALOGUE_DATE);

const AT = OFFERINGS.findIndex(({ id }) => id === "azure-cvm-snp");

/** The data with one snapshot of Azure’s confidential VM changed. */
function changed(change: (snapshot: Snapshot) => Partial<Snapshot>, at = 1): CatalogueData {
  const snapshots = OFFERINGS[AT]!.snapshots.map((each, index) => (index === at ? { ...each, ...change(each) } : each));
  return { ...DATA, offerings: OFFERINGS.map((each, index) => (index === AT ? { ...each, snapshots } : each)) };
}

type AnyStage = "tee" | "firmware" | "kernel" | "rootfs";

const withFact = (stage: AnyStage, change: Partial<PathFact>) =>
  changed(({ stages }) => ({
    stages: { ...stages, [stage]: (stages[stage] as readonly PathFact[]).map((each) => ({ ...each, ...change })) },
  }));

const withChain = (change: Partial<Snapshot["chain"]>) => changed(({ chain }) => ({ chain: { ...chain, ...change } }));

const HONEST: Reason = { summary: "Not documented", because: "Nothing published says what runs.", sources: ["TALK"], confidence: "low" };

/** The root file system unknown, with no line drawn from it. */
const withUnknown = (reason: Partial<Reason>, drawn: Partial<{ text: string; arrows: Snapshot["chain"]["arrows"] }> = {}) =>
  changed(({ stages, chain }) => ({
    stages: { ...stages, rootfs: "unknown" },
    reasons: { rootfs: { ...HONEST, ...reason } },
    chain: {
      ...chain,
      arrows: drawn.arrows ?? chain.arrows.filter(({ from }) => from !== "rootfs"),
      stages: { ...chain.stages, rootfs: { ...chain.stages.rootfs!, text: drawn.text ?? "Nothing is known of it." } },
    },
  }));

const LEVER: Lever = {
  ...{ id: "whatif-nothing", title: "Nothing changes", change: "Nothing would change.", status: "Nobody asks for it." },
  ...{ offerings: ["azure-cvm-snp"], stages: {}, chain: {}, sources: ["TALK"] },
};

const broken = (name: string, data: CatalogueData) => lint(data).filter(({ rule }) => rule.name === name);

type Case = readonly [rule: string, what: string, data: CatalogueData, where: string];

const IDS_AND_DATES: readonly Case[] = [
  ["unique-ids", "an offering is listed twice", { ...DATA, offerings: [...OFFERINGS, OFFERINGS[0]!] }, OFFERINGS[0]!.id],
  ["unique-ids", "a source is listed twice", { ...DATA, sources: [...SOURCES, SOURCES[0]!] }, SOURCES[0]!.id],
  ["known-offerings", "an event concerns nobody", { ...DATA, events: [{ ...EVENTS[0]!, offerings: ["nobody"] }] }, EVENTS[0]!.date],
  ["known-offerings", "a lever concerns nobody", { ...DATA, levers: [{ ...LEVER, offerings: ["nobody"] }] }, "whatif-nothing: nobody"],
  ["unique-ids", "a lever is listed twice", { ...DATA, levers: [LEVER, LEVER] }, "whatif-nothing"],
  ["real-dates", "a day is not in the calendar", changed(() => ({ validFrom: "2024-02-30" })), "azure-cvm-snp"],
  ["real-dates", "a source is dated ahead", { ...DATA, sources: [{ ...SOURCES[0]!, date: "2999" }] }, SOURCES[0]!.id],
  ["periods-in-order", "facts are said to hold later than their source", changed(() => ({ validFrom: "2024-09-01" })), "azure-cvm-snp"],
  ["periods-in-order", "the first snapshot says that something changed", changed(() => ({ change: "New." }), 0), "azure-cvm-snp"],
  ["periods-in-order", "a later snapshot does not say what changed", changed(() => ({ change: undefined })), "azure-cvm-snp"],
  ["periods-in-order", "events are out of order", { ...DATA, events: [...EVENTS].reverse() }, "event "],
  ["no-overlap", "facts hold from before the snapshot before", changed(() => ({ validFrom: "2020-01-01" })), "azure-cvm-snp"],
  ["catalogue-is-recent", "nobody has read the sources for a year", { ...DATA, today: "2027-11-24" }, CATALOGUE_DATE],
  ["offerings-are-recent", "an offering’s newest source is old", { ...DATA, today: "2029-01-01" }, "azure-cvm-snp"],
  ["sources-are-recent", "a cell rests only on old sources", { ...withFact("kernel", { sources: ["TALK"] }), today: "2031-01-01" }, ""],
];

const TEXTS_AND_SOURCES: readonly Case[] = [
  ["short-summaries", "a summary has eleven words", withFact("tee", { summary: "a b c d e f g h i j k" }), "azure-cvm-snp"],
  ["short-summaries", "a summary ends like a sentence", withFact("tee", { summary: "AMD signs." }), "azure-cvm-snp"],
  ["one-sentence", "a reason is two sentences", withFact("tee", { because: "This holds. That too." }), "azure-cvm-snp"],
  ["one-sentence", "a reason is no sentence", withFact("tee", { because: "because it is" }), "azure-cvm-snp"],
  ["one-sentence", "a reason has forty-one words", withFact("tee", { because: `${"word ".repeat(40)}end.` }), "azure-cvm-snp"],
  ["every-fact-sourced", "a fact names no source", withFact("rootfs", { sources: [] }), "rootfs"],
  ["every-fact-sourced", "an advisory names no source", { ...DATA, advisories: [{ ...ADVISORIES[0]!, sources: [] }] }, ADVISORIES[0]!.id],
  ["every-fact-sourced", "a lever names no source", { ...DATA, levers: [{ ...LEVER, sources: [] }] }, "whatif-nothing"],
  ["known-sources", "a fact cites what is not listed", withFact("tee", { sources: ["NOBODY"] }), "NOBODY"],
  [
    "known-sources",
    "a source is never cited",
    { ...DATA, sources: [...SOURCES, { id: "SPARE", title: "Spare", url: null, date: null }] },
    "SPARE",
  ],
  ["sources-in-time", "a fact rests only on later pages", withFact("rootfs", { sources: ["AZ-VERITY"] }), "rootfs"],
  ["known-advisories", "an advisory is not listed", changed(() => ({ advisories: ["adv-nothing"] })), "adv-nothing"],
  ["known-advisories", "an advisory is of a later snapshot’s time", changed(() => ({ advisories: ["adv-milan-seed"] })), "adv-milan-seed"],
];

const COLLECTOR_CASES: readonly Case[] = [
  [
    "known-collectors",
    "an offering names one that is not listed",
    { ...DATA, offerings: [{ ...OFFERINGS[0]!, collector: "nobody" }] },
    ": nobody",
  ],
  ["used-collectors", "no offering names one", { ...DATA, collectors: [{ ...COLLECTORS[0]!, id: "spare" }] }, "spare"],
  ["unique-ids", "a collector is listed twice", { ...DATA, collectors: [COLLECTORS[0]!, COLLECTORS[0]!] }, COLLECTORS[0]!.id],
];

const FACTS: readonly Case[] = [
  ["words-have-a-giver", "a closed blob asks nobody to be believed", withFact("firmware", { referenceTrust: undefined }), "firmware"],
  [
    "words-have-a-giver",
    "a rebuildable blob asks somebody to be believed",
    withFact("firmware", { reference: "reproducible" }),
    "firmware",
  ],
  ["words-have-a-giver", "a mediated report has no mediator", withFact("tee", { mediator: undefined }), "tee"],
  ["stages-in-reach", "the firmware is measured by what it starts", withFact("firmware", { measuredBy: "paravisor-vtpm" }), "firmware"],
  ["stages-in-reach", "the kernel checks itself", withFact("kernel", { measuredBy: "in-tee-os" }), "kernel"],
  [
    "reasons-where-no-paths",
    "a stage is unknown without a reason",
    changed(({ stages }) => ({ stages: { ...stages, rootfs: "unknown" } })),
    "rootfs",
  ],
  [
    "unknown-stays-unknown",
    "the reason claims what nobody knows",
    withUnknown({ summary: "Verity hash in the vTPM", because: "The hash reaches the vTPM." }),
    "rootfs: the reason",
  ],
  ["unknown-stays-unknown", "the drawing’s text claims it", withUnknown({}, { text: "It is measured into PCR 11." }), "the drawing’s text"],
  [
    "unknown-stays-unknown",
    "a line is drawn as for a measurement",
    withUnknown({}, { arrows: [{ from: "rootfs", to: "pcr", kind: "tee", label: null }] }),
    "drawn as measured",
  ],
];

const CHAINS: readonly Case[] = [
  [
    "chains-hold-together",
    "an arrow ends nowhere",
    withChain({ arrows: [{ from: "kernel", to: "nowhere", kind: "vtpm", label: null }] }),
    "kernel to nowhere",
  ],
  [
    "chains-hold-together",
    "an arrow of a measurement ends in a stage",
    withChain({ arrows: [{ from: "rootfs", to: "kernel", kind: "tee", label: null }] }),
    "rootfs to kernel",
  ],
  ["chains-hold-together", "a vTPM has registers that are not drawn", withChain({ registers: [] }), "azure-cvm-snp"],
  ["chains-agree-with-facts", "the line of a measurement is left out", withChain({ arrows: [] }), "kernel: its facts ask"],
  [
    "chains-agree-with-facts",
    "a stage the chip measures is drawn as measured by the vTPM",
    withFact("kernel", { measuredBy: "tee-hw" }),
    "kernel: no fact bears out",
  ],
  ["chains-agree-with-facts", "the vTPM of the facts is not drawn", withChain({ vtpm: null }), "a vTPM that is not drawn"],
  [
    "chains-agree-with-facts",
    "the vTPM is drawn outside and is inside",
    changed(({ chain }) => ({ chain: { ...chain, vtpm: { ...chain.vtpm!, where: "outside" } } })),
    "inside-firmware",
  ],
];

const CASES = [...IDS_AND_DATES, ...TEXTS_AND_SOURCES, ...COLLECTOR_CASES, ...FACTS, ...CHAINS];

describe("the rules about sense", () => {
  test.each(CASES)("%s: %s", (name, _, data, where) => {
    const before = broken(name, DATA).map((problem) => problem.where);
    const after = broken(name, data).filter((problem) => !before.includes(problem.where));
    expect(after.map((problem) => problem.where).join("\n")).toContain(where);
    expect(after).not.toEqual([]);
  });

  test("every rule has a case that breaks it, a name of its own and a sentence", () => {
    expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(RULES.map(({ name }) => name)));
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
    for (const { description } of RULES) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  test("an unknown stage that says so breaks none", () => {
    expect(lint(withUnknown({})).filter(({ rule }) => rule.severity === "error")).toEqual([]);
  });

  test("an offering that has ended grows no older", () => {
    const ended = changed(
      ({ availability }) => ({ availability: { ...availability, status: "ended" } }),
      OFFERINGS[AT]!.snapshots.length - 1,
    );
    const old = broken("offerings-are-recent", { ...ended, today: "2031-01-01" });
    expect(old.filter(({ where }) => where.startsWith("azure-cvm-snp:"))).toEqual([]);
  });
});
