import { expect, test } from "vitest";
import { appraisalFixture, findingFixture } from "@/lib/testing/appraisal.fixture";
import type { PlacedField } from "@/lib/worker/answers";
import { coverText, fieldAt, fieldHex, findingsOn, mapParts, namesInRow, valueText } from "./fields";

const field = (
  name: string,
  offset: number,
  size: number,
  cover: PlacedField["cover"] = "signed",
  value: string | null = null,
): PlacedField => ({
  ...{ name, offset, size, cover, value, kind: "bytes", evidence: "e1" },
});
const FIELDS = [field("A", 0, 4), field("B", 4, 4, "signed", "four"), field("S", 10, 6, "signature")];

test("a byte’s field is found at both its ends, and a gap has none", () => {
  expect([0, 3, 4, 7, 8, 9, 10, 15, 16].map((offset) => fieldAt(FIELDS, offset)?.name ?? "-")).toEqual("A A B B - - S S -".split(" "));
});

test("a row names the fields that begin in it, with an offset where that is not the row’s", () => {
  expect(namesInRow(FIELDS, [0, 8], 16)).toBe("A, B at 004");
  expect(namesInRow(FIELDS, [8, 16], 16)).toBe("S at 00a");
});

test("the map joins neighbours alike and leaves unnamed bytes unnamed", () => {
  const parts = mapParts(FIELDS, 20);
  expect(parts.map(({ cover, from, to }) => [cover, from, to])).toEqual([
    ["signed", 0, 8],
    [null, 8, 10],
    ["signature", 10, 16],
    [null, 16, 20],
  ]);
  expect(coverText(parts)).toBe("8 bytes signed, 6 bytes signature, 6 bytes around them");
  expect(coverText(mapParts([], 1))).toBe("1 byte without named fields");
});

test("a field says what its format says of it, else its bytes", () => {
  const shown = { id: "e1", bytes: Uint8Array.from({ length: 16 }, (_, i) => i), size: 16, fields: FIELDS };
  expect(valueText(FIELDS[1]!, shown)).toBe("four");
  expect(valueText(FIELDS[2]!, shown)).toBe("0a0b0c0d0e0f");
  expect(fieldHex({ offset: 14, size: 10 }, shown.bytes)).toBe("0e0f");
});

test("findings rest on a range if they share a byte of it in that artefact", () => {
  const { evidence } = appraisalFixture();
  const on = (id: string, bytes: readonly [number, number]) => findingFixture({ id, rests: [{ evidence: "e1", field: "F", bytes }] });
  const findings = [on("a", [0, 4]), on("b", [4, 8]), findingFixture({ id: "c", rests: [{ evidence: "e2", field: "F", bytes: [0, 16] }] })];
  expect(findingsOn([3, 4], "e1", findings, evidence).map(({ id }) => id)).toEqual(["a"]);
  expect(findingsOn([0, 16], "e1", findings, evidence).map(({ id }) => id)).toEqual(["a", "b"]);
});
