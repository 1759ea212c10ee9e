import type { Check } from "@/lib/appraisal/check";
import { missing, pass, type Outcome } from "@/lib/appraisal/finding";
import { toHex } from "@/lib/bytes/hex";
import { GUEST_EXPORT_COMMAND, vcekAddresses } from "../kds";
import { kdsSpec } from "../reference";
import { certificateRefs, fieldRef, keyName, type SnpSubject } from "../subject";

export const certificate: Check<SnpSubject> = {
  id: "snp/certificate",
  stage: "tee",
  must: true,
  liars: [],
  reference: kdsSpec("§4"),
  run(subject) {
    const { signer } = subject;
    if (!signer.kind) return null;
    if (signer.best) return pass(`A ${keyName(subject)} certificate was given`, {}, ...certificateRefs(subject));
    return signer.kind === "vlek" ? missingVlek(subject) : missingVcek(subject);
  },
};

function missingVlek(subject: SnpSubject): Outcome {
  return missing(
    subject.signer.otherKindOnly
      ? "Only a chip’s certificate (VCEK) was given; this report is signed with the cloud’s key (VLEK)"
      : "The certificate of the cloud’s signing key (VLEK) is missing",
    "The VLEK certificate: AMD’s service does not hand it out, the guest exports it beside the report.",
    { expected: "certificate SEV-VLEK", remedy: GUEST_EXPORT_COMMAND },
    fieldRef(subject, "keyInfo"),
  );
}

function missingVcek(subject: SnpSubject): Outcome {
  const addresses = vcekAddresses(subject.report, subject.product);
  const headline = subject.signer.otherKindOnly
    ? "Only a cloud’s certificate (VLEK) was given; this report is signed with the chip’s own key (VCEK)"
    : "The chip’s certificate (VCEK) is missing";
  if (addresses.length === 0)
    return missing(
      headline,
      subject.report.chipIdMasked
        ? "The VCEK certificate: CHIP_ID is zero, because the host masks it or somebody took it out, so AMD’s service cannot be asked for it; the guest exports it beside the report."
        : "The VCEK certificate: export it in the guest; this program knows no address for the product.",
      { expected: "certificate SEV-VCEK", remedy: GUEST_EXPORT_COMMAND },
      fieldRef(subject, "chipId"),
    );
  const products = addresses.map(({ product }) => product).join(" or ");
  return missing(
    headline,
    `The VCEK of chip ${toHex(subject.report.chipId.subarray(0, 8))}… (${products}) for REPORTED_TCB ${subject.report.hex.reportedTcb}, from ${addresses.map(({ url }) => url).join(" or ")}`,
    { expected: "certificate SEV-VCEK", remedy: addresses.map(({ command }) => command).join("\n") },
    fieldRef(subject, "chipId"),
    fieldRef(subject, "reportedTcb"),
  );
}
