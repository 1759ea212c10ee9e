import { describe, expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { findingOf, flipped, input, judge, mintSet } from "@/lib/testing/simulated-set";

const { files, report } = await mintSet();
const certificates = files.slice(1);
const claims = new TextEncoder().encode('{"keys":[],"vm-configuration":{"secure-boot":true}}');
const words = (...values: readonly number[]) => new Uint8Array(Uint32Array.from(values).buffer);
/** What is left of Azure's wrapper if only its first 32 bytes are cut off. */
const runtimeData = concatBytes(words(20 + claims.length, 1, 2, 1, claims.length), claims, new Uint8Array(200));
const causeOf = async (bytes: Uint8Array, set = certificates) => {
  const appraisal = await judge([input("cut.bin", bytes), ...set]);
  expect(appraisal.verdict).toBe("invalid");
  return findingOf(appraisal, "snp/layout")!.cause;
};

describe("a file that begins like a report and goes on", () => {
  test("was cut out of Azure’s wrapper, proven where the report in it verifies", async () => {
    expect(await causeOf(concatBytes(report, runtimeData))).toEqual({
      text: "It was cut out of Azure’s wrapper with the runtime data behind it still there: the first 1184 bytes alone verify.",
      proven: true,
    });
  });

  test.each<[string, Uint8Array, typeof certificates]>([
    ["its report was changed", flipped(report, 0x90, 0), certificates],
    ["its certificate is not there", report, []],
    ["nobody pinned its root", report, certificates.slice(0, 1)],
  ])("is a guess where %s", async (_, first, set) => {
    expect(await causeOf(concatBytes(first, runtimeData), set)).toMatchObject({ proven: false });
  });

  test("had something appended, proven where the report in it verifies, else nothing is said", async () => {
    const tail = new Uint8Array(60).fill(7);
    expect(await causeOf(concatBytes(report, tail))).toEqual({
      text: "Something was appended to the report: the first 1184 bytes alone verify.",
      proven: true,
    });
    expect((await causeOf(concatBytes(flipped(report, 0x90, 0), tail)))?.proven).not.toBe(true);
  });
});
