import { describe, expect, test } from "vitest";
import type { AssumptionId, Lens } from "@/lib/appraisal/assumption";
import { STAGES } from "@/lib/appraisal/stage";
import type { PathFact, StageFacts } from "@/lib/trust/facts";
import type { BootChain } from "./boot-chain";
import { OFFERINGS, offeringAt } from "./catalogue";
import { changes, changesOf, eventsOf } from "./changes";
import { TALK_IDS } from "./choose";
import { compareDetailed, describeAt } from "./describe";
import { gapOf } from "./gap";
import { derive } from "./matrix";
import { chipMaker, cloudName, cspName, listed } from "./names";
import type { Offering } from "./schema";
import { costWords, factWords } from "./words";

const counting = (lens: Lens, withdrawn: readonly AssumptionId[] = []) => ({ lens, granted: [], withdrawn });
const detail = (id: string, date: string | null, lens: Lens = "talk") => compareDetailed({ date, offerings: [id], ...counting(lens) })[0]!;

const gap = (id: string, date: string | null, lens: Lens = "talk", withdrawn: readonly AssumptionId[] = []) => {
  const dated = offeringAt(id, date)!;
  return gapOf(dated, derive(dated, counting(lens, withdrawn))).sentence;
};

const fact = (measuredBy: PathFact["measuredBy"], more: Partial<PathFact> = {}): PathFact => ({
  measuredBy,
  register: "a register",
  reference: "n/a",
  freshness: "tenant-nonce",
  summary: "Some reason",
  because: "There is a reason.",
  sources: ["TALK"],
  confidence: "medium",
  ...more,
});

const CHAIN: BootChain = OFFERINGS[0]!.snapshots[0]!.chain;
/** An offering that is in no catalogue. */
const invented = (stages: StageFacts, more: Partial<Offering> = {}): Offering => ({
  ...OFFERINGS[0]!,
  id: "invented",
  csp: "ibm",
  tee: "intel-tdx",
  snapshots: [{ ...OFFERINGS[0]!.snapshots[0]!, stages, chain: { ...CHAIN, vtpm: null } }],
  ...more,
});
const inventedGap = (stages: StageFacts, more: Partial<Offering> = {}) =>
  describeAt(invented(stages, more), { date: null, ...counting("talk") })!.gap;

describe("the gap in words", () => {
  test("names the cloud and what of its is taken on trust, from which level", () => {
    expect(gap("aws-ec2-snp", "2024-03-26")).toBe("Gap 2. AWS’s NitroTPM, from AL3");
    expect(gap("azure-cvm-snp", "2024-03-26")).toBe("Gap 4. Microsoft’s paravisor, for every level");
    expect(gap("azure-cvm-snp", "2024-08-22")).toBe("Gap 3. Microsoft’s paravisor, from AL2");
    expect(gap("gcp-cvm-snp", "2024-03-26")).toBe("Gap 3. Google’s firmware for AL2, and its vTPM from AL3");
    expect(gap("azure-cvm-in-vm", "2024-03-26")).toBe("No gap. Nobody but AMD and yourself");
  });

  test("takes in what is counted strictly", () => {
    expect(gap("aws-ec2-snp", null, "strict")).toBe("Gap 4. AWS’s shared signing key for AL1, and its NitroTPM from AL3");
    expect(gap("azure-cvm-snp", null, "strict")).toBe("Gap 4. Microsoft’s custody of the chip and its paravisor, for every level");
    expect(gap("gcp-cvm-snp", null, "strict")).toBe(
      "Gap 4. Google’s custody of the chip for AL1, its firmware for AL2, and its vTPM from AL3",
    );
  });

  test("is none where nothing holds, and says so", () => {
    expect(gap("aws-ec2-snp", null, "talk", ["hw-vendor"])).toBe("No gap, for nothing holds");
  });

  test("is not known, or at least so much, where stages are unknown", () => {
    const tee = [fact("tee-hw")];
    expect(inventedGap({ tee, firmware: "unknown", kernel: "unknown", rootfs: "unknown" })).toEqual({
      size: 0,
      atLeast: false,
      sentence: "Gap not known. Nobody but Intel and yourself up to AL1; nothing is known above",
    });
    const word = [fact("csp-controller")];
    expect(inventedGap({ tee: word, firmware: "unknown", kernel: word, rootfs: word })).toEqual({
      size: 1,
      atLeast: true,
      sentence: "Gap of at least 1. IBM’s hypervisor, for every level",
    });
    expect(inventedGap({ tee: "unknown", firmware: [], kernel: [], rootfs: [] }).sentence).toBe(
      "Gap not known. Nothing is known of any stage",
    );
  });

  test("names a third party beside the chip maker, and what stays out of reach", () => {
    const either = [fact("csp-service"), fact("tp-service")];
    expect(inventedGap({ tee: either, firmware: [], kernel: [], rootfs: [] }).sentence).toBe(
      "No gap. Only Intel, yourself and a third party’s verifier up to AL1, and nothing above can be verified",
    );
  });

  test("names the set that asks least of the cloud, and says where other words would do", () => {
    const either = (reference: Partial<PathFact> = {}) => [fact("csp-service", reference), fact("tp-service", reference)];
    const firmware = either({ reference: "published-binary", referenceTrust: "csp-guest-firmware" });
    const image = either({ reference: "vendor-signed", referenceTrust: "csp-guest-image" });
    expect(inventedGap({ tee: either(), firmware, kernel: image, rootfs: image }).sentence).toBe(
      "Gap 3. IBM’s firmware for AL2, and its guest image from AL3",
    );
    const two = [fact("csp-service"), fact("csp-controller")];
    expect(inventedGap({ tee: two, firmware: "absent", kernel: [], rootfs: [] }).sentence).toBe(
      "Gap 2. IBM’s attestation service, for every level; other words would do instead",
    );
  });

  test("does not exist without a ladder", () => {
    const stages = { tee: [fact("tee-hw")], firmware: "absent", kernel: "absent", rootfs: "absent" } as const;
    expect(inventedGap(stages, { ladder: false })).toMatchObject({ size: null });
  });
});

describe("a column of the comparison", () => {
  test("gives each cell its symbol, reason, costs, sources and confidence", () => {
    const { cells, cspName: who, levels } = detail("azure-cvm-snp", "2024-03-26");
    expect(who).toBe("Microsoft");
    expect(levels).toEqual({
      nominal: { level: 4, lowerBound: false },
      trustworthy: { level: 0, lowerBound: false },
      granted: { level: 0, lowerBound: false },
    });
    expect(cells.tee).toMatchObject({
      symbol: "partial",
      summary: "Report made once at boot; no challenge of yours",
      confidence: "high",
      changed: null,
    });
    expect(cells.tee.paths.map(({ costs }) => costs.map(({ id }) => id))).toEqual([["csp-paravisor"]]);
    expect(cells.tee.paths[0]!.facts).toEqual(["measured by the chip", "fresh only from boot", "key VCEK"]);
    expect(cells.tee.sources.map(({ id, date }) => [id, date])).toEqual([
      ["TALK", "2024-03-26"],
      ["AZ-CVMATT", "2023-03-17"],
    ]);
  });

  test("says since when a cell’s facts are what they are", () => {
    expect(detail("azure-cvm-snp", "2024-08-22").cells.tee.changed).toBe("2024-08-22");
    expect(detail("azure-cvm-snp", null).cells.tee.changed).toBe("2026-05-13");
    expect(detail("azure-cvm-snp", null).cells.kernel.changed).toBeNull();
    expect(detail("aws-ec2-snp", null).cells.firmware.changed).toBeNull();
  });

  test("shows only advisories that were public by the day", () => {
    const ids = (date: string | null) => detail("aws-ec2-snp", date).advisories.map(({ id }) => id);
    expect(ids("2024-03-26")).toEqual(["adv-vlek", "adv-physical"]);
    expect(ids("2025-02-03")).toContain("adv-entrysign");
    expect(ids("2026-05-12")).not.toContain("adv-milan-seed");
    expect(ids("2026-05-13")).toContain("adv-milan-seed");
    expect(ids(null)).toContain("adv-milan-seed");
  });

  test("reads the drawing as text, in boot order, with the costs as counted", () => {
    const talk = detail("gcp-cvm-snp", "2024-03-26").chainText;
    expect(talk).toHaveLength(4);
    expect(talk[0]).toBe("TEE: AMD’s secure processor signs a report over data you choose; costs no trust in Google.");
    expect(talk[2]).toMatch(/^Kernel: .*into PCR 4, 7, 8, 9 and 11; costs trust in Google’s firmware and vTPM\.$/);
    expect(detail("aws-ec2-snp", null, "strict").chainText[0]).toMatch(/costs trust in AWS’s shared signing key\.$/);
  });

  test("leaves unknown, absent and unverifiable stages as such, with a reason", () => {
    const reason = { summary: "Register holds a constant", because: "It does.", sources: ["TALK"], confidence: "low" } as const;
    const offering = invented({ tee: [fact("tee-hw")], firmware: [], kernel: "unknown", rootfs: "absent" });
    const withReason = { ...offering, snapshots: [{ ...offering.snapshots[0]!, reasons: { firmware: reason } }] };
    const { cells, chainText } = describeAt(withReason, { date: null, ...counting("talk") })!;
    expect(STAGES.map((stage) => cells[stage].symbol)).toEqual(["full", "none", "unknown", "absent"]);
    expect(cells.firmware).toMatchObject({ summary: "Register holds a constant", confidence: "low", paths: [] });
    expect(cells.firmware.sources.map(({ id }) => id)).toEqual(["TALK"]);
    expect(cells.kernel).toMatchObject({ summary: "Nothing published was found", confidence: null, sources: [] });
    expect(chainText.slice(1)).toEqual([
      expect.stringMatching(/; it cannot be verified\.$/),
      expect.stringMatching(/; what it costs to verify is not known\.$/),
      "Root FS: not part of this kind of TEE.",
    ]);
  });

  test("gives the reason of the way that asks least of the cloud", () => {
    const cheap = fact("tp-service", { summary: "A third party’s verdict" });
    const offering = invented({ tee: [fact("csp-service"), cheap], firmware: [], kernel: [], rootfs: [] });
    expect(describeAt(offering, { date: null, ...counting("talk") })!.cells.tee.summary).toBe("A third party’s verdict");
  });

  test("is nothing for a day before anything was known", () => {
    expect(describeAt(OFFERINGS[0]!, { date: "2000-01-01", ...counting("talk") })).toBeUndefined();
  });
});

describe("dated changes", () => {
  const all = TALK_IDS;

  test("name the cells and levels that moved, oldest first", () => {
    const found = changes(all, "talk");
    expect(found.map(({ date, offering, cells }) => [date, offering, cells.length])).toEqual([
      ["2024-08-22", "azure-cvm-snp", 1],
      ["2025-11-18", "gcp-cvm-snp", 0],
      ["2026-05-13", "azure-cvm-snp", 0],
      ["2026-05-13", "gcp-cvm-snp", 0],
      ["2026-05-21", "aws-ec2-snp", 0],
      ["2026-05-22", "azure-cvm-in-vm", 0],
    ]);
    expect(found[0]).toMatchObject({
      cells: [{ stage: "tee", from: "partial", to: "full" }],
      levels: [{ level: "trustworthy", from: { level: 0 }, to: { level: 1 } }],
      short: "Azure TEE ◐→●, without the cloud 0→1",
    });
    expect(found[1]!.short).toBe("");
    for (const { change } of found) expect(change).toMatch(/\.$/);
  });

  test("differ with the way of counting", () => {
    const strict = changes(["azure-cvm-in-vm", "azure-cvm-snp", "gcp-cvm-snp"], "strict").filter(({ cells }) => cells.length > 0);
    expect(strict.map(({ date, offering }) => [date, offering])).toEqual([
      ["2026-05-13", "gcp-cvm-snp"],
      ["2026-05-22", "azure-cvm-in-vm"],
    ]);
    expect(strict[1]!.short).toBe("Azure TEE ●→◐, Firmware ●→◐, Kernel ●→◐, Root FS ●→◐, without the cloud 4→0");
  });

  test("show a lower bound as such", () => {
    const before = invented({ tee: [fact("tee-hw")], firmware: "unknown", kernel: "unknown", rootfs: "unknown" });
    const after = {
      ...before.snapshots[0]!,
      asOf: "2026-01-01",
      change: "It became known.",
      stages: { ...before.snapshots[0]!.stages, firmware: [] },
    };
    const found = changesOf({ ...before, snapshots: [...before.snapshots, after] }, "talk");
    expect(found.map(({ short }) => short)).toEqual(["IBM Firmware ?→○, trusting everyone ≥ 1→1, without the cloud ≥ 1→1"]);
  });

  test("of nobody are none; events are those of the offerings chosen", () => {
    expect(changes([], "talk")).toEqual([]);
    expect(changes(["nothing"], "talk")).toEqual([]);
    expect(eventsOf(["aws-ec2-snp"]).map(({ date }) => date)).toEqual([
      "2024-08-09",
      "2025-02-03",
      "2025-10-31",
      "2026-04-28",
      "2026-05-13",
    ]);
    expect(eventsOf([])).toEqual([]);
  });
});

describe("names and words", () => {
  test("say who runs a cloud, and “the cloud” where that is not known", () => {
    expect(["aws", "azure", "gcp", "nobody", "constructor"].map(cspName)).toEqual(["AWS", "Microsoft", "Google", "the cloud", "the cloud"]);
    expect(["aws", "azure", "gcp"].map(cloudName)).toEqual(["AWS", "Azure", "Google Cloud"]);
    expect([chipMaker("amd-snp"), chipMaker("intel-tdx")]).toEqual(["AMD", "Intel"]);
  });

  test("join a list as one says it", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "or")]).toEqual(["", "a", "a and b", "a, b or c"]);
  });

  test("tell what a path costs and what it is", () => {
    expect(costWords([], "Google", null)).toBe("costs no trust in Google");
    expect(costWords(["csp-hypervisor-vtpm"], "AWS", "NitroTPM")).toBe("costs trust in AWS’s NitroTPM");
    expect(costWords(["csp-paravisor", "presenter-fresh"], "Microsoft", null)).toBe(
      "costs trust in Microsoft’s paravisor and whoever gave you this",
    );
    expect(costWords(["tp-attestation-service"], "Google", null)).toBe("costs trust in a third party’s verifier");
    expect(factWords(fact("tee-hw", { reference: "reproducible" }))).toEqual([
      "measured by the chip",
      "compared with a build anybody can repeat",
    ]);
    expect(factWords(fact("hypervisor-vtpm", { reference: "tenant", freshness: "quote-nonce", keyExposure: "milan-key" }))).toEqual([
      "measured by a vTPM outside the TEE",
      "compared with a value you made",
      "fresh by your challenge in the quote",
      "a generation whose keys were extracted",
    ]);
  });
});
