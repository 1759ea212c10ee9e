import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { sha256, sha512 } from "@/lib/crypto/engine";
import { countingBytes } from "@/lib/simulator/product";
import { SAMPLE_CHALLENGE_TEXT, SAMPLE_MEASUREMENT } from "@/lib/simulator/sample-spec";
import { parsePolicy } from "@/lib/verify/policy";
import { PLAIN_SET as plain, type CheckExamples } from "./recipe";

const text = (value: string) => new TextEncoder().encode(value);
const challenge = text(SAMPLE_CHALLENGE_TEXT);
const other = countingBytes(64, 0x5a);
const KEY_FILE = text("A file that the simulator’s guest commits to.\n");
const CONTAINER_POLICY = text("package policy\n\nallow_all := false\n");
const hostData = countingBytes(32, 0x41);
const idKeyDigest = countingBytes(48, 0x51);

const policy = (members: object) => ({ policy: { policy: parsePolicy(members), sha256: "" } });

/** Examples of what the report says, alone and beside what the reader named. */
export const REPORT_EXAMPLES: Readonly<Record<string, CheckExamples>> = {
  "snp/policy-reserved": {
    good: { set: plain, says: "pass" },
    bad: { set: "The same report with bit 17 of POLICY clear.", says: "fail", report: { policy: { reservedOne: false } } },
  },
  "snp/vmpl": {
    good: { set: plain, says: "info" },
    bad: { set: "A report that the host asked for: VMPL 0xFFFFFFFF.", says: "fail", report: { vmpl: 0xffffffff } },
  },
  "snp/challenge": {
    good: { set: "The good sample, and the challenge that it answers.", says: "pass", options: { challenge } },
    bad: { set: "The good sample, and another challenge.", says: "fail", options: { challenge: other } },
  },
  "snp/bind": {
    good: {
      set: "A report over the SHA-512 of a file, and that file.",
      says: "pass",
      report: async () => ({ reportData: await sha512(KEY_FILE) }),
      options: { bind: { name: "key.txt", bytes: KEY_FILE } },
    },
    bad: {
      set: "The good sample, and a file that it does not commit to.",
      says: "fail",
      options: { bind: { name: "key.txt", bytes: KEY_FILE } },
    },
  },
  "snp/report-data": {
    good: { set: "The good sample, and the REPORT_DATA that it has.", says: "pass", options: { reportData: toHex(challenge) } },
    bad: { set: "The good sample, and another REPORT_DATA.", says: "fail", options: { reportData: toHex(other) } },
  },
  "snp/host-data": {
    good: {
      set: "A report with HOST_DATA, and the value that it has.",
      says: "pass",
      report: { hostData },
      options: { hostData: toHex(hostData) },
    },
    bad: { set: "The good sample, whose HOST_DATA is zero, and another value.", says: "fail", options: { hostData: toHex(hostData) } },
  },
  "snp/container-policy": {
    good: {
      set: "A report with the hash of a container policy as HOST_DATA, and that policy.",
      says: "pass",
      report: async () => ({ hostData: await sha256(CONTAINER_POLICY) }),
      files: ({ files }) => [...files, { name: "policy.rego", bytes: CONTAINER_POLICY }],
    },
    bad: {
      set: "The good sample, whose HOST_DATA is zero, and a container policy.",
      says: "fail",
      files: ({ files }) => [...files, { name: "policy.rego", bytes: CONTAINER_POLICY }],
    },
  },
  "snp/vmpl-expected": {
    good: { set: "The good sample, with level 0 expected.", says: "pass", options: { vmpl: 0 } },
    bad: { set: "The good sample, with level 1 expected.", says: "fail", options: { vmpl: 1 } },
  },
  "snp/debug": {
    good: { set: plain, says: "pass" },
    bad: { set: "A guest launched with DEBUG in its policy.", says: "fail", report: { policy: { debug: true } } },
  },
  "snp/migration": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "A guest with a migration agent bound to it.",
      says: "fail",
      report: { reportIdMa: countingBytes(32, 0x21), policy: { migrateMa: true } },
    },
  },
  "snp/policy-allow": {
    good: { set: "The good sample, and a policy that allows no debugging.", says: "pass", options: policy({ allow: { debug: false } }) },
    bad: { set: "The good sample, and a policy that allows no SMT.", says: "fail", options: policy({ allow: { smt: false } }) },
  },
  "snp/policy-tcb": {
    good: {
      set: "The good sample, and a policy whose floor for Genoa it meets: SNP 28.",
      says: "pass",
      options: policy({ minimumTcb: { Genoa: { snp: 28 } } }),
    },
    bad: {
      set: "The good sample, and a policy whose floor is higher: SNP 29.",
      says: "fail",
      options: policy({ minimumTcb: { Genoa: { snp: 29 } } }),
    },
  },
  "snp/policy-host-data": {
    good: {
      set: "A report with HOST_DATA, and a policy that names it.",
      says: "pass",
      report: { hostData },
      options: policy({ hostData: [toHex(hostData)] }),
    },
    bad: {
      set: "The good sample, and a policy that names another HOST_DATA.",
      says: "fail",
      options: policy({ hostData: [toHex(hostData)] }),
    },
  },
  "snp/policy-id-key": {
    good: {
      set: "A launch approved by a key, and a policy that names its digest.",
      says: "pass",
      report: { idKeyDigest },
      options: policy({ idKeyDigests: [toHex(idKeyDigest)] }),
    },
    bad: {
      set: "The good sample, which no key approved, and a policy that names one.",
      says: "fail",
      options: policy({ idKeyDigests: [toHex(idKeyDigest)] }),
    },
  },
  "snp/tcb-order": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "A report whose COMMITTED_TCB has microcode 91, above the 90 that runs.",
      says: "warn",
      report: { committedTcb: { microcode: 91 } },
    },
  },
  "snp/provisional-firmware": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "Microcode 91 runs, and 90 is committed: the host may still go back.",
      says: "info",
      report: { currentTcb: { microcode: 91 } },
    },
  },
  "snp/platform": { good: { set: plain, says: "info" }, bad: null },
  "snp/advisories": {
    good: { set: plain, says: "info" },
    bad: { set: "A machine whose SNP firmware is at 23.", says: "warn", report: { tcb: { snp: 23 } } },
  },
  "snp/reserved": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "A byte set at 0x29f, which the specification reserves, before signing.",
      says: "info",
      report: { patches: [[0x29f, Uint8Array.of(1)]] },
    },
  },
  "snp/trailing-zeros": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "The same report, saved with sixteen zeros behind it.",
      says: "warn",
      files: ({ files: [report, ...rest] }) => [{ ...report!, bytes: concatBytes(report!.bytes, new Uint8Array(16)) }, ...rest],
    },
  },
  "snp/measurement": {
    good: {
      set: "The good sample, and the launch measurement that it has.",
      says: "pass",
      options: { measurements: [SAMPLE_MEASUREMENT] },
    },
    bad: { set: "The good sample, and another measurement.", says: "fail", options: { measurements: [toHex(countingBytes(48, 7))] } },
  },
  "snp/author-key": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "A report that says an author key was used, and whose digest of it is zero.",
      says: "warn",
      report: { keyInfo: { authorKeyEn: true } },
    },
  },
};
