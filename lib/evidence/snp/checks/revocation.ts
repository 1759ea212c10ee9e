import type { Check } from "@/lib/appraisal/check";
import { fail, missing, pass, type FieldRef } from "@/lib/appraisal/finding";
import { utcText } from "@/lib/appraisal/time";
import { kdsSpec } from "../reference";
import type { Revocation } from "../revocation";
import { certificateRefs, keyName, type SnpSubject } from "../subject";

export const revocation: Check<SnpSubject> = {
  id: "snp/revocation",
  stage: "tee",
  must: "if a certificate is listed, a list is not its issuer’s, or your policy asks for it",
  mustFor: ({ revocation, conditions }) =>
    revocation?.status === "revoked" || revocation?.status === "forged" || conditions.policy?.requireRevocation === true,
  liars: ["hw-vendor"],
  reference: kdsSpec("§4, CRL"),
  run(subject) {
    const { revocation, signer, conditions } = subject;
    const chain = signer.best?.chain;
    if (!revocation || chain?.status !== "anchored") return null;
    const refs = [...revocation.lists.map(listRef), ...certificateRefs(subject)];
    const at = `judged at ${utcText(conditions.at)}`;
    switch (revocation.status) {
      case "revoked":
        return fail(
          `${revocation.revoked!.name} is revoked`,
          {
            observed: revokedText(revocation),
            expected: "a serial that is not listed",
            cause: { text: "Whoever issued it withdrew it.", proven: false },
          },
          ...refs,
        );
      case "forged":
        return fail(
          "A revocation list in the set is not signed by the issuer it names",
          {
            observed: "the signature fails",
            expected: `a list by the ARK-${chain.product} or the intermediate that this path rests on`,
            cause: { text: "The list was changed, or somebody else made it.", proven: false },
          },
          ...refs,
        );
      case "not-revoked":
        return pass(
          `Neither ${chain.links[1].name} nor the ${keyName(subject)} is on ARK-${chain.product}’s revocation list`,
          {
            observed: [currentText(revocation), ...revocation.reasons.map((reason) => `${reason}, and does not count`)].join("; "),
            expected: at,
          },
          ...refs,
        );
      case "unusable":
        return missing(
          `Nobody has shown that the ${keyName(subject)} is not revoked: ${revocation.clean ? "one list leaves open what another does not name" : "no list given counts"}`,
          need(subject),
          { observed: revocation.reasons.join("; "), expected: `ARK-${chain.product}’s list, ${at}` },
          ...refs,
        );
      case "not-given":
        return missing(`Nobody has shown that the ${keyName(subject)} is not revoked`, need(subject), {}, ...refs);
    }
  },
};

function need({ signer }: SnpSubject): string {
  const product = signer.best?.chain.status === "anchored" ? signer.best.chain.product : "";
  return `AMD’s current revocation list for ${product}: https://kdsintf.amd.com/${signer.kind}/v1/${product}/crl`;
}

const listRef = ({ evidence, list }: Revocation["lists"][number]): FieldRef => ({
  evidence,
  field: "revocation list",
  bytes: [0, list.der.length],
});

const revokedText = ({ revoked }: Revocation): string => `serial ${revoked!.serial}, revoked on ${utcText(revoked!.revokedAt)}`;

const currentText = ({ lists }: Revocation): string =>
  lists
    .map(({ list }) => `list of ${utcText(list.thisUpdate)}, the next due by ${utcText(list.nextUpdate!)}, ${list.revoked.length} listed`)
    .join("; ");
