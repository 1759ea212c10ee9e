import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { judge, mintSet } from "@/lib/testing/simulated-set";
import { artifactBytes, SHOWN_BYTES } from "./artifact-bytes";
import { Budget } from "./limits";
import { openInputs } from "./open";
import { unzip } from "./peel/zip";

const large = strToU8(`no evidence\0${"word ".repeat(60_000)}`);
const { files } = await mintSet();
const members = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
const archive = { name: "all.zip", bytes: zipSync({ ...members, "large.bin": large }) };

test("of a large member of an archive only the beginning is kept, with the digest and the length of the whole", async () => {
  const found = (await openInputs([archive])).find(({ name }) => name === "large.bin")!;
  expect(found.bytes).toEqual(large.slice(0, SHOWN_BYTES));
  expect([found.size, found.sha256]).toEqual([large.length, toHex(await sha256(large))]);
  expect(await artifactBytes([archive], found.id)).toMatchObject({ size: large.length, bytes: large.slice(0, SHOWN_BYTES) });
});

test("an archive with a large member beside the evidence says the same as its files", async () => {
  const appraisal = await judge([archive]);
  expect(appraisal.verdict).toBe("valid");
  expect(appraisal.evidence.find(({ name }) => name === "large.bin")).toMatchObject({
    bytes: large.length,
    sha256: toHex(await sha256(large)),
  });
});

test("members of an archive come one at a time, before the rest is unpacked", () => {
  const budget = new Budget();
  const reading = unzip(zipSync({ a: [large, { level: 0 }], b: [large, { level: 0 }] }), budget);
  expect(reading.next().value).toMatchObject({ name: "a", bytes: large });
  expect(reading.next().value).toMatchObject({ name: "b", bytes: large });
  expect(reading.next().done).toBe(true);
});

test("of an archive that turns out to be cut, no member counts", async () => {
  const cut = { name: "cut.zip", bytes: archive.bytes.slice(0, -30) };
  const appraisal = await judge([cut]);
  expect(appraisal.verdict).toBe("invalid");
  expect(appraisal.evidence).toHaveLength(1);
});
