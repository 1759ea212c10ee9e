import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { gather } from "./gather";
import { nodeIo } from "./node-io";

const folder = mkdtempSync(join(tmpdir(), "trustgap-"));
mkdirSync(join(folder, "set", "sub"), { recursive: true });
writeFileSync(join(folder, "outside.bin"), "secret");
writeFileSync(join(folder, "set", "report.bin"), "report");
writeFileSync(join(folder, "set", "sub", "vcek.der"), "certificate");
symlinkSync(join(folder, "outside.bin"), join(folder, "set", "out"));
symlinkSync("../report.bin", join(folder, "set", "sub", "again"));
symlinkSync("..", join(folder, "set", "sub", "loop"));
symlinkSync("nothing", join(folder, "set", "broken"));
execFileSync("mkfifo", [join(folder, "set", "pipe")]);
afterAll(() => rmSync(folder, { recursive: true }));

describe("files as Node shows them", () => {
  test("a folder is read with what is in it and nothing beyond it, and a pipe in it does not stop the work", async () => {
    const { inputs, skipped } = await gather([join(folder, "set")], nodeIo());
    expect(inputs.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["report.bin", "report"],
      ["sub/again", "report"],
      ["sub/vcek.der", "certificate"],
    ]);
    expect(skipped.map((note) => note.split(" ")[0])).toEqual(["broken", "out", "pipe", "sub/loop"]);
  });

  test("kinds of paths are told apart", async () => {
    const { kind } = nodeIo().files;
    expect(await kind(folder)).toBe("folder");
    expect(await kind(join(folder, "outside.bin"))).toBe("file");
    expect(await kind("/dev/null")).toBe("stream");
    expect(await kind(join(folder, "none"))).toBe("missing");
    expect(await kind(join(folder, "outside.bin", "below"))).toBe("missing");
    expect(await kind("a\0b")).toBe("missing");
  });

  test("an endless stream is given up at the limit", async () => {
    expect(await nodeIo().files.read("/dev/zero", 1000)).toEqual({ tooLarge: expect.any(Number) as number });
  });

  test("an empty file has no bytes", async () => {
    expect(await nodeIo().files.read("/dev/null", 1000)).toEqual({ bytes: new Uint8Array() });
  });

  test("a name that is no UTF-8 is read, and shown with its bytes", async () => {
    const named = join(folder, "named");
    const [odd, beside] = [Buffer.concat([Buffer.from(`${named}/`), Buffer.of(0x72, 0xff, 0xc3)]), join(named, "plain-é-𝄞.bin")];
    mkdirSync(Buffer.concat([Buffer.from(`${named}/d`), Buffer.of(0xfe)]), { recursive: true });
    writeFileSync(odd, "odd");
    writeFileSync(beside, "plain");
    writeFileSync(Buffer.concat([Buffer.from(`${named}/d`), Buffer.of(0xfe), Buffer.from("/in")]), "inside");
    symlinkSync(Buffer.of(0x72, 0xff, 0xc3), join(named, "link"));
    const { inputs } = await gather([named], nodeIo());
    expect(inputs.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["d\\xfe/in", "inside"],
      ["link", "odd"],
      ["plain-é-𝄞.bin", "plain"],
      ["r\\xff\\xc3", "odd"],
    ]);
  });
});
