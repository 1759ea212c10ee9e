import { expect, test } from "vitest";
import { toBase64 } from "@/lib/bytes/base64";

import { sha256 } from "@/lib/crypto/engine";
import type { MintedEvidence } from "@/lib/simulator/evidence";
import { checkCases } from "@/lib/testing/check-cases";
import { input, judge, mintSet } from "@/lib/testing/simulated-set";
import { recognise } from "@/lib/verify/registry";

const utf8 = (text: string) => new TextEncoder().encode(text);
const POLICY = utf8('package policy\n\napi_version := "0.10.0"\ncreate_container := {"allowed": false}\n');
const hostData = await sha256(POLICY);

const beside =
  (...policies: readonly Uint8Array[]) =>
  ({ files }: MintedEvidence) => [...policies.map((bytes, at) => input(`policy-${at}.rego`, bytes)), ...files];

const rests = ["e2 HOST_DATA 0xc0-0xe0"];

checkCases("snp/container-policy", [
  { title: "does not apply where no policy was given", report: { hostData }, says: null, verdict: "valid" },
  {
    title: "passes for the policy whose hash the report carries",
    report: { hostData },
    files: beside(POLICY),
    says: "must pass",
    rests,
    verdict: "valid",
  },
  {
    title: "passes for the policy in base64, as it is deployed",
    report: { hostData },
    files: beside(utf8(toBase64(POLICY))),
    says: "must pass",
    verdict: "valid",
  },
  { title: "fails beside a report of another group", files: beside(POLICY), says: "must fail", rests, verdict: "invalid" },
  {
    title: "fails where one byte of the policy differs",
    report: { hostData },
    files: beside(utf8('package policy\n\napi_version := "0.10.1"\ncreate_container := {"allowed": false}\n')),
    says: "must fail",
    cause: "another container group",
    verdict: "invalid",
  },
  {
    title: "fails where a second policy is given beside the right one",
    report: { hostData },
    files: beside(POLICY, utf8("package policy\nallow_all := true\n")),
    says: "must fail",
    verdict: "invalid",
  },
]);

test("a policy alone is no evidence", async () => {
  expect((await judge([input("policy.rego", POLICY)])).verdict).toBe("incomplete");
});

test("the policy that fits was used, and raises no level", async () => {
  const minted = await mintSet({ report: { hostData } });
  const [without, fitting] = [await judge(minted.files), await judge(beside(POLICY)(minted))];
  expect(fitting.evidence[0]).toMatchObject({ format: "azure/cce-policy", used: "endorsement" });
  expect(fitting.nominalAL).toBe(without.nominalAL);
});

test("words that begin like a policy’s name are none", async () => {
  expect((await judge([input("x.txt", utf8("package policyholder\n"))])).verdict).toBe("unrecognised");
});

test.each([
  ["behind a blank line", "\npackage policy\nx := 1\n"],
  ["behind a comment", "# ours\npackage policy\nx := 1\n"],
  ["behind a byte order mark", "\ufeffpackage policy\nx := 1\n"],
  ["with a comment behind it", "package policy# ours\nx := 1\n"],
  ["with two spaces", "package  policy\nx := 1\n"],
])("a policy that does not fit is seen %s", async (_, text) => {
  const { files } = await mintSet();
  expect((await judge([...files, input("policy.rego", utf8(text))])).verdict).toBe("invalid");
});

test("an archive whose first file is called so is none", () => {
  const header = new Uint8Array(512);
  header.set(utf8("package policy\n"));
  expect(recognise(header)).toBeNull();
});
