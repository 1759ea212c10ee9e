import type { CheckWords } from "@/lib/appraisal/check";
import { advisoriesWords } from "./advisories.words";
import { authorKeyWords } from "./author-key.words";
import { bindWords } from "./bind.words";
import { certificateChainWords } from "./certificate-chain.words";
import { certificateChipWords } from "./certificate-chip.words";
import { certificateDatesWords } from "./certificate-dates.words";
import { certificateKindWords } from "./certificate-kind.words";
import { certificateTcbWords } from "./certificate-tcb.words";
import { certificateWords } from "./certificate.words";
import { challengeWords } from "./challenge.words";
import { chipHistoryWords } from "./chip-history.words";
import { debugWords } from "./debug.words";
import { hostDataWords } from "./host-data.words";
import { idKeyWords } from "./id-key.words";
import { keyCustodyWords } from "./key-custody.words";
import { maskChipKeyWords } from "./mask-chip-key.words";
import { measurementWords } from "./measurement.words";
import { migrationWords } from "./migration.words";
import { paravisorWords } from "./paravisor.words";
import { platformWords } from "./platform.words";
import { policyAllowWords } from "./policy-allow.words";
import { policyHostDataWords } from "./policy-host-data.words";
import { policyIdKeyWords } from "./policy-id-key.words";
import { policyReservedWords } from "./policy-reserved.words";
import { policyTcbWords } from "./policy-tcb.words";
import { productWords } from "./product.words";
import { provisionalFirmwareWords } from "./provisional-firmware.words";
import { reportDataWords } from "./report-data.words";
import { reportSignatureWords } from "./report-signature.words";
import { reservedWords } from "./reserved.words";
import { revocationWords } from "./revocation.words";
import { signatureAlgorithmWords } from "./signature-algorithm.words";
import { signatureFormWords } from "./signature-form.words";
import { signingKeyWords } from "./signing-key.words";
import { tcbOrderWords } from "./tcb-order.words";
import { trailingZerosWords } from "./trailing-zeros.words";
import { versionWords } from "./version.words";
import { vmplExpectedWords } from "./vmpl-expected.words";
import { vmplWords } from "./vmpl.words";

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
