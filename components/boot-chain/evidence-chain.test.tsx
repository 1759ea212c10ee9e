import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { appraisalFixture } from "@/lib/testing/appraisal.fixture";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { flipped, judge, judgeSimulated, mintSet } from "@/lib/testing/simulated-set";
import { Drawing } from "./boot-chain-diagram";
import { describeChain } from "./describe";
import { evidenceChain } from "./evidence-chain";

const minted = await mintSet();
const [report, ...certificates] = minted.files;
const altered = { ...report!, bytes: flipped(report!.bytes, 0x9f, 0) };

const good = await judgeSimulated();
const drawn = (appraisal: Appraisal) => evidenceChain(appraisal)!;
const markup = (appraisal: Appraisal) => {
  const { chain, symbols, levels } = drawn(appraisal);
  return renderToStaticMarkup(<Drawing id="e" name="this evidence" chain={chain} symbols={symbols} levels={levels} narrow={false} />);
};

describe("a report whose signature and path hold", () => {
  const { chain, symbols, levels } = drawn(good);

  test("shows its registers with what they hold, and the firmware measured by the chip", () => {
    const value = String(good.evidence[0]!.facts.measurement);
    expect(chain.registers.find(({ id }) => id === "measurement")!.value).toBe(`${value.slice(0, 6)}…${value.slice(-4)}`);
    expect(chain.arrows).toEqual([{ from: "firmware", to: "measurement", kind: "tee", label: null }]);
  });

  test("says of what it does not speak of that it is not in the evidence", () => {
    expect([chain.stages.kernel!.component, chain.stages.rootfs!.component]).toEqual(["not in this evidence", "not in this evidence"]);
    expect(symbols).toEqual({ tee: "full", firmware: "none", kernel: "none", rootfs: "none" });
  });

  test("outlines the level that needs freshness", () => {
    expect(levels).toEqual({ nominal: { level: 1 }, trustworthy: { level: 1 }, freshFrom: 1 });
    expect(markup(good)).toContain(">if fresh<");
  });

  test("names the simulator and shows no chip maker’s pattern", () => {
    expect(chain.signer!.title).toBe("Simulated: signed by");
    expect(chain.signer!.note).toBe("the simulator’s root, no chip’s");
    expect([chain.signer!.provider, chain.stages.tee!.provider]).toEqual([null, null]);
    expect(chain.stages.tee!.text).toContain("no chip made this");
    expect(chain.stages.tee!.note).toBe("holds, if it is fresh");
  });

  test("names every certificate from the signing key to the root", () => {
    expect(chain.signer!.chain).toEqual(["VCEK", "SEV-Milan", "ARK-Milan"]);
    expect(chain.missingLinks).toEqual([]);
  });
});

test("a challenge that is found takes the condition away", async () => {
  const challenge = new TextEncoder().encode("a challenge of 32 bytes or so...");
  const { chain, levels } = drawn(await judgeSimulated({ report: { reportData: challenge }, options: { challenge } }));
  expect(levels.freshFrom).toBeUndefined();
  expect(chain.stages.tee!.note).toBe("fresh: your challenge");
});

test("a granted assumption puts its mark on the ladder", async () => {
  expect(drawn(await judgeSimulated({ options: { granted: ["presenter-fresh"] } })).levels.granted).toEqual({ level: 1 });
});

test("a measurement that is not the one named is crossed out, and the path from the chip still stands", async () => {
  const { chain, symbols } = drawn(await judgeSimulated({ options: { measurements: ["00".repeat(48)] } }));
  expect(chain.arrows[0]).toMatchObject({ kind: "tee", broken: true });
  expect(symbols.tee).toBe("full");
});

describe("an altered report", async () => {
  const appraisal = await judge([altered, ...certificates]);
  const { chain, symbols, levels } = drawn(appraisal);

  test("is cut from its signer, and what it claims counts for nothing", () => {
    expect(chain.signer).toMatchObject({ title: "Signature fails under", broken: true, brokenAt: 0 });
    expect(chain.arrows[0]!.kind).toBe("claimed");
    expect(Object.values(symbols)).toEqual(["none", "none", "none", "none"]);
    expect([levels.nominal.level, levels.trustworthy.level]).toEqual([0, 0]);
  });

  test("is drawn with a cross and says so to who cannot see it", () => {
    expect(markup(appraisal)).toContain("stroke-broken");
    expect(describeChain(chain, symbols, levels)).toContain("Signature fails under VCEK");
  });
});

test("a path that ends at no pinned root is cut above the signature, which still holds", async () => {
  const { chain } = drawn(await judge(minted.files, { extraRoots: [] }));
  expect(chain.signer).toMatchObject({ chain: ["VCEK", "AMD’s root"], broken: true, brokenAt: 1, note: "leads to the simulator’s root" });
});

test("a certificate of another chip is cut from the report", async () => {
  const other = await mintSet({ report: { chipId: new Uint8Array(64).fill(7) } });
  const { chain } = drawn(await judge([report!, ...other.files.slice(1)]));
  expect(chain.signer).toMatchObject({ broken: true, brokenAt: 0 });
});

test("a date that fails cuts the chain at its certificate and is called that", async () => {
  const appraisal = await judge(minted.files, { at: "2150-01-01T00:00:00Z" });
  expect(appraisal.onlyDates).toBeDefined();
  const { chain } = drawn(appraisal);
  expect(chain.signer!.broken).toBe(true);
  expect(chain.stages.tee!.note).toBe("out of its dates");
});

test("a challenge that is not in it crosses out REPORT_DATA and leaves the signature whole", async () => {
  const { chain } = drawn(await judgeSimulated({ options: { challenge: new Uint8Array(32).fill(9) } }));
  expect(chain.registers.find(({ label }) => label === "REPORT_DATA")!.broken).toBe(true);
  expect(chain.signer!.broken).toBeUndefined();
});

test("a certificate that was not given is a gap above the signer it should be", async () => {
  const appraisal = await judge([report!]);
  const { chain } = drawn(appraisal);
  expect(chain.missingLinks).toEqual([{ from: "tee", to: "signer", words: "not given" }]);
  expect(chain.signer).toMatchObject({ title: "Signed, it says, by", chain: ["a VCEK, not given"] });
  expect(chain.stages.tee!.note).toBe("not judged yet");
  expect(markup(appraisal)).toContain(">not given<");
});

test("a damaged report shows no registers and claims nobody signed it or did not", async () => {
  const { chain } = drawn(await judge([{ ...report!, bytes: report!.bytes.slice(0, 1000) }]));
  expect(chain.registers).toEqual([]);
  expect(chain.signer!.title).toBe("Signature not read");
});

test("a paravisor is named with its cloud, and the level on its word says if it needs freshness", () => {
  const path = { costs: ["csp-paravisor", "presenter-fresh"], basis: null, compared: "measured", because: "", findings: [] } as const;
  const appraisal = appraisalFixture({
    cloud: "Microsoft",
    trustworthyAL: 0,
    nominalAL: 2,
    evidence: [{ ...appraisalFixture().evidence[0]!, facts: { measurement: "ab".repeat(48), signingKey: "VCEK" } }],
    stages: {
      ...appraisalFixture().stages,
      tee: { symbol: "partial", compared: "measured", paths: [path] },
      firmware: { symbol: "partial", compared: "measured", paths: [path] },
    },
  });
  expect(drawn(appraisal).chain.stages.firmware).toMatchObject({ component: "Microsoft’s paravisor", provider: "cloud-closed" });
  expect(markup(appraisal)).toContain(">if fresh<");
});

test("certificates alone are nothing to draw", async () => {
  expect(evidenceChain(await judge(certificates))).toBeNull();
});
