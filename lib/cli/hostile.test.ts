import { constants, deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { memoryIo } from "@/lib/testing/memory-io";
import { main } from "./main";

const MIB = 1024 * 1024;

async function verify(bytes: Uint8Array | string): Promise<{ code: number; appraisal: Appraisal }> {
  const io = memoryIo({ files: { "set/input": bytes } });
  const code = await main(["verify", "--json", "set"], io);
  return { code, appraisal: JSON.parse(io.out()) as Appraisal };
}

/** A deflate stream of `times` × 16 MiB of zeros: a byte-aligned piece repeated, then an empty last block. */
function zeros(times: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(16 * MIB), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array<Buffer>(times).fill(piece), Buffer.from([3, 0])]);
}

/** A ZIP archive with members of our making, whatever they say of their size (APPNOTE 4.3). */
function archive(members: readonly { name: string; method: number; data: Uint8Array; size: number }[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const { name, method, data, size } of members) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size >>> 0, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(Buffer.concat([Buffer.from("PK\u0003\u0004"), common, Buffer.from(name), data]));
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), common, offset, Buffer.from(name)]));
    at += locals.at(-1)!.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length & 0xffff, 4);
  end.writeUInt16LE(members.length & 0xffff, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, Buffer.from("PK\u0005\u0006"), end]);
}

const peakMib = () => process.resourceUsage().maxRSS / 1024;
const limits = ({ findings }: Appraisal) => findings.filter(({ id }) => id === "set/limits");

describe("hostile input", () => {
  test.each([
    ["says its true size", 1024 * MIB],
    ["says that it is small", 1000],
  ])("a 1 GiB bomb in a ZIP that %s is stopped in bounded memory", async (_, size) => {
    const data = zeros(64);
    const before = peakMib();
    const { code, appraisal } = await verify(archive([{ name: "bomb", method: 8, data, size }]));
    expect([1, 2]).toContain(code);
    expect(appraisal.findings.some(({ must, status }) => must && status !== "pass")).toBe(true);
    expect(peakMib() - before).toBeLessThan(700);
  });

  test("archives nested deeper than the limit are not opened further, and the finding says so", async () => {
    let data: Buffer = Buffer.from("the innermost");
    for (let depth = 0; depth < 40; depth++) data = archive([{ name: `${depth}.zip`, method: 0, data, size: data.length }]);
    const { code, appraisal } = await verify(data);
    expect(code).toBe(2);
    expect(limits(appraisal)).toHaveLength(1);
  });

  test("an archive with too many members is refused with its number", async () => {
    const members = Array.from({ length: 10_001 }, (_, i) => ({ name: String(i), method: 0, data: new Uint8Array(), size: 0 }));
    const { code, appraisal } = await verify(archive(members));
    expect(code).toBe(2);
    expect(limits(appraisal).length).toBeGreaterThan(0);
  });

  test("encodings inside encodings end at the limit", async () => {
    let data: Buffer = Buffer.alloc(1184, 2);
    for (let depth = 0; depth < 12; depth++) data = Buffer.from(data.toString("base64"));
    expect([2, 3]).toContain((await verify(data)).code);
  });

  test.each([
    ["open brackets", "[".repeat(5_000_000)],
    ["open braces", '{"a":'.repeat(1_000_000)],
    ["PEM beginnings", "-----BEGIN CERTIFICATE-----\n".repeat(100_000)],
    ["white space", " ".repeat(10_000_000)],
    ["almost hex", `${"ab".repeat(5_000_000)}x`],
    ["almost base64", `${"A".repeat(9_999_999)}=`],
    ["almost a link", `https://${"x/verify".repeat(500_000)}`],
    ["a link of slashes", `https://${"/verify#1".repeat(500_000)}`],
    ["a link that is too large", `https://x/verify#1.${"A".repeat(3_000_000)}`],
    ["zeros", new Uint8Array(20 * MIB)],
    ["nested DER", Buffer.from("3080".repeat(30_000), "hex")],
  ])("%s without end get an answer", async (_, bytes) => {
    const { code, appraisal } = await verify(bytes);
    expect([1, 2, 3]).toContain(code);
    expect(appraisal.nominalAL).toBe(0);
  });
});
