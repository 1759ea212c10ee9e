import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { MAX_PADDING } from "@/lib/examples/tamper";
import { sample } from "@/lib/simulator/samples";
import { FIRST_ACTS, LENGTHS, MOST_PADDING, NOTHING, labQuery, readLabQuery, type LabAct } from "./lab-address";
import { SAMPLE } from "./use-lab";

test.each<LabAct>([
  ...Object.values(FIRST_ACTS),
  { kind: "flip", file: "certificate", offset: 0, bit: 7 },
  ...(["another product", "a cloud", "none"] as const).map((of) => ({ kind: "certificate", of }) as const),
  { kind: "pad", count: 1, value: 255 },
])("an act comes back from its query: %o", (act) => {
  expect(readLabQuery(labQuery(act))).toEqual(act);
});

test("a query that says nothing known, or more than there is, does no harm", () => {
  expect(readLabQuery("?do=drop")).toEqual(NOTHING);
  expect(readLabQuery("")).toEqual(NOTHING);
  expect(readLabQuery("?do=flip&in=report&at=1184&bit=8")).toEqual(FIRST_ACTS.flip);
  expect(readLabQuery("?do=flip&at=-1&bit=x")).toEqual(FIRST_ACTS.flip);
  for (const of of ["constructor", "__proto__"])
    expect(readLabQuery(`?do=certificate&of=${of}`)).toEqual({ kind: "certificate", of: "another chip" });
  expect(readLabQuery("?do=cut&keep=99999")).toEqual(FIRST_ACTS.cut);
  expect(readLabQuery("?do=pad&count=1e9&value=0x41")).toEqual(FIRST_ACTS.pad);
});

test("the lengths are the sample’s, and the most padding the simulator’s", () => {
  const [report, certificate] = sample("good").files;
  expect(LENGTHS).toEqual({ report: report!.bytes.length, certificate: certificate!.bytes.length });
  expect(MOST_PADDING).toBe(MAX_PADDING);
});

test("the conditions of the lab are the sample’s, and its other challenge is another", () => {
  const { challenge, measurement } = sample("good");
  expect(SAMPLE.challenge).toBe(toHex(challenge));
  expect(SAMPLE.measurement).toBe(measurement);
  expect(SAMPLE.other).not.toBe(SAMPLE.challenge);
});
