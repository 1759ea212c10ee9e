import { expect, test } from "vitest";
import { compareDetailed } from "@/lib/catalogue/describe";
import { CLOUDS, offeringsOf } from "./clouds";
import { measuredOf } from "./measured";

const details = compareDetailed({ date: null, offerings: [], granted: [], withdrawn: [], lens: "talk" });
const measured = (id: string) => measuredOf(details.find((detail) => detail.id === id)!);

test("the chip measures the firmware, a vTPM the kernel, as it is drawn", () => {
  expect(measured("aws-ec2-snp").map(({ by }) => by)).toEqual(["signs", "tee", "vtpm", "vtpm"]);
  expect(measured("aws-ec2-snp")[1]!.words).toBe("measured by the TEE, into MEASUREMENT");
});

test("an enclave is measured by the cloud’s own TEE, and of what is unknown not even the signer is claimed", () => {
  expect(measured("aws-nitro-enclaves").map(({ by }) => by)).toEqual(["signs", "absent", "tee", "tee"]);
  expect(measured("oracle-sev")[0]!.words).toBe("who signs is unknown");
});

test("a stage that nothing measures is unmeasured, or unknown where nobody knows, and never both", () => {
  for (const { id, cells, chain } of details) {
    for (const { stage, by } of measured(id)) {
      if (chain.stages[stage] === null) expect(by, `${id} ${stage}`).toBe("absent");
      if (by === "unmeasured") expect(cells[stage].symbol, `${id} ${stage}`).not.toBe("unknown");
    }
  }
});

test("every offering belongs to one cloud, and a host of one’s own comes last", () => {
  expect(CLOUDS.flatMap((csp) => offeringsOf(csp)).length).toBe(details.length);
  expect(CLOUDS.includes("own-host") ? CLOUDS.at(-1) : "own-host").toBe("own-host");
});
