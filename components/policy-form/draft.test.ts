import { expect, test } from "vitest";
import { BLANK, draftOf, loadPolicyFile, policyOf, policyText, problemOf } from "./draft";

const MEASUREMENT = "ab".repeat(48);
const file = (text: string) => new File([text], "policy.json");

test("a form in which nothing is asked is no policy", async () => {
  expect(policyText(BLANK)).toBeNull();
  expect(await policyOf(BLANK)).toBeNull();
});

test("what the form spells is read back as the same form", async () => {
  const draft = {
    ...BLANK,
    minimumTcb: { Milan: { snp: "8", microcode: "" } },
    debug: false,
    vmpl: "0, 1",
    requireTcb: true,
    measurements: [{ value: MEASUREMENT, covers: "kernel", holdsVtpm: true, name: "mine" }],
    idKeyDigests: MEASUREMENT,
    requireLevels: { trustworthy: "2", nominal: "" },
  } as const;
  const text = policyText(draft)!;
  const { policy, policyDraft } = await loadPolicyFile(file(text));
  expect(policy).toEqual(await policyOf(draft));
  expect(policyText({ ...policyDraft, file: null })).toBe(text);
});

test("a file that is not changed is saved as it was, and asks the same after a change elsewhere", async () => {
  const text = `{ "hostData": [], "measurements": [], "allow": { "vmpl": [] }, "registers": { "sha256": { "4": [] } } }`;
  const { policy, policyDraft } = await loadPolicyFile(file(text));
  expect(policyText(policyDraft)).toBe(text);
  expect(await policyOf(policyDraft)).toEqual(policy);
  const changed = await policyOf({ ...draftOf(policy.policy, null), requireTcb: true });
  expect(changed?.policy).toEqual({ ...policy.policy, requireTcb: true });
});

test("what is wrong is named by the path of its key, and nothing of the policy is used", async () => {
  const draft = { ...BLANK, minimumTcb: { Milan: { snp: "256" } }, debug: false };
  expect(problemOf(draft)).toEqual({
    path: "minimumTcb.Milan.snp",
    message: "minimumTcb.Milan.snp in the policy must be a whole number from 0 to 255",
  });
  expect(await policyOf(draft)).toBeNull();
  expect(problemOf({ ...BLANK, measurements: [{ value: "zz", covers: "firmware", holdsVtpm: false, name: "" }] })?.path).toBe(
    "measurements[0].value",
  );
  expect(problemOf({ ...BLANK, vmpl: "x" })?.path).toBe("allow.vmpl[0]");
});

test("a file with a key that is not known is refused by its path", async () => {
  await expect(loadPolicyFile(file(`{ "allow": { "everything": true } }`))).rejects.toThrow("allow.everything in the policy is not known");
  await expect(loadPolicyFile(new File([new Uint8Array(2 ** 21)], "large"))).rejects.toThrow("at most 1048576 bytes");
});
