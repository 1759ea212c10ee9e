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

/** A document of values that its sender would have compared: read, named and without effect. */
export interface ReferenceDocument extends Envelope {
  readonly facts: Readonly<Record<string, string>>;
}

const MAX_LISTED = 16;

/** Contrast's manifest: reference values per platform, and the hashes of policies that HOST_DATA carries. Null for anything else. */
export function referenceDocument(document: unknown): ReferenceDocument | null {
  const members = membersOf(document);
  if (!has("Policies", "ReferenceValues")(members)) return null;
  const measurements = stringsAt(members.ReferenceValues, "trustedmeasurement");
  return {
    format: "contrast/manifest",
    title: "Contrast manifest",
    note: "what its sender expects: without effect until you name a value of it yourself",
    facts: { measurements: listed(measurements), hostData: listed(Object.keys(membersOf(members.Policies))) },
  };
}

const listed = (values: readonly string[]) => {
  const hex = [...new Set(values.filter((value) => /^[0-9a-f]{64,96}$/i.test(value)))].map((value) => value.toLowerCase());
  return [...hex.slice(0, MAX_LISTED), ...(hex.length > MAX_LISTED ? [`and ${hex.length - MAX_LISTED} more`] : [])].join(", ");
};

/** Strings under a name, whatever its case, at the depths at which releases of Contrast have them: a platform, or a list of them. */
function stringsAt(value: unknown, name: string, depth = 3): string[] {
  if (typeof value !== "object" || value === null || depth === 0) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key.toLowerCase() === name && typeof item === "string" ? [item] : stringsAt(item, name, depth - 1),
  );
}

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
