import { fromHex } from "@/lib/bytes/hex";
import { certTable, extendedReport } from "@/lib/simulator/certificate-table";
import { mintCrl } from "@/lib/simulator/crl";
import { mintEvidence } from "@/lib/simulator/evidence";
import { simulatorKey } from "@/lib/simulator/keys";
import { PRODUCT_DATA, countingBytes } from "@/lib/simulator/product";
import { PLAIN_SET as plain, flippedAt, overwritten, type CheckExamples } from "./recipe";

/** The first byte behind S. */
const BEHIND_S = 0x330;

const listDates = { thisUpdate: "2026-11-01T00:00:00Z", nextUpdate: "2027-05-01T00:00:00Z" } as const;

/** Examples of what signs the report, and of what vouches for the key. */
export const SIGNING_EXAMPLES: Readonly<Record<string, CheckExamples>> = {
  "snp/version": {
    good: { set: plain, says: "pass" },
    bad: { set: "The same report with VERSION 1, a number that was never released.", says: "fail", report: { version: 1 } },
  },
  "snp/signature-algorithm": {
    good: { set: plain, says: "pass" },
    bad: { set: "The same report with SIGNATURE_ALGO 0.", says: "fail", report: { signatureAlgo: 0 } },
  },
  "snp/signing-key": {
    good: { set: plain, says: "pass" },
    bad: { set: "The report of a host whose firmware was told to sign with no key.", says: "fail", report: { signWith: "none" } },
  },
  "snp/mask-chip-key": {
    good: { set: plain, says: "pass" },
    bad: { set: "A report whose KEY_INFO says that the signing key is masked.", says: "fail", report: { keyInfo: { maskChipKey: true } } },
  },
  "snp/signature-form": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "The same report with one byte written behind its signature, where nothing is signed.",
      says: "fail",
      files: ({ files: [report, ...rest] }) => [{ ...report!, bytes: overwritten(report!.bytes, BEHIND_S, 0x41) }, ...rest],
    },
  },
  "snp/certificate": {
    good: { set: plain, says: "pass" },
    bad: { set: "The report alone, without a certificate.", says: "missing", files: ({ files }) => files.slice(0, 1) },
  },
  "snp/certificate-kind": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "A VCEK that carries no hardware id, so that it names no chip.",
      says: "fail",
      chain: { vek: { extensions: { "1.3.6.1.4.1.3704.1.4": null } } },
    },
  },
  "snp/certificate-chain": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "The same names throughout, but the root and what it signs were made with a stranger’s key.",
      says: "fail",
      chain: async () => ({ keys: { root: await simulatorKey("asvk") } }),
    },
  },
  "snp/certificate-dates": {
    good: { set: plain, says: "pass" },
    bad: { set: "The good sample, judged in the year 2040.", says: "fail", options: { at: "2040-01-01T00:00:00Z" } },
  },
  "snp/report-signature": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "The same report with one bit of its launch measurement flipped after signing.",
      says: "fail",
      files: ({ files: [report, ...rest] }) => [{ ...report!, bytes: flippedAt(report!.bytes, 0x9f) }, ...rest],
    },
  },
  "snp/certificate-tcb": {
    good: { set: plain, says: "pass" },
    bad: { set: "A VCEK that was issued for microcode 89; the report says 90.", says: "fail", chain: { tcb: { microcode: 89 } } },
  },
  "snp/certificate-chip": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "The VCEK of another chip, for the same product and the same TCB.",
      says: "fail",
      chain: { hwId: countingBytes(64, 0x77) },
    },
  },
  "snp/product": {
    good: { set: plain, says: "pass" },
    bad: {
      set: "A report that says it is Genoa’s, signed by a key with certificates of Milan’s.",
      says: "fail",
      chain: { product: "Milan" },
    },
  },
  "snp/revocation": {
    good: {
      set: "The good sample with the root’s current revocation list, which names neither certificate.",
      says: "pass",
      files: async ({ files }) => [...files, { name: "crl.der", bytes: await mintCrl({ product: "Genoa", ...listDates }) }],
    },
    bad: {
      set: "The good sample with a list on which the intermediate stands.",
      says: "fail",
      files: async ({ files }) => {
        const list = await mintCrl({ product: "Genoa", ...listDates, revoked: [PRODUCT_DATA.Genoa.serials.ask] });
        return [...files, { name: "crl.der", bytes: list }];
      },
    },
  },
  "snp/chip-history": {
    good: { set: plain, says: "nothing" },
    bad: { set: "A report of the product line Milan, signed with a VCEK.", says: "warn", report: { product: "Milan" } },
  },
  "snp/key-custody": {
    good: { set: plain, says: "nothing" },
    bad: { set: "A report signed with a cloud’s shared key, a VLEK.", says: "info", report: { signWith: "vlek" } },
  },
  "snp/table-label": {
    good: {
      set: "The report with a certificate table whose labels are right.",
      says: "nothing",
      files: ({ report, vek, intermediate }) => [
        {
          name: "attestation.bin",
          bytes: extendedReport(
            report,
            certTable([
              { guid: "vcek", content: vek },
              { guid: "ask", content: intermediate },
            ]),
          ),
        },
      ],
    },
    bad: {
      set: "The same, with the labels of the two certificates exchanged.",
      says: "warn",
      files: ({ report, vek, intermediate }) => [
        {
          name: "attestation.bin",
          bytes: extendedReport(
            report,
            certTable([
              { guid: "ask", content: vek },
              { guid: "vcek", content: intermediate },
            ]),
          ),
        },
      ],
    },
  },
  "snp/layout": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "The same report, cut after 1000 of its 1184 bytes.",
      says: "fail",
      files: ({ files: [report, ...rest] }) => [{ ...report!, bytes: report!.bytes.subarray(0, 1000) }, ...rest],
    },
  },
  "x509/layout": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "The good sample with the VCEK cut after 400 bytes.",
      says: "fail",
      files: ({ files: [report, vcek, chain] }) => [report!, { ...vcek!, bytes: vcek!.bytes.subarray(0, 400) }, chain!],
    },
  },
  "x509/path": {
    good: { set: "The certificates alone, without a report.", says: "pass", files: ({ files }) => files.slice(1) },
    bad: {
      set: "The certificates alone, the last byte of the VCEK’s signature changed.",
      says: "fail",
      files: ({ files: [, vcek, chain] }) => [{ ...vcek!, bytes: flippedAt(vcek!.bytes, vcek!.bytes.length - 1) }, chain!],
    },
  },
  "x509/revocation-list": {
    good: {
      set: "The certificates with the root’s revocation list, without a report.",
      says: "pass",
      files: async ({ files }) => [...files.slice(1), { name: "crl.der", bytes: await mintCrl({ product: "Genoa", ...listDates }) }],
    },
    bad: {
      set: "The same, but another key signed the list in the root’s name.",
      says: "fail",
      files: async ({ files }) => {
        const list = await mintCrl({ product: "Genoa", ...listDates, signWith: await simulatorKey("ask") });
        return [...files.slice(1), { name: "crl.der", bytes: list }];
      },
    },
  },
  "snp/id-key": {
    good: {
      set: "A report made to look as on Azure: its ID_KEY_DIGEST is one of Microsoft’s.",
      says: "pass",
      report: { product: "Milan", idKeyDigest: azureIdKey() },
    },
    bad: { set: "A launch approved by a key that nobody here knows.", says: "info", report: { idKeyDigest: countingBytes(48, 0x51) } },
  },
  "snp/paravisor": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "A report made to look as on Azure: its ID_KEY_DIGEST is one of Microsoft’s.",
      says: "warn",
      report: { product: "Milan", idKeyDigest: azureIdKey() },
    },
  },
  "set/one-guest": {
    good: {
      set: "Two reports that one guest asked for, one after the other.",
      says: "pass",
      files: async ({ files }) => [...files, { name: "second.bin", bytes: (await second({})).report }],
    },
    bad: {
      set: "Two reports of the same chip for two launches that differ.",
      says: "fail",
      files: async ({ files }) => [...files, { name: "second.bin", bytes: (await second({ measurement: countingBytes(48, 9) })).report }],
    },
  },
};

const second = (report: { readonly measurement?: Uint8Array }) =>
  mintEvidence({ report: { product: "Genoa", version: 5, reportData: countingBytes(64, 3), ...report } });

/** As seen in public reports of Azure's confidential VMs. */
function azureIdKey(): Uint8Array {
  return fromHex("0356215882a825279a85b300b0b742931d113bf7e32dde2e50ffde7ec743ca491ecdd7f336dc28a6e0b2bb57af7a44a3")!;
}
