import { createHash } from "node:crypto";
import { encode } from "cborg";
import { describe, expect, test } from "vitest";
import type { Appraisal, AppraisalOptions } from "@/lib/appraisal/appraisal";
import { concatBytes } from "@/lib/bytes/bytes";
import { toPem } from "@/lib/simulator/certificate-table";
import { mintCrl } from "@/lib/simulator/crl";
import { mintReport } from "@/lib/simulator/report";
import { laterCrateJson } from "@/lib/testing/report-spellings";
import { findingOf, flipped, input, judge, levelsOf, mintSet, textInput } from "@/lib/testing/simulated-set";
import { Companions } from "./each";
import { readPolicy } from "./policy";

/** What a reader names, or runs over a folder, must neither be turned against them nor keep them waiting for ever. */
const challenge = Uint8Array.from({ length: 32 }, (_, i) => i + 1);
const { files, report } = await mintSet();
const certificates = files.slice(1);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a key that was put in front of the guest’s", () => {
  const pem = (seed: number) => toPem(new Uint8Array(91).fill(seed), "PUBLIC KEY");
  const ssh = (seed: string) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${seed.repeat(43)}`;
  /** The guest is asked for its key's report over the challenge and what stands in front of the key. */
  const relayed = async (inFront: string, own: string) => {
    const file = utf8(inFront + own);
    const reportData = createHash("sha512").update(challenge).update(file).digest();
    const bound: Partial<AppraisalOptions> = { challenge, bind: { name: "key", bytes: file } };
    return judge([input("r", await mintReport({ product: "Milan", reportData })), ...certificates], bound);
  };

  test.each([
    ["in PEM behind more words than a glance takes in", " ".repeat(5000) + pem(1), pem(2)],
    ["in the form of RFC 4716", "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----\n", "the guest’s"],
    ["in OpenSSH’s form", `${ssh("a")} stranger\n`, `${ssh("b")} guest\n`],
    ["in OpenSSH’s form, the guest’s made a remark of its own", `${ssh("a")} x`, ssh("b")],
  ])("%s is bound to nothing, and answers nothing", async (_, inFront, own) => {
    const appraisal = await relayed(inFront, own);
    expect(appraisal.verdict).toBe("invalid");
    expect(findingOf(appraisal, "snp/bind")?.status).toBe("fail");
    expect(findingOf(appraisal, "snp/challenge")?.status).toBe("fail");
    expect(levelsOf(appraisal)).toEqual([0, 0, 0, 0]);
  });

  test("a key alone is bound all the same", async () => {
    for (const own of [pem(2), ssh("b")]) {
      const status = (appraisal: Appraisal) => findingOf(appraisal, "snp/bind")?.status;
      expect(status(await relayed("", own))).toBe(own.startsWith("ssh") ? "pass" : "fail");
    }
  });
});

describe("texts that are read again from each of their characters", () => {
  test("braces and a million line ends are no JSON Lines, and are soon known not to be", async () => {
    expect((await judge([textInput("x", `{}${"\n".repeat(1_000_000)}x`)])).verdict).toBe("unrecognised");
  });

  test("a policy that opens a text and never ends it is refused at once", async () => {
    await expect(readPolicy(utf8(`{"${'\\"'.repeat(400_000)}`))).rejects.toThrow("not readable as JSON");
  });

  test("a policy with a text as long as a policy may be is read", async () => {
    await expect(readPolicy(utf8(`{"measurements": "${"a".repeat(1_000_000)}"}`))).rejects.toThrow("must be a list");
  });

  test("millions of lines that open a PEM block are no certificate", async () => {
    expect((await judge([textInput("x", "-----BEGIN ".repeat(2_000_000))])).verdict).toBe("invalid");
  });
});

describe("listings whose stars stand for more lines than there are", () => {
  const starred = (line: string, end: number) => `00000000: ${line}\n*\n${end.toString(16).padStart(8, "0")}\n`;
  const asReport = "0200 0000 0000 0000 0000 0000 0000 0000";

  test("are not filled in past what evidence could have", async () => {
    expect((await judge([textInput("x", starred(asReport, 64 * 1024 * 1024))])).verdict).toBe("unrecognised");
  });

  test("stand among words as often as they like, and fill nothing", async () => {
    const many = `listings\n${`${starred(asReport, 64 * 1024 * 1024)}and\n`.repeat(200)}`;
    expect((await judge([textInput("x", many)])).verdict).toBe("unrecognised");
  });
});

describe("names and values that every object has", () => {
  const { key_info: _, ...others } = laterCrateJson(report, false);

  test.each([
    ["a function’s", "constructor"],
    ["a prototype’s", "__proto__"],
    ["no name, and no text either", { toString: 1, valueOf: 1 }],
  ])("a signing key whose name is %s is none", async (_name, key) => {
    const words = { author_key_en: false, mask_chip_key: false, signing_key: key };
    const appraisal = await judge([textInput("r.json", JSON.stringify({ ...others, signer_info: words })), ...certificates]);
    expect(appraisal.verdict).toBe("incomplete");
    expect(findingOf(appraisal, "snp/layout")?.title).toContain("in a form that is not known");
  });
});

test("a number beside the report, however large, does not hide it in CBOR", async () => {
  for (const beside of [1_900_000_000, 1n << 63n, 1.5])
    expect((await judge([input("x", encode({ at: beside, report })), ...certificates])).verdict).toBe("valid");
});

describe("files of a folder that say what they are and cannot be read", () => {
  const cbor = encode({ outblob: report, provider: "sev_guest" });
  const whole = `{"report": "${Buffer.from(report).toString("base64")}"}`;

  test.each([
    ["CBOR of configfs-tsm that was cut", cbor.subarray(0, -20)],
    ["a line of JSON that was cut, beside one that holds nothing", utf8(`{"note": "a"}\n{${whole.slice(0, -30)}}\n`)],
  ])("%s is no file to be passed over", async (_, bytes) => {
    expect((await judge([input("x", bytes)])).verdict).toBe("invalid");
    expect(await new Companions().look(input("x", bytes))).toBe("evidence");
  });
});

test("the set that these attacks are made on is valid", async () => {
  expect((await judge([...files])).verdict).toBe("valid");
  expect((await judge([input("r", concatBytes(flipped(report, 0x90, 0))), ...certificates])).verdict).toBe("invalid");
});

test("what stands behind a PEM block on its last line is read", async () => {
  const behind = (text: string) => utf8(`${new TextDecoder().decode(certificates.at(-1)!.bytes).trimEnd()} ${text}\n`);
  const foreign = await mintReport({ product: "Milan", measurement: new Uint8Array(48).fill(9) });
  const set = [...files.slice(0, -1), input("chain.pem", behind(Buffer.from(foreign).toString("base64")))];
  expect((await judge(set)).verdict).not.toBe("valid");
  expect((await judge([...files.slice(0, -1), input("chain.pem", behind("ours"))])).verdict).toBe("valid");
});

test("a revocation list is one whatever its PEM block is called", async () => {
  const list = await mintCrl({ product: "Milan", thisUpdate: "2026-01-01T00:00:00Z", nextUpdate: "2027-01-01T00:00:00Z" });
  const named = (label: string) => judge([...files, textInput("list.pem", toPem(list, label))]);
  const formats = ({ evidence }: Appraisal) => evidence.map(({ format }) => format);
  expect(formats(await named("CERTIFICATE"))).toEqual(formats(await named("X509 CRL")));
});
