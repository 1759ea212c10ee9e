import { expect, test } from "vitest";
import { judge, mintSet } from "@/lib/testing/simulated-set";
import { cssString, marginLines } from "./page-margin";

const { files } = await mintSet();

test("every printed page names what came out, the conditions and the evidence", async () => {
  const appraisal = await judge(files);
  const [outcome, conditions, hashes] = marginLines(appraisal);
  expect(outcome).toBe(
    "Valid: Simulated: hardware isolation, if this report is fresh · " +
      "Trusting everyone AL1, Without the cloud AL1, As you chose AL0, Compared with values you named AL0",
  );
  expect(conditions).toContain(
    "no challenge named · trust granted: none · counted as in the talk · simulated · under a root that is not pinned",
  );
  for (const { parent, sha256 } of appraisal.evidence) if (parent === null) expect(hashes).toContain(sha256.slice(0, 16));
});

test("a set that earns nothing says so, and few files have their hashes in full", async () => {
  const appraisal = await judge(files.slice(0, 1));
  const [outcome, , hashes] = marginLines(appraisal);
  expect(outcome).toBe("Incomplete: Cannot be judged yet: the chip’s certificate is missing · no level is earned");
  expect(hashes).toBe(`Evidence SHA-256 ${appraisal.evidence[0]!.sha256}`);
});

test("nothing in the lines can end the string they are set in", () => {
  expect(cssString(['a"; } b\\', "\u202ec\n"])).toBe('"a\\"; } b\\\\\\A ?c?"');
});
