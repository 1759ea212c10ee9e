import type { CheckWords } from "@/lib/appraisal/check";
import { advisoriesWords } from "./checks/advisories.words";
import { authorKeyWords } from "./checks/author-key.words";
import { bindWords } from "./checks/bind.words";
import { certificateChainWords } from "./checks/certificate-chain.words";
import { certificateChipWords } from "./checks/certificate-chip.words";
import { certificateDatesWords } from "./checks/certificate-dates.words";
import { certificateKindWords } from "./checks/certificate-kind.words";
import { certificateTcbWords } from "./checks/certificate-tcb.words";
import { certificateWords } from "./checks/certificate.words";
import { challengeWords } from "./checks/challenge.words";
import { chipHistoryWords } from "./checks/chip-history.words";
import { containerPolicyWords } from "./checks/container-policy.words";
import { debugWords } from "./checks/debug.words";
import { hostDataWords } from "./checks/host-data.words";
import { idKeyWords } from "./checks/id-key.words";
import { keyCustodyWords } from "./checks/key-custody.words";
import { maskChipKeyWords } from "./checks/mask-chip-key.words";
import { measurementWords } from "./checks/measurement.words";
import { migrationWords } from "./checks/migration.words";
import { paravisorWords } from "./checks/paravisor.words";
import { platformWords } from "./checks/platform.words";
import { policyAllowWords } from "./checks/policy-allow.words";
import { policyHostDataWords } from "./checks/policy-host-data.words";
import { policyIdKeyWords } from "./checks/policy-id-key.words";
import { policyReservedWords } from "./checks/policy-reserved.words";
import { policyTcbWords } from "./checks/policy-tcb.words";
import { productWords } from "./checks/product.words";
import { provisionalFirmwareWords } from "./checks/provisional-firmware.words";
import { reportDataWords } from "./checks/report-data.words";
import { reportSignatureWords } from "./checks/report-signature.words";
import { reservedWords } from "./checks/reserved.words";
import { revocationWords } from "./checks/revocation.words";
import { signatureAlgorithmWords } from "./checks/signature-algorithm.words";
import { signatureFormWords } from "./checks/signature-form.words";
import { signingKeyWords } from "./checks/signing-key.words";
import { tcbOrderWords } from "./checks/tcb-order.words";
import { trailingZerosWords } from "./checks/trailing-zeros.words";
import { versionWords } from "./checks/version.words";
import { vmplExpectedWords } from "./checks/vmpl-expected.words";
import { vmplWords } from "./checks/vmpl.words";

/** What each check of a report says of itself, by its id. Apart from the rules: a verdict stands before its explanations. */
export const SNP_WORDS: Readonly<Record<string, CheckWords>> = {
  "snp/advisories": advisoriesWords,
  "snp/author-key": authorKeyWords,
  "snp/bind": bindWords,
  "snp/certificate-chain": certificateChainWords,
  "snp/certificate-chip": certificateChipWords,
  "snp/certificate-dates": certificateDatesWords,
  "snp/certificate-kind": certificateKindWords,
  "snp/certificate-tcb": certificateTcbWords,
  "snp/certificate": certificateWords,
  "snp/challenge": challengeWords,
  "snp/chip-history": chipHistoryWords,
  "snp/container-policy": containerPolicyWords,
  "snp/debug": debugWords,
  "snp/host-data": hostDataWords,
  "snp/id-key": idKeyWords,
  "snp/key-custody": keyCustodyWords,
  "snp/mask-chip-key": maskChipKeyWords,
  "snp/measurement": measurementWords,
  "snp/migration": migrationWords,
  "snp/paravisor": paravisorWords,
  "snp/platform": platformWords,
  "snp/policy-allow": policyAllowWords,
  "snp/policy-host-data": policyHostDataWords,
  "snp/policy-id-key": policyIdKeyWords,
  "snp/policy-reserved": policyReservedWords,
  "snp/policy-tcb": policyTcbWords,
  "snp/product": productWords,
  "snp/provisional-firmware": provisionalFirmwareWords,
  "snp/report-data": reportDataWords,
  "snp/report-signature": reportSignatureWords,
  "snp/reserved": reservedWords,
  "snp/revocation": revocationWords,
  "snp/signature-algorithm": signatureAlgorithmWords,
  "snp/signature-form": signatureFormWords,
  "snp/signing-key": signingKeyWords,
  "snp/tcb-order": tcbOrderWords,
  "snp/trailing-zeros": trailingZerosWords,
  "snp/version": versionWords,
  "snp/vmpl-expected": vmplExpectedWords,
  "snp/vmpl": vmplWords,
};
