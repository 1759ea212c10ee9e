import type { Check } from "@/lib/appraisal/check";
import type { SnpSubject } from "../subject";
import { advisories } from "./advisories";
import { authorKey } from "./author-key";
import { bind } from "./bind";
import { certificate } from "./certificate";
import { certificateChain } from "./certificate-chain";
import { certificateChip } from "./certificate-chip";
import { certificateDates } from "./certificate-dates";
import { certificateKind } from "./certificate-kind";
import { certificateTcb } from "./certificate-tcb";
import { challenge } from "./challenge";
import { chipHistory } from "./chip-history";
import { containerPolicy } from "./container-policy";
import { debug } from "./debug";
import { hostData } from "./host-data";
import { idKey } from "./id-key";
import { keyCustody } from "./key-custody";
import { maskChipKey } from "./mask-chip-key";
import { measurement } from "./measurement";
import { migration } from "./migration";
import { paravisor } from "./paravisor";
import { platform } from "./platform";
import { policyAllow } from "./policy-allow";
import { policyHostData } from "./policy-host-data";
import { policyIdKey } from "./policy-id-key";
import { policyReserved } from "./policy-reserved";
import { policyTcb } from "./policy-tcb";
import { product } from "./product";
import { provisionalFirmware } from "./provisional-firmware";
import { reportData } from "./report-data";
import { reportSignature } from "./report-signature";
import { reserved } from "./reserved";
import { revocation } from "./revocation";
import { signatureAlgorithm } from "./signature-algorithm";
import { signatureForm } from "./signature-form";
import { signingKey } from "./signing-key";
import { tcbOrder } from "./tcb-order";
import { trailingZeros } from "./trailing-zeros";
import { version } from "./version";
import { vmpl } from "./vmpl";
import { vmplExpected } from "./vmpl-expected";

/** Every check of a report, in the order of AMD's document and of reading. */
export const SNP_CHECKS: readonly Check<SnpSubject>[] = [
  version,
  signatureAlgorithm,
  signingKey,
  maskChipKey,
  policyReserved,
  vmpl,
  signatureForm,
  certificate,
  certificateKind,
  certificateChain,
  certificateDates,
  reportSignature,
  certificateTcb,
  certificateChip,
  product,
  revocation,
  challenge,
  bind,
  reportData,
  hostData,
  containerPolicy,
  vmplExpected,
  paravisor,
  debug,
  migration,
  policyAllow,
  policyTcb,
  policyHostData,
  tcbOrder,
  provisionalFirmware,
  platform,
  advisories,
  chipHistory,
  keyCustody,
  reserved,
  trailingZeros,
  measurement,
  idKey,
  policyIdKey,
  authorKey,
];
