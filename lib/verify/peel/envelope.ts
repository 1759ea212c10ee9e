/** A JSON document known by its members. Nothing signs it: its name is for the reader, never for a verdict. */
export interface Envelope {
  readonly format: string;
  readonly title: string;
  /** Whose form it is, in a few words. */
  readonly note: string;
}

interface Known {
  readonly note: string;
  readonly format?: string;
  readonly title?: string;
  readonly fits: (document: Members) => boolean;
}
type Members = Readonly<Record<string, unknown>>;

const JSON_FORMAT = { format: "text/json", title: "JSON" } as const;

const has =
  (...names: string[]) =>
  (document: Members): boolean =>
    names.every((name) => Object.hasOwn(document, name));
const membersOf = (value: unknown): Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {};
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const startsWith = (name: string, prefix: string) => (document: Members) => textOf(document[name]).startsWith(prefix);
const both =
  (...conditions: readonly Known["fits"][]) =>
  (document: Members): boolean =>
    conditions.every((holds) => holds(document));
const within = (name: string, fits: Known["fits"]) => (document: Members) => fits(membersOf(document[name]));

/** The most telling first. */
const KNOWN: readonly Known[] = [
  {
    note: "certificates as Azure’s metadata service answers",
    format: "azure/imds-certs",
    title: "Azure certificate answer (THIM)",
    fits: has("vcekCert", "certificateChain"),
  },
  {
    note: "a report as Linux’s configfs-tsm has it",
    format: "linux/tsm-report",
    title: "configfs-tsm report",
    fits: has("outblob", "provider"),
  },
  {
    note: "a report as Linux’s configfs-tsm has it",
    format: "linux/tsm-report",
    title: "configfs-tsm report",
    fits: has("outblob", "auxblob"),
  },
  { note: "evidence in attestation-rs’s form", fits: both(has("evidence"), startsWith("platform", "snp")) },
  { note: "evidence in attestation-rs’s form", fits: both(has("evidence"), startsWith("platform", "az-snp")) },
  { note: "evidence in attestation-rs’s form", fits: both(has("evidence"), startsWith("platform", "gcp-snp")) },
  { note: "Tinfoil’s attestation", fits: both(has("body"), startsWith("format", "https://tinfoil.sh/predicate/")) },
  { note: "Constellation’s verification report", fits: both(has("cert_chain"), within("snp_report", has("measurement", "report_data"))) },
  { note: "Constellation’s attestation document", fits: has("Attestation", "InstanceInfo") },
  { note: "Constellation’s instance information", fits: has("AttestationReport", "CertChain") },
  { note: "enclaive’s attestation", fits: both(has("Provider"), within("Attestation", has("Report"))) },
  { note: "Confidential Containers’ evidence from an Azure VM", fits: has("hcl_report", "tpm_quote") },
  {
    note: "Confidential Containers’ evidence from an Azure VM, in its first form",
    fits: both(has("report", "vcek"), within("quote", has("message", "signature"))),
  },
  { note: "Confidential Containers’ evidence", fits: both(has("cert_chain"), within("attestation_report", has("report_data"))) },
  { note: "a key broker’s evidence of several devices", fits: has("primary_evidence") },
  { note: "a key broker’s request", fits: has("tee-evidence") },
  { note: "a key broker’s request", fits: both(has("tee"), has("evidence")) },
];

/** The form that the document has, plain JSON if it has none that is known. */
export function envelopeOf(document: unknown): Envelope {
  const members = membersOf(document);
  const { format, title, note } = KNOWN.find(({ fits }) => fits(members)) ?? { note: "" };
  return { ...JSON_FORMAT, ...(format && title ? { format, title } : {}), note: note ?? "" };
}

/** What JSON leaves open, in the words of the inventory: "the name “report” stands twice in it: the last was read". */
export function twiceText(names: readonly string[]): string {
  if (names.length === 0) return "";
  const listed = names.map((name) => `“${name}”`).join(", ");
  return names.length === 1
    ? `the member name ${listed} stands twice in one object, of which the last was read`
    : `member names stand twice in one object (${listed}), of which the last was read`;
}
