import type { Check } from "@/lib/appraisal/check";
import { info } from "@/lib/appraisal/finding";
import { hexNumber } from "@/lib/bytes/hex";
import { PLATFORM_INFO, PLATFORM_INFO_RESERVED, POLICY } from "../layout";
import { snpAbi } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

const POLICY_WORDS: readonly (readonly [bigint, string])[] = [
  [POLICY.smt, "SMT allowed"],
  [POLICY.singleSocket, "one socket only"],
  [POLICY.cxlAllow, "CXL allowed"],
  [POLICY.memAes256Xts, "AES-256-XTS required"],
  [POLICY.raplDis, "power metering must be off"],
  [POLICY.ciphertextHidingDram, "ciphertext hiding required"],
  [POLICY.pageSwapDisable, "page swapping refused"],
];
const PLATFORM_WORDS: readonly (readonly [bigint, string])[] = [
  [PLATFORM_INFO.smtEn, "SMT on"],
  [PLATFORM_INFO.tsmeEn, "whole memory encrypted"],
  [PLATFORM_INFO.eccEn, "ECC memory"],
  [PLATFORM_INFO.raplDis, "power metering off"],
  [PLATFORM_INFO.ciphertextHidingDramEn, "ciphertext hiding on"],
  [PLATFORM_INFO.aliasCheckComplete, "memory alias check done"],
  [PLATFORM_INFO.iommuWriteSafe, "IOMMU writes guarded"],
  [PLATFORM_INFO.tioEn, "trusted I/O on"],
];

const named = (value: bigint, words: readonly (readonly [bigint, string])[]) =>
  words
    .filter(([bit]) => value & bit)
    .map(([, text]) => text)
    .join(", ") || "nothing";

export const platform: Check<SnpSubject> = {
  id: "snp/platform",
  stage: "tee",
  must: false,
  liars: ["hw-vendor"],
  reference: snpAbi("§4.3 and table 23, PLATFORM_INFO"),
  run(subject) {
    const { policy, platformInfo } = subject.report;
    const abi = `ABI ${(policy >> 8n) & 0xffn}.${policy & 0xffn} or later`;
    const newer = platformInfo & PLATFORM_INFO_RESERVED ? `; unknown bits ${hexNumber(platformInfo & PLATFORM_INFO_RESERVED)}` : "";
    return info(
      `Demanded: ${named(policy, POLICY_WORDS)}. The machine: ${named(platformInfo, PLATFORM_WORDS)}`,
      { observed: `POLICY ${hexNumber(policy)} (${abi}), PLATFORM_INFO ${hexNumber(platformInfo)}${newer}` },
      fieldRef(subject, "policy"),
      fieldRef(subject, "platformInfo"),
    );
  },
};
