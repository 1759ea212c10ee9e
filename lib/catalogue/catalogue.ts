import { CATALOGUE_VERSION } from "./version";
import type { Advisory, CatalogueEvent, Offering, Snapshot, Source, VariantFile } from "./schema";
import { snapshotAt, type DatedOffering } from "./snapshots";
import { expandVariant } from "./variants";
import advisories from "./advisories.json";
import events from "./events.json";
import alibabaEcsTdx from "./offerings/alibaba-ecs-tdx.json";
import awsEc2Snp from "./offerings/aws-ec2-snp.json";
import awsEc2SnpDedicated from "./offerings/aws-ec2-snp-dedicated.json";
import awsNitroEnclaves from "./offerings/aws-nitro-enclaves.json";
import awsNitroSandbox from "./offerings/aws-nitro-sandbox.json";
import awsNitrotpmAmi from "./offerings/aws-nitrotpm-ami.json";
import azureAcaCc from "./offerings/azure-aca-cc.json";
import azureAciCc from "./offerings/azure-aci-cc.json";
import azureAksCvmNodes from "./offerings/azure-aks-cvm-nodes.json";
import azureAksKataCc from "./offerings/azure-aks-kata-cc.json";
import azureAroCoco from "./offerings/azure-aro-coco.json";
import azureCvmInVm from "./offerings/azure-cvm-in-vm.json";
import azureCvmSnp from "./offerings/azure-cvm-snp.json";
import azureCvmSnpGenoa from "./offerings/azure-cvm-snp-genoa.json";
import azureCvmSnpGpu from "./offerings/azure-cvm-snp-gpu.json";
import azureCvmTdx from "./offerings/azure-cvm-tdx.json";
import azureLocalTdx from "./offerings/azure-local-tdx.json";
import azureSgx from "./offerings/azure-sgx.json";
import gcpConfidentialSpaceSev from "./offerings/gcp-confidential-space-sev.json";
import gcpConfidentialSpaceTdx from "./offerings/gcp-confidential-space-tdx.json";
import gcpCvmSev from "./offerings/gcp-cvm-sev.json";
import gcpCvmSevGpu from "./offerings/gcp-cvm-sev-gpu.json";
import gcpCvmSnp from "./offerings/gcp-cvm-snp.json";
import gcpCvmTdx from "./offerings/gcp-cvm-tdx.json";
import gcpCvmTdxGpu from "./offerings/gcp-cvm-tdx-gpu.json";
import gcpGkeConfidential from "./offerings/gcp-gke-confidential.json";
import huaweiQingtianEnclave from "./offerings/huawei-qingtian-enclave.json";
import ibmHyperProtect from "./offerings/ibm-hyper-protect.json";
import ibmVpcTdx from "./offerings/ibm-vpc-tdx.json";
import openmetalTdx from "./offerings/openmetal-tdx.json";
import oracleSev from "./offerings/oracle-sev.json";
import selfhostedSnp from "./offerings/selfhosted-snp.json";
import selfhostedTdx from "./offerings/selfhosted-tdx.json";
import stackitSevEs from "./offerings/stackit-sev-es.json";
import sources from "./sources.json";

/** Day up to which the catalogue was read against its sources, and a count of its revisions that day. */
export { CATALOGUE_VERSION };
export { heldFrom, snapshotAt, type DatedOffering } from "./snapshots";
export const CATALOGUE_DATE = CATALOGUE_VERSION.slice(0, 10);
/** The day of the published table that the catalogue has to reproduce. */
export const FIRST_DATE = "2024-03-26";

// The files are checked against these types, field by field, by catalogue.test.ts (validate.ts).
const OWN_FACTS = [
  ...[awsEc2Snp, azureCvmSnp, gcpCvmSnp, azureCvmInVm],
  ...[awsEc2SnpDedicated, awsNitroEnclaves, awsNitrotpmAmi, awsNitroSandbox],
  ...[azureCvmSnpGenoa, azureCvmTdx, azureAciCc, azureAksKataCc, azureAksCvmNodes, azureSgx],
  ...[azureAcaCc, azureAroCoco, azureLocalTdx],
  ...[gcpCvmTdx, gcpCvmSev, gcpConfidentialSpaceSev, gcpConfidentialSpaceTdx, gcpGkeConfidential],
  ...[alibabaEcsTdx, huaweiQingtianEnclave, ibmVpcTdx, ibmHyperProtect, oracleSev, stackitSevEs],
  ...[selfhostedSnp, selfhostedTdx],
] as unknown as readonly Offering[];
/** Files that carry the facts of another offering, their `base`. */
const VARIANTS = [azureCvmSnpGpu, gcpCvmTdxGpu, gcpCvmSevGpu, openmetalTdx] as readonly VariantFile[];

const baseOf = ({ id, base }: VariantFile): Offering => {
  const found = OWN_FACTS.find((each) => each.id === base);
  if (found === undefined) throw new Error(`${id}: there is no offering ${base}`);
  return found;
};

/** Every offering: those of the published table first, in its order. */
export const OFFERINGS: readonly Offering[] = [...OWN_FACTS, ...VARIANTS.map((file) => expandVariant(file, baseOf(file)))];
export const SOURCES = sources as readonly Source[];
export const ADVISORIES = advisories as readonly Advisory[];
export const EVENTS = events as readonly CatalogueEvent[];

const byId = <T extends { readonly id: string }>(entries: readonly T[]) => new Map(entries.map((each) => [each.id, each]));
const OFFERING_BY_ID = byId(OFFERINGS);
const SOURCE_BY_ID = byId(SOURCES);
const ADVISORY_BY_ID = byId(ADVISORIES);

export const OFFERING_IDS: readonly string[] = OFFERINGS.map(({ id }) => id);

export const offeringById = (id: string): Offering | undefined => OFFERING_BY_ID.get(id);
export const sourceById = (id: string): Source | undefined => SOURCE_BY_ID.get(id);
export const advisoryById = (id: string): Advisory | undefined => ADVISORY_BY_ID.get(id);

/**
 * The offering's latest snapshot that held on `date` (YYYY-MM-DD), or the latest of all where `date` is null;
 * undefined for an unknown id, and where nothing is known of it by then.
 */
export function offeringAt(id: string, date: string | null): DatedOffering | undefined {
  const offering = offeringById(id);
  return offering && snapshotAt(offering, date);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that the calendar has, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines roll 30 February over into March instead of refusing it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Ids of all sources that a snapshot cites, each once, sorted. */
export function sourcesOf({ availability, stages, reasons }: Snapshot): readonly string[] {
  const facts = Object.values(stages).flatMap((fact) => (typeof fact === "string" ? [] : fact));
  const cited = [...facts, ...Object.values(reasons ?? {}), availability].flatMap(({ sources }) => sources);
  return [...new Set(cited)].sort();
}
