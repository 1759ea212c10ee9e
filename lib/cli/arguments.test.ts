import { describe, expect, test } from "vitest";
import { parseVerifyArguments } from "./arguments";
import { UsageError } from "./usage";

const MEASUREMENT = "ab".repeat(48);

describe("the options of verify", () => {
  test("without options the set is judged now, counted as in the talk, with nothing granted", () => {
    expect(parseVerifyArguments(["report.bin"])).toEqual({
      targets: ["report.bin"],
      json: false,
      each: false,
      at: null,
      challenge: null,
      measurements: [],
      bind: null,
      reportData: null,
      hostData: null,
      vmpl: null,
      policy: null,
      roots: [],
      requireReference: false,
      granted: [],
      withdrawn: [],
      lens: "talk",
      requirements: [],
    });
  });

  test("every option is read, with its value after a space or an equals sign", () => {
    const asked = parseVerifyArguments([
      "--json",
      "--at",
      "2026-01-01T00:00:00Z",
      "--nonce=text:sixteen characters",
      "a",
      "--measurement",
      MEASUREMENT,
      "--trust",
      "presenter-fresh,csp-paravisor",
      "--lens=strict",
      "--require",
      "trustworthy>=2",
      "--require=expected>=0",
      "--",
      "--b",
    ]);
    expect(asked).toMatchObject({
      targets: ["a", "--b"],
      json: true,
      at: "2026-01-01T00:00:00Z",
      measurements: [MEASUREMENT],
      granted: ["presenter-fresh", "csp-paravisor"],
      lens: "strict",
      requirements: [
        { level: "trustworthy", atLeast: 2 },
        { level: "expected", atLeast: 0 },
      ],
    });
    expect(new TextDecoder().decode(asked.challenge!)).toBe("sixteen characters");
  });

  test("what evidence is held against is read, and files are named by their paths", () => {
    const asked = parseVerifyArguments([
      "a",
      "--bind",
      "key.pem",
      "--report-data",
      "AB".repeat(64),
      "--host-data",
      `0x${"cd".repeat(32)}`,
      "--vmpl=2",
      "--policy",
      "policy.json",
      "--root",
      "one.pem",
      "--root=two.der",
      "--require-reference",
      "--each",
    ]);
    expect(asked).toMatchObject({
      targets: ["a"],
      bind: "key.pem",
      reportData: "ab".repeat(64),
      hostData: "cd".repeat(32),
      vmpl: 2,
      policy: "policy.json",
      roots: ["one.pem", "two.der"],
      requireReference: true,
      each: true,
    });
  });

  test("a challenge is read as hex first, then as base64", () => {
    const challenge = (text: string) => [...parseVerifyArguments(["--nonce", text, "a"]).challenge!];
    expect(challenge("01".repeat(16))).toEqual(Array(16).fill(1));
    expect(challenge("AQEBAQEBAQEBAQEBAQEBAQ==")).toEqual(Array(16).fill(1));
  });

  test("--at evidence judges now what states no time", () => {
    expect(parseVerifyArguments(["--at", "evidence", "a"]).at).toBeNull();
  });

  test.each([
    [[], /needs a file/],
    [["--json"], /needs a file/],
    [["-", "-"], /only once/],
    [["a", "--nonsense"], /no option --nonsense/],
    [["a", "--measurment", MEASUREMENT], /did you mean --measurement/],
    [["a", "--json=yes"], /takes no value/],
    [["a", "--at"], /--at needs a value/],
    [["a", "--at", "--json"], /--at needs a value/],
    [["a", "--lens="], /--lens needs a value/],
    [["a", "--at", "2026-01-01"], /--at/],
    [["a", "--at", "2026-02-30T00:00:00Z"], /--at/],
    [["a", "--at", "2026-01-01T00:00:00Z", "--at", "2026-01-02T00:00:00Z"], /only once/],
    [["a", "--nonce", "abcd"], /--nonce/],
    [["a", "--nonce", "00".repeat(32)], /--nonce/],
    [["a", "--nonce", "not hex, not base64!"], /--nonce/],
    [["a", "--measurement", "abcd"], /--measurement/],
    [["a", "--report-data", "abcd"], /--report-data/],
    [["a", "--host-data", "ab".repeat(64)], /--host-data/],
    [["a", "--vmpl", "4"], /--vmpl/],
    [["a", "--vmpl", "-1"], /--vmpl/],
    [["a", "--bind"], /--bind needs a value/],
    [["a", "--bind", "x", "--bind", "y"], /only once/],
    [["a", "--policy", "x", "--policy", "y"], /only once/],
    [["a", "--root", "--json"], /--root needs a value/],
    [["a", "--require-reference=yes"], /takes no value/],
    [["a", "--each=yes"], /takes no value/],
    [["a", "--trust", "presnter-fresh"], /did you mean presenter-fresh/],
    [["a", "--trust", ""], /needs a value/],
    [["a", "--trust", "presenter-fresh,"], /no assumption/],
    [["a", "--distrust", "csp-paravisor"], /only hw-vendor/],
    [["a", "--trust", "hw-vendor", "--distrust", "hw-vendor"], /both name hw-vendor/],
    [["a", "--lens", "lenient"], /talk or strict/],
    [["a", "--require", "trustworthy>2"], /--require/],
    [["a", "--require", "trustworthy>=5"], /--require/],
    [["a", "--require", "total>=1"], /--require/],
  ])("%j is wrong usage", (argv, message) => {
    expect(() => parseVerifyArguments(argv)).toThrow(UsageError);
    expect(() => parseVerifyArguments(argv)).toThrow(message);
  });

  test.each([
    "--ear",
    "--firmware",
    "--vcpus",
    "--vcpu-type",
    "--vmm",
    "--kernel",
    "--initrd",
    "--append",
    "--guest-features",
    "--pcr",
    "--online",
  ])("%s is refused by name, since it comes later", (option) => {
    expect(() => parseVerifyArguments(["a", option, "x"])).toThrow(`does not have ${option} yet`);
    expect(() => parseVerifyArguments(["a", option])).toThrow(UsageError);
  });
});
