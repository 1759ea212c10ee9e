import type { Check, CheckWords } from "@/lib/appraisal/check";
import type { PlacedArtifact } from "@/lib/appraisal/family";
import { warn, type FieldRef } from "@/lib/appraisal/finding";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import { ENTRY_BYTES, type CertTableEntry } from "../cert-table";
import { ghcb } from "../reference";

/** One entry of a certificate table, with what its content turned out to be. */
export interface LabelledEntry {
  /** What the GUID says: `VCEK`, `ASK`, … */
  readonly label: string;
  /** What is there instead or indeed: the same words, or a name nobody has a label for. */
  readonly contents: readonly string[];
  /** The GUID in the table. */
  readonly guid: FieldRef;
}

/** Labels of certificates and lists; what stands under any other GUID is its owner's matter. */
const LABELS = ["VCEK", "VLEK", "ASK", "ARK", "CRL"];

export const tableLabel: Check<LabelledEntry> & CheckWords = {
  id: "snp/table-label",
  stage: "tee",
  must: false,
  claim: "Certificate tables hold what their labels say",
  explanation:
    "The host fills the table and labels each entry. Here the content decides what an entry is, so a wrong label changes nothing; a program that goes by the label may take the wrong certificate.",
  limits: "A right label vouches for nothing: the host wrote it.",
  remedy: "Tell who runs the host; to judge this report nothing needs doing.",
  causes: ["The host’s tool put the certificates in under the wrong labels."],
  liars: [],
  reference: ghcb("§4.1.8.1, certificate table"),
  run({ label, contents, guid }) {
    if (contents.length === 0 || contents.includes(label)) return null;
    const seen = { observed: contents.join(", "), expected: `${label}, as its GUID says` };
    return warn(`The table’s entry labelled ${label} holds something else`, seen, guid);
  },
};

/** Entries of every certificate table among `artifacts` whose content can be told. */
export function labelledEntries(artifacts: readonly PlacedArtifact[]): { id: string; entry: LabelledEntry }[] {
  const tables = artifacts.filter(({ format, claims }) => format === "amd-snp/cert-table" && claims !== null);
  return tables.flatMap((table) => {
    const entries = table.claims as readonly CertTableEntry[];
    return artifacts
      .filter(({ parent, name }) => parent === table.id && LABELS.includes(name))
      .map((content) => {
        const at = ENTRY_BYTES * entries.findIndex(({ label }) => label === content.name);
        const guid = { evidence: table.id, field: `GUID of ${content.name}`, bytes: [at, at + 16] as const };
        return { id: content.id, entry: { label: content.name, contents: contentsOf(content, artifacts), guid } };
      });
  });
}

/** What an entry holds, in the labels' words; nothing where it is damaged, which is a finding of its own. */
function contentsOf(content: PlacedArtifact, artifacts: readonly PlacedArtifact[]): string[] {
  if (content.damaged) return [];
  if (content.format === "x509/certificate") return [certificateKind(content.claims as Certificate)];
  if (content.format === "x509/crl") return ["CRL"];
  const inside = artifacts.filter(({ parent }) => parent === content.id);
  return inside.length > 0 ? inside.flatMap((nested) => contentsOf(nested, artifacts)) : [content.format ?? "nothing that is known"];
}

/** ASVKs go under ASK: there is no label of their own. */
function certificateKind(certificate: Certificate): string {
  const name = commonName(certificate.subject) ?? "";
  if (name === "SEV-VCEK") return "VCEK";
  if (name === "SEV-VLEK") return "VLEK";
  if (/^SEV-/.test(name)) return "ASK";
  return /^ARK-/.test(name) ? "ARK" : `a certificate named ${name || "nothing"}`;
}
