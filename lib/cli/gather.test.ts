import { describe, expect, test } from "vitest";
import { memoryIo } from "@/lib/testing/memory-io";
import { encodeLink } from "@/lib/share/link";
import { LIMITS } from "@/lib/verify/limits";
import { gather } from "./gather";
import { UsageError } from "./usage";

const names = ({ inputs }: { inputs: readonly { name: string }[] }) => inputs.map(({ name }) => name);

describe("gathering what the arguments name", () => {
  test("files come in the order given, a folder in name order by the path from it", async () => {
    const io = memoryIo({ files: { "x/b/2": "", "x/b/1": "", "x/a": "", "x/B": "", "dir/report.bin": "r" } });
    expect(names(await gather(["dir/report.bin", "x"], io))).toEqual(["report.bin", "B", "a", "b/1", "b/2"]);
  });

  test("standard input is read where - stands", async () => {
    const io = memoryIo({ files: { a: "a" }, stdin: new Uint8Array([1, 2]) });
    const { inputs } = await gather(["a", "-"], io);
    expect(inputs[1]).toEqual({ name: "stdin", bytes: new Uint8Array([1, 2]) });
  });

  test("a link is taken as it is, not fetched", async () => {
    const link = await encodeLink({ base: "https://x.example", inputs: [], claimed: {} });
    const { inputs } = await gather([link], memoryIo());
    expect(new TextDecoder().decode(inputs[0]!.bytes)).toBe(link);
  });

  test.each(["nowhere.bin", "https://example.org/report.bin"])("%s is wrong usage", async (target) => {
    await expect(gather([target], memoryIo())).rejects.toBeInstanceOf(UsageError);
  });

  test("a link that leads out of its folder and a device are left out and named", async () => {
    const io = memoryIo({ files: { "x/a": "" }, odd: { "x/out": "outside", "x/tty": "other" } });
    const gathered = await gather(["x"], io);
    expect(names(gathered)).toEqual(["a"]);
    expect(gathered.skipped).toEqual([
      "out was left out: the link leads out of the folder",
      "tty was left out: it is neither a file nor a folder",
    ]);
  });

  test("a file over the limit is not read, and its size is kept", async () => {
    const io = memoryIo({ files: { big: new Uint8Array(LIMITS.inputBytes + 1), ok: "" } });
    const gathered = await gather(["big", "ok"], io);
    expect(names(gathered)).toEqual(["ok"]);
    expect(gathered.unread).toEqual([{ name: "big", what: "bytes", value: LIMITS.inputBytes + 1, limit: LIMITS.inputBytes }]);
  });

  test("a folder with too many files is refused whole", async () => {
    const files = Object.fromEntries(Array.from({ length: LIMITS.members + 1 }, (_, i) => [`x/${i}`, ""]));
    const gathered = await gather(["x"], memoryIo({ files }));
    expect(gathered.inputs).toEqual([]);
    expect(gathered.unread).toEqual([{ name: "x", what: "files", value: LIMITS.members + 1, limit: LIMITS.members }]);
  });
});
