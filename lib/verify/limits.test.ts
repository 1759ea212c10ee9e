import { constants, deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { concatBytes } from "@/lib/bytes/bytes";
import { certTable, toPem } from "@/lib/simulator/certificate-table";
import { findingOf, findingsOf, input, judge, mintSet, textInput } from "@/lib/testing/simulated-set";

const MIB = 1024 * 1024;
const { files, report, vek, intermediate } = await mintSet();

/** The limit that stopped the reading, and that the set is left open for it. */
function expectLimit(appraisal: Appraisal, observed: RegExp): void {
  const finding = findingsOf(appraisal, "set/limits")[0];
  expect(finding).toMatchObject({ must: true, status: "missing", stage: null, need: "The evidence alone, in smaller files." });
  expect(finding!.observed).toMatch(observed);
  expect(appraisal.verdict).toBe("incomplete");
  expect(appraisal.nominalAL).toBe(0);
}

/**
 * A ZIP of one member that deflates to `mebibytes` of zeros: one byte-aligned piece again and again, and an empty last
 * block. `claimed` is the size that it says it has.
 */
function bomb(mebibytes: number, claimed = mebibytes * MIB): Uint8Array {
  const piece = deflateRawSync(new Uint8Array(16 * MIB), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const data = concatBytes(...Array.from({ length: mebibytes / 16 }, () => piece), Uint8Array.of(3, 0));
  const zip = zipSync({ "report.bin": new Uint8Array(0) }, { level: 0 });
  const nameEnd = 30 + "report.bin".length;
  const packed = concatBytes(zip.subarray(0, nameEnd), data, zip.subarray(nameEnd));
  const view = new DataView(packed.buffer);
  view.setUint16(8, 8, true);
  view.setUint32(18, data.length, true);
  view.setUint32(22, claimed, true);
  return packed;
}

describe("one input", () => {
  test("of 64 MiB is read, and a byte more is not", async () => {
    const bytes = new Uint8Array(64 * MIB + 1).fill(1, 0, 8);
    expectLimit(await judge([input("disk.img", bytes)]), /^64 MiB, one input is at most 64 MiB$/);
    const { verdict, evidence } = await judge([input("disk.img", bytes.subarray(1))]);
    expect([verdict, evidence[0]!.used]).toEqual(["unrecognised", "unrecognised"]);
  });

  test("that is too large leaves a good report beside it open, not valid", async () => {
    const appraisal = await judge([...files, input("disk.img", new Uint8Array(65 * MIB))]);
    expectLimit(appraisal, /^65 MiB/);
    expect(appraisal.evidence.at(-1)).toMatchObject({ used: "ignored", note: "not read: 65 MiB, one input is at most 64 MiB" });
  });
});

test("text over 2 MiB that is not searched for reports among words leaves the set open", async () => {
  const altered = report.slice();
  altered[0x90]! ^= 1;
  const hex = [...altered].map((octet) => octet.toString(16).padStart(2, "0")).join("");
  const spaces = " ".repeat(2_200_000);
  expectLimit(await judge([...files, textInput("notes.txt", toPem(intermediate) + spaces + hex)]), /^2\.1 MiB of text, .* up to 2 MiB$/);
  expectLimit(await judge([...files, textInput("notes.txt", `See below.${spaces}${hex}`)]), /^2\.1 MiB of text/);
  expect((await judge([...files, textInput("ask.pem", toPem(intermediate) + spaces)])).verdict).toBe("valid");
});

describe("archives", () => {
  test("of 10,000 members are read, and of one more are not", async () => {
    const members = (count: number) =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}`, Uint8Array.of(0)])), { level: 0 });
    expectLimit(await judge([input("many.zip", members(10_001))]), /^more than 10,000 members$/);
    expect((await judge([input("many.zip", members(10_000))])).verdict).not.toBe("valid");
  });

  test("share one count of members over the whole set", async () => {
    const half = zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, Uint8Array.of(0)])), { level: 0 });
    expectLimit(await judge([input("a.zip", half), input("b.zip", half)]), /^more than 10,000 members$/);
  });

  test("in archives are opened eight deep, and not nine", async () => {
    const nested = (depth: number): Uint8Array => (depth === 0 ? report : zipSync({ inner: nested(depth - 1) }, { level: 0 }));
    const certificates = files.slice(1);
    expect((await judge([input("nest.zip", nested(8)), ...certificates])).verdict).toBe("valid");
    expectLimit(await judge([input("nest.zip", nested(9)), ...certificates]), /^nested deeper than 8$/);
  });

  test("are refused past 1000:1, counted over the whole archive", async () => {
    expectLimit(await judge([input("ratio.zip", bomb(16))]), /^more than 1000:1 unpacked from \d+ bytes$/);
  });

  test.each([
    ["and say so", 1024 * MIB],
    ["and claim to be a report", 1184],
  ])("that hold a gibibyte of zeros %s are stopped in bounded memory", async (_, claimed) => {
    const zip = bomb(1024, claimed);
    const before = process.memoryUsage().arrayBuffers;
    expectLimit(await judge([...files, input("bomb.zip", zip)]), claimed > 512 * MIB ? /^report\.bin claims 1024 MiB/ : /unpacked/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(600 * MIB);
  });

  test("whose member claims gigabytes are refused before a byte is unpacked", async () => {
    const zip = zipSync({ "report.bin": report });
    new DataView(zip.buffer).setUint32(22, 0x7fffffff, true);
    expectLimit(await judge([input("claim.zip", zip)]), /^report\.bin claims 2048 MiB/);
  });
});

describe("a cut archive", () => {
  const zip = zipSync(
    { "report.bin": report, "vcek.der": vek, "ask.der": intermediate, "folder/": new Uint8Array(0), "z.bin": report },
    { level: 0 },
  );

  test("is invalid wherever it was cut, even between two members or behind the last", async () => {
    expect((await judge([input("whole.zip", zip)])).verdict).toBe("valid");
    for (let length = 30; length < zip.length; length += length > zip.length - 500 ? 1 : 61) {
      const appraisal = await judge([input("cut.zip", zip.subarray(0, length))]);
      expect(appraisal.verdict, `cut to ${length}`).toBe("invalid");
    }
  });

  test("is not saved by the end of an archive inside it", async () => {
    const outer = zipSync({ "inner.zip": zipSync({ "report.bin": report }, { level: 0 }) }, { level: 0 });
    const end = outer.length - 22 - 46 - "inner.zip".length;
    expect((await judge([input("cut.zip", outer.subarray(0, end))])).verdict).toBe("invalid");
  });

  test("may have a comment, but no second archive behind it", async () => {
    const commented = concatBytes(zip, new TextEncoder().encode("made by hand"));
    new DataView(commented.buffer).setUint16(zip.length - 2, 12, true);
    expect((await judge([input("commented.zip", commented)])).verdict).toBe("valid");
    expect((await judge([input("two.zip", concatBytes(zip, zip))])).verdict).toBe("invalid");
  });

  test("an empty one holds nothing", async () => {
    expect((await judge([input("empty.zip", zipSync({}))])).verdict).toBe("incomplete");
  });
});

describe("tables and texts", () => {
  test("entries of a table that overlap count as often as they are claimed", async () => {
    const content = new Uint8Array(40 * MIB);
    const entries = Array.from({ length: 20 }, (_, i) => ({
      guid: `00112233-4455-6677-8899-aabbccddee${String(i).padStart(2, "0")}`,
      content: new Uint8Array(0),
    }));
    const header = certTable([{ guid: "vcek", content: new Uint8Array(0) }, ...entries]);
    const view = new DataView(header.buffer);
    for (let i = 0; i < 21; i++) {
      view.setUint32(24 * i + 16, header.length, true);
      view.setUint32(24 * i + 20, content.length, true);
    }
    expectLimit(await judge([input("table.bin", concatBytes(header, content))]), /^more than 512 MiB unpacked$/);
  });

  test("a certificate over 64 KiB, and a PEM file of over 1000 blocks", async () => {
    const large = new Uint8Array(70 * 1024);
    large.set(vek.subarray(0, 20));
    new DataView(large.buffer).setUint16(2, large.length - 4);
    new DataView(large.buffer).setUint16(6, large.length - 8);
    expectLimit(await judge([input("large.der", large)]), /^certificate of 71680 bytes, at most 65536 are read$/);
    expectLimit(await judge([textInput("many.pem", toPem(Uint8Array.of(48, 0)).repeat(1001))]), /^more than 1000 PEM blocks$/);
  });
});

describe("time", () => {
  const clock = (steps: readonly number[]) => {
    let at = 0;
    return () => steps[Math.min(at++, steps.length - 1)]!;
  };

  test("a set that takes over ten seconds ends with a finding, and is left open", async () => {
    const second = (await mintSet({ report: { vmpl: 1 } })).report;
    expectLimit(
      await judge([...files, input("second.bin", second)], {}, { now: clock([...Array<number>(8).fill(0), 10_001]) }),
      /^over 10 s a set$/,
    );
    expectLimit(await judge(files, {}, { now: clock([0, 10_001]) }), /^over 10 s a set$/);
    expect((await judge(files, {}, { now: clock([0, 10_000]) })).verdict).toBe("valid");
  });

  test("what is not opened in time is named", async () => {
    const appraisal = await judge([...files, input("more.bin", report)], {}, { now: clock([0, 1, 2, 3, 10_001]) });
    expectLimit(appraisal, /^over 10 s a set$/);
    expect(appraisal.evidence.at(-1)).toMatchObject({ used: "ignored", note: "not read: over 10 s a set" });
  });

  test("thousands of certificates that name each other are left, not tried against each other", async () => {
    const forged = Array.from({ length: 200 }, (_, i) => {
      const der = vek.slice();
      new DataView(der.buffer).setUint32(der.length - 8, i);
      return input(`forged${i}.der`, der);
    });
    let ticks = 0;
    const appraisal = await judge([files[0]!, ...forged, ...files.slice(1)], {}, { now: () => 200 * ticks++ });
    expectLimit(appraisal, /^over 10 s a set$/);
  });

  test("an aborted signal ends the work with its reason", async () => {
    const controller = new AbortController();
    controller.abort(new Error("enough"));
    await expect(judge(files, {}, { signal: controller.signal })).rejects.toThrow("enough");
    const later = new AbortController();
    const onProgress = ({ what }: { what: string }) => what.startsWith("Checking") && later.abort(new Error("later"));
    const second = (await mintSet({ report: { vmpl: 1 } })).report;
    await expect(judge([...files, input("second.bin", second)], {}, { signal: later.signal, onProgress })).rejects.toThrow("later");
  });

  test("progress says what is being done", async () => {
    const said: string[] = [];
    await judge(files, {}, { onProgress: ({ what, done, total }) => said.push(`${what} ${done}/${total}`) });
    expect(said).toEqual(["Opening what you gave 0/1", "Checking report.bin 0/1"]);
  });
});

test("a limit is told beside what was found all the same", async () => {
  const appraisal = await judge([...files, input("disk.img", new Uint8Array(65 * MIB))]);
  expect(findingOf(appraisal, "snp/report-signature")!.status).toBe("pass");
  expect(appraisal.missing).toEqual([{ for: 0, need: "The evidence alone, in smaller files." }]);
});
