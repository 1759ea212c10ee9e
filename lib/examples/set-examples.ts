import { toBase64 } from "@/lib/bytes/base64";
import { encodeLink } from "@/lib/share/link";
import { countingBytes } from "@/lib/simulator/product";
import { parsePolicy } from "@/lib/verify/policy";
import { toHex } from "@/lib/bytes/hex";
import type { MintedEvidence } from "@/lib/simulator/evidence";
import { PLAIN_SET as plain, type CheckExamples } from "./recipe";

const text = (value: string) => new TextEncoder().encode(value);

/** One more than the engine opens. */
const WRAPPINGS = 10;

/** A gzip header (RFC 1952) and the first bytes of what should follow it. */
const CUT_GZIP = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, ...new Uint8Array(22).fill(0x4b));

/** Examples about the set as a whole. */
export const SET_EXAMPLES: Readonly<Record<string, CheckExamples>> = {
  "set/evidence": {
    good: { set: plain, says: "nothing" },
    bad: { set: "The certificates of the good sample, without its report.", says: "missing", files: ({ files }) => files.slice(1) },
  },
  "set/format-supported": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "The good sample, and a file that begins as Azure’s wrapping of a report does.",
      says: "missing",
      files: ({ files }) => [...files, { name: "hcl-report.bin", bytes: text("HCLA".padEnd(64, "\0")) }],
    },
  },
  "set/limits": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "The same report in base64, ten times over: deeper than anything is opened.",
      says: "missing",
      files: ({ files: [report, ...rest] }) => [{ name: "wrapped.txt", bytes: wrapped(report!.bytes) }, ...rest],
    },
  },
  "set/sender-claims": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "The good sample as a link, whose sender names a challenge of their own.",
      says: "info",
      files: async (minted) => [{ name: "link", bytes: text(await link(minted)) }],
    },
  },
  "set/policy-registers": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "The good sample, and a policy that names register 4 of a vTPM.",
      says: "missing",
      options: { policy: { policy: parsePolicy({ registers: { sha256: { 4: [toHex(countingBytes(32, 1))] } } }), sha256: "" } },
    },
  },
  "set/layout": {
    good: { set: plain, says: "nothing" },
    bad: {
      set: "The good sample, and a gzip file of which only the beginning is left.",
      says: "fail",
      files: ({ files }) => [...files, { name: "more.gz", bytes: CUT_GZIP }],
    },
  },
  "set/link": {
    good: {
      set: "The good sample as a link that is whole.",
      says: "nothing",
      files: async (minted) => [{ name: "link", bytes: text(await link(minted)) }],
    },
    bad: {
      set: "The same link, the last 40 characters lost.",
      says: "fail",
      files: async (minted) => [{ name: "link", bytes: text((await link(minted)).slice(0, -40)) }],
    },
  },
};

const link = ({ files }: MintedEvidence): Promise<string> =>
  encodeLink({ base: "https://example.org", inputs: files, claimed: { challenge: toHex(countingBytes(32, 0x5a)) } });

function wrapped(bytes: Uint8Array): Uint8Array {
  let inner = bytes;
  for (let round = 0; round < WRAPPINGS; round++) inner = text(toBase64(inner));
  return inner;
}
