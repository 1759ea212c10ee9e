import type { AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import { NOTHING_NAMED } from "@/lib/appraisal/nothing-named";
import { reportFormat } from "@/lib/evidence/snp/formats";
import { mintEvidence, type MintedEvidence } from "@/lib/simulator/evidence";
import { mintReport } from "@/lib/simulator/report";
import { simulatorRoot } from "@/lib/simulator/roots";
import { sample } from "@/lib/simulator/samples";
import { appraise } from "@/lib/verify/engine";
import { parseCertificate } from "@/lib/x509/certificate";
import { KeyCache } from "@/lib/x509/issued";

/** More machines than certificates are remembered, so that one that comes round again is new. */
const MACHINES = 600;
/** Reports of one machine, all different. */
const REPORTS = 200;
const SIGNED_BYTES = 0x2a0;

/** Does its work once; false if it went wrong. */
type Work = () => Promise<boolean>;
export interface Rates {
  /** P-384 verifications alone. */
  readonly raw: number;
  /** Reports of one machine, judged with their chain. */
  readonly shared: number;
  /** The WebCrypto calls that a report with a new VCEK needs: two verifications, one import of a key. */
  readonly calls: number;
  /** Reports of as many machines, judged with their chain. */
  readonly fresh: number;
  /** Reports read without being judged. */
  readonly parsed: number;
}

const OPTIONS: AppraisalOptions = {
  ...NOTHING_NAMED,
  at: "2026-11-02T10:00:00Z",
  extraRoots: [simulatorRoot("Genoa")],
};

/** The simulator's report and the certificates that belong to it, report first. */
export const sampleFiles = (): readonly Input[] => sample("good").files;

/** How often a second `work` is done with so many at once, over about `forMs` milliseconds. */
async function perSecond(work: Work, inFlight: number, forMs: number): Promise<number> {
  const start = performance.now();
  let done = 0;
  const lane = async () => {
    while (performance.now() - start < forMs) {
      if (!(await work())) throw new Error("What is measured went wrong.");
      done++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return done / ((performance.now() - start) / 1000);
}

const P384 = { name: "ECDSA", namedCurve: "P-384", hash: "SHA-384" };

async function rawVerification(): Promise<Work> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(P384, false, ["sign", "verify"]);
  const data = crypto.getRandomValues(new Uint8Array(SIGNED_BYTES));
  const signature = await crypto.subtle.sign(P384, privateKey, data);
  return () => crypto.subtle.verify(P384, publicKey, signature, data);
}

/** What a report with a VCEK that nobody saw before cannot do without, issuer and root being known. */
async function callsForNewChip(): Promise<Work> {
  const rsa = { name: "RSA-PSS", modulusLength: 4096, publicExponent: new Uint8Array([1, 0, 1]), hash: "SHA-384", saltLength: 48 };
  const issuer = await crypto.subtle.generateKey(rsa, false, ["sign", "verify"]);
  const certificate = crypto.getRandomValues(new Uint8Array(800));
  const issued = await crypto.subtle.sign(rsa, issuer.privateKey, certificate);
  const chip = await crypto.subtle.generateKey(P384, true, ["sign", "verify"]);
  const point = await crypto.subtle.exportKey("raw", chip.publicKey);
  const data = crypto.getRandomValues(new Uint8Array(SIGNED_BYTES));
  const signature = await crypto.subtle.sign(P384, chip.privateKey, data);
  return async () => {
    const verified = crypto.subtle.verify(rsa, issuer.publicKey, issued, certificate);
    const key = await crypto.subtle.importKey("raw", point, P384, false, ["verify"]);
    return (await crypto.subtle.verify(P384, key, signature, data)) && verified;
  };
}

const setOf = ({ report, vek, intermediate }: MintedEvidence): Input[] => [
  { name: "report.bin", bytes: report },
  { name: "vcek.der", bytes: vek },
  { name: "ask.der", bytes: intermediate },
];

function chip(number: number): Uint8Array {
  const id = new Uint8Array(64).fill(0xc0);
  new DataView(id.buffer).setUint32(0, number);
  return id;
}

/** What the first machine says when it is asked with one challenge after another, with its certificates. */
async function setsOfOneChip(minted: MintedEvidence): Promise<Input[][]> {
  const sets: Input[][] = [];
  for (let i = 1; i <= REPORTS; i++) {
    const reportData = crypto.getRandomValues(new Uint8Array(64));
    sets.push(setOf({ ...minted, report: await mintReport({ product: "Genoa", chipId: chip(1), reportData }) }));
  }
  return sets;
}

/** Takes the sets in turn, with keys kept from one to the next as the worker and `--each` keep them. */
function appraisals(sets: readonly Input[][]): Work {
  const keys = new KeyCache();
  let next = 0;
  return async () => (await appraise(sets[next++ % sets.length]!, OPTIONS, { keys })).verdict === "valid";
}

function parsing({ report, vek, intermediate }: MintedEvidence): Work {
  return async () => {
    const { claims } = reportFormat.parse(report);
    return parseCertificate(vek).serial !== "" && parseCertificate(intermediate).serial !== "" && claims.version > 0;
  };
}

export type Works = Record<keyof Rates, Work>;

/** What is measured, its evidence minted before. */
export async function prepare(): Promise<Works> {
  const minted: MintedEvidence[] = [];
  for (let i = 1; i <= MACHINES; i++) minted.push(await mintEvidence({ report: { product: "Genoa", chipId: chip(i) } }));
  const sets = minted.map(setOf);
  return {
    raw: await rawVerification(),
    shared: appraisals(await setsOfOneChip(minted[0]!)),
    calls: await callsForNewChip(),
    fresh: appraisals(sets),
    parsed: parsing(minted[0]!),
  };
}

/** All rates, by turns so that all meet the same machine. */
export async function rates(works: Works, inFlight: number, rounds = 3, forMs = 1_000): Promise<Rates[]> {
  const measured: Rates[] = [];
  for (let round = 0; round < rounds; round++) {
    const rate = { raw: 0, shared: 0, calls: 0, fresh: 0, parsed: 0 };
    for (const name of Object.keys(rate) as (keyof Rates)[]) rate[name] = await perSecond(works[name], inFlight, forMs);
    measured.push(rate);
  }
  return measured;
}
