import { describe, expect, test } from "vitest";
import type { Lens } from "@/lib/appraisal/assumption";
import { STAGES } from "@/lib/appraisal/stage";
import { architectureOf } from "./architecture";
import { offeringAt, OFFERINGS } from "./catalogue";
import { chainsAgreeWithFacts, chainsHoldTogether } from "./lint/chains";
import type { CatalogueData } from "./lint/rule";
import { applyLevers, leverById, LEVERS, leversOf } from "./levers";
import { derive } from "./matrix";
import { leversShape, problemsOf } from "./validate";
import { symbolCharacter } from "./words";

function pulled(offering: string, levers: readonly string[], lens: Lens = "talk") {
  const hypothetical = applyLevers(offeringAt(offering, null)!, levers)!;
  const { symbols, levels, minimalTrust } = derive(hypothetical, { granted: [], withdrawn: [], lens });
  const drawn = STAGES.map((stage) => symbolCharacter(symbols[stage])).join("");
  return { row: [drawn, levels!.nominal.level, levels!.trustworthy.level], minimalTrust: minimalTrust! };
}

/** What the fact sheet gives, and below it what the same facts give counted strictly. */
const ROWS = [
  ["aws-ec2-snp", ["whatif-aws-kernel-hashes"], ["●●●●", 4, 4], ["◐◐◐◐", 4, 0]],
  ["aws-ec2-snp", ["whatif-aws-kernel-hashes-alone"], ["●●●◐", 4, 3], ["◐◐◐◐", 4, 0]],
  ["aws-ec2-snp", ["whatif-aws-kernel-hashes-alone", "whatif-aws-kernel-hashes"], ["●●●●", 4, 4], ["◐◐◐◐", 4, 0]],
  ["azure-cvm-snp", ["whatif-azure-reproducible-openhcl"], ["●●●●", 4, 4], ["◐◐◐◐", 4, 0]],
  ["azure-cvm-tdx", ["whatif-azure-reproducible-openhcl"], ["●●●●", 4, 4], ["◐●●●", 4, 0]],
  ["gcp-cvm-snp", ["whatif-gcp-snp-reproducible-fw"], ["●●◐◐", 4, 2], ["◐◐◐◐", 4, 0]],
  ["gcp-cvm-snp", ["whatif-gcp-snp-svsm"], ["●◐◐◐", 4, 1], ["◐◐◐◐", 4, 0]],
  ["gcp-cvm-snp", ["whatif-gcp-snp-reproducible-fw", "whatif-gcp-snp-svsm"], ["●●●●", 4, 4], ["◐◐◐◐", 4, 0]],
  ["gcp-cvm-tdx", ["whatif-gcp-tdx-reproducible-fw"], ["●●●●", 4, 4], ["●●●●", 4, 4]],
] as const;

describe("the levers", () => {
  test.each(ROWS)("%s with %j", (offering, levers, talk, strict) => {
    expect(pulled(offering, levers).row).toEqual(talk);
    expect(pulled(offering, levers, "strict").row).toEqual(strict);
    expect(pulled(offering, [...levers].reverse()).row).toEqual(talk);
  });

  test("a vTPM inside the TEE changes no symbol, but what AL3 and AL4 cost", () => {
    const { minimalTrust } = pulled("gcp-cvm-snp", ["whatif-gcp-snp-svsm"]);
    expect([minimalTrust["3"], minimalTrust["4"]]).toEqual([[["csp-guest-firmware"]], [["csp-guest-firmware"]]]);
    const { snapshot } = applyLevers(offeringAt("gcp-cvm-snp", null)!, ["whatif-gcp-snp-svsm"])!;
    expect(architectureOf(snapshot)).toBe("paravisor");
  });

  test("on a day before, start from what held that day", () => {
    const early = applyLevers(offeringAt("azure-cvm-snp", "2024-03-26")!, ["whatif-azure-reproducible-openhcl"])!;
    const { symbols, levels } = derive(early, { granted: [], withdrawn: [], lens: "talk" });
    expect([symbolCharacter(symbols.tee), levels!.trustworthy.level]).toEqual(["◐", 0]);
  });

  test("have the shape of levers, and each is one of every offering it names", () => {
    expect(problemsOf(LEVERS, leversShape)).toEqual([]);
    for (const { id, offerings } of LEVERS) for (const offering of offerings) expect(leversOf(offering)).toContain(leverById(id));
  });
});

describe("a hypothetical offering", () => {
  const aws = offeringAt("aws-ec2-snp", null)!;

  test("says so in its drawing and knows its levers in the catalogue’s order", () => {
    const both = applyLevers(aws, ["whatif-aws-kernel-hashes-alone", "whatif-aws-kernel-hashes"])!;
    expect(both.levers.map(({ id }) => id)).toEqual(["whatif-aws-kernel-hashes", "whatif-aws-kernel-hashes-alone"]);
    expect(both.snapshot.chain.caption).toMatch(/^Hypothetical: /);
  });

  test("is none without a lever of its own, and leaves the catalogue as it was", () => {
    const before = JSON.stringify(OFFERINGS);
    expect(applyLevers(aws, [])).toBeUndefined();
    expect(applyLevers(aws, ["whatif-gcp-snp-svsm", "constructor"])).toBeUndefined();
    applyLevers(aws, ["whatif-aws-kernel-hashes"]);
    expect(JSON.stringify(OFFERINGS)).toBe(before);
  });

  test.each(ROWS)("is drawn as its facts are: %s with %j", (id, levers) => {
    const { offering, snapshot } = applyLevers(offeringAt(id, null)!, levers)!;
    const data = { offerings: [{ ...offering, snapshots: [snapshot] }] } as unknown as CatalogueData;
    expect([...chainsHoldTogether.check(data), ...chainsAgreeWithFacts.check(data)]).toEqual([]);
  });
});
