import { toPem, certTable, extendedReport } from "./certificate-table";
import { mintChain, type Chain, type ChainSpec } from "./chain";
import { PRODUCT_DATA } from "./product";
import { mintReport, type ReportSpec } from "./report";

export interface EvidenceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface EvidenceSpec {
  readonly report: ReportSpec;
  /** Over what follows from the report: kind by who signed it, TCB by REPORTED_TCB, hwID by CHIP_ID. */
  readonly chain?: Partial<ChainSpec>;
}

export interface MintedEvidence extends Chain {
  /** 1184 bytes. */
  readonly report: Uint8Array;
  /** Report, certificate of its key, and the rest of the chain as the key server would give it. */
  readonly files: readonly EvidenceFile[];
}

/** Mints a report and the certificates that go with it. */
export async function mintEvidence(spec: EvidenceSpec): Promise<MintedEvidence> {
  const chainSpec = { ...matching(spec.report), ...spec.chain };
  const [report, chain] = await Promise.all([mintReport(spec.report), mintChain(chainSpec)]);
  const files = [
    { name: "report.bin", bytes: report },
    { name: `${chainSpec.kind ?? "vcek"}.der`, bytes: chain.vek },
    { name: "cert_chain.pem", bytes: chainPem(chain) },
  ];
  return { report, ...chain, files };
}

/** Intermediate, then root, as the key server's `cert_chain` has them. */
export const chainPem = ({ intermediate, root }: Omit<Chain, "vek">): Uint8Array =>
  new TextEncoder().encode(toPem(intermediate) + toPem(root));

function matching({ product, signWith, tcb, reportedTcb, chipId }: ReportSpec): ChainSpec {
  const hwIdSize = PRODUCT_DATA[product].hwId.length;
  return {
    product,
    kind: signWith === "vlek" ? "vlek" : "vcek",
    ...(typeof signWith === "object" ? { keys: { vek: signWith } } : {}),
    ...(tcb || reportedTcb ? { tcb: { ...tcb, ...reportedTcb } } : {}),
    // A masked chip still has its VCEK, made for the hwID that the report keeps back.
    ...(chipId?.some((byte) => byte !== 0) ? { hwId: chipId.slice(0, hwIdSize) } : {}),
  };
}

/** What a guest on EC2 gets: a Milan report for VMPL 1 without a chip, signed by a VLEK, the table holding that alone. */
export async function mintAwsLike(report: Partial<ReportSpec> = {}): Promise<MintedEvidence> {
  const tcb = { bootLoader: 4, tee: 0, snp: 0x18, microcode: 0xdb };
  const minted = await mintEvidence({
    report: {
      product: "Milan",
      version: 3,
      signWith: "vlek",
      vmpl: 1,
      tcb,
      reportedTcb: { microcode: 0xd9 },
      currentTcb: { microcode: 0xdc },
      platformInfo: 0x27n,
      currentFirmware: { major: 1, minor: 55, build: 29 },
      committedFirmware: { major: 1, minor: 55, build: 29 },
      ...report,
    },
    chain: { cspId: "CN=cc-us-east-2.simulator.invalid" },
  });
  const table = certTable([{ guid: "vlek", content: minted.vek }]);
  return { ...minted, files: [{ name: "attestation.bin", bytes: extendedReport(minted.report, table) }] };
}

/**
 * What a guest on Azure finds in its vTPM, without the envelope: a paravisor's report made at boot, known by HOST_DATA zero and
 * its FAMILY_ID and IMAGE_ID.
 * @param idKeyDigest 48 bytes; which signer of paravisors it names is the reader's catalogue's matter
 */
export function mintAzureLike(idKeyDigest: Uint8Array, report: Partial<ReportSpec> = {}): Promise<MintedEvidence> {
  return mintEvidence({
    report: {
      product: "Milan",
      version: 2,
      guestSvn: 8,
      policy: 0x3001fn,
      familyId: Uint8Array.of(0x01),
      imageId: Uint8Array.of(0x02),
      idKeyDigest,
      tcb: { bootLoader: 4, tee: 0, snp: 0x18, microcode: 0x73 },
      currentTcb: { microcode: 0xd2 },
      ...report,
    },
  });
}
