import type { Check } from "@/lib/appraisal/check";
import { fail, pass } from "@/lib/appraisal/finding";
import { fieldRef, type SnpSubject } from "../subject";

export const containerPolicy: Check<SnpSubject> = {
  id: "snp/container-policy",
  stage: "tee",
  must: "if a container policy was given",
  mustFor: () => true,
  liars: ["hw-vendor"],
  reference: {
    document: "Microsoft, Confidential containers on Azure Container Instances, the scheme",
    url: "https://github.com/microsoft/confidential-aci-examples/blob/main/docs/Confidential_ACI_SCHEME.md",
  },
  run(subject) {
    const { policies } = subject;
    if (policies.length === 0) return null;
    const { hostData } = subject.report.hex;
    const other = policies.find(({ sha256 }) => sha256 !== hostData);
    const seen = { observed: `HOST_DATA ${hostData}`, expected: `${(other ?? policies[0]!).sha256}, SHA-256 of the policy` };
    const ref = fieldRef(subject, "hostData");
    return other
      ? fail("HOST_DATA is not the hash of the container policy that was given", seen, ref)
      : pass("HOST_DATA is the hash of the container policy that was given", seen, ref);
  },
};
