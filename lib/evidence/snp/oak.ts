import type { EvidenceFormat, Nested } from "@/lib/appraisal/format";
import { equalBytes } from "@/lib/bytes/bytes";
import { readProtobuf, type WireField } from "@/lib/bytes/protobuf";
import { looksLikeCertificate } from "@/lib/x509/certificate";
import { reportFormat } from "./formats";

/** Messages of Oak's attestation protocol: `Evidence` and `Endorsements`. What else they hold is for Oak's own verifier. */
const MAX_BYTES = 1024 * 1024;
/** Evidence: 1 root_layer. RootLayerEvidence: 2 remote_attestation_report. */
const ROOT_LAYER = 1;
const REPORT = 2;
/** Endorsements: the oneof of deployments in 1 to 3, and variants from 8 on, each of an id and a message. */
const DEPLOYMENTS: readonly number[] = [1, 2, 3];
const VARIANTS: readonly number[] = [8, 9, 10];
const VARIANT_VALUE = 2;
/** Of a deployment: 1 root_layer, and in it 1 tee_certificate; a variant has the certificate at once. */
const TEE_CERTIFICATE = 1;

const messagesIn = (fields: readonly WireField[] | null, number: number): Uint8Array[] =>
  (fields ?? []).flatMap((field) => (field.number === number && field.value instanceof Uint8Array ? [field.value] : []));

const startsLikeMessage = (data: Uint8Array, numbers: readonly number[]): boolean =>
  data.length > 256 && data.length <= MAX_BYTES && numbers.some((number) => data[0] === ((number << 3) | 2));

function reportsIn(data: Uint8Array): readonly Uint8Array[] {
  if (!startsLikeMessage(data, [ROOT_LAYER])) return [];
  return messagesIn(readProtobuf(data), ROOT_LAYER)
    .flatMap((layer) => messagesIn(readProtobuf(layer), REPORT))
    .filter(reportFormat.detect);
}

function certificatesIn(data: Uint8Array): readonly Uint8Array[] {
  if (!startsLikeMessage(data, [...DEPLOYMENTS, ...VARIANTS])) return [];
  const fields = readProtobuf(data);
  const layers = DEPLOYMENTS.flatMap((number) => messagesIn(fields, number)).flatMap((inner) =>
    messagesIn(readProtobuf(inner), ROOT_LAYER),
  );
  const variants = VARIANTS.flatMap((number) => messagesIn(fields, number)).flatMap((inner) =>
    messagesIn(readProtobuf(inner), VARIANT_VALUE),
  );
  const found = [...layers, ...variants].flatMap((layer) => messagesIn(readProtobuf(layer), TEE_CERTIFICATE)).filter(looksLikeCertificate);
  return found.filter((bytes, index) => found.findIndex((other) => equalBytes(other, bytes)) === index);
}

const format = (
  name: string,
  title: string,
  find: (data: Uint8Array) => readonly Uint8Array[],
  inside: Pick<Nested, "name" | "step">,
): EvidenceFormat<null> => ({
  name,
  title,
  role: "container",
  detect: (data) => find(data).length > 0,
  parse: (data) => ({
    claims: null,
    version: null,
    facts: {},
    contains: find(data).map((bytes) => ({ ...inside, offset: bytes.byteOffset - data.byteOffset, bytes })),
  }),
});

export const oakEvidenceFormat = format("oak/evidence", "Oak’s evidence, of which the report is read", reportsIn, {
  name: "report",
  step: "root_layer.remote_attestation_report",
});
export const oakEndorsementsFormat = format("oak/endorsements", "Oak’s endorsements, of which the certificate is read", certificatesIn, {
  name: "VCEK",
  step: "root_layer.tee_certificate",
});
