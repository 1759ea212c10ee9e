import type { Check } from "@/lib/appraisal/check";
import { fail, info, missing, pass } from "@/lib/appraisal/finding";
import type { PolicyTcb } from "@/lib/appraisal/policy";
import { componentsBelow, isProduct, tcbText, type Tcb } from "../product";
import { trustModel } from "../reference";
import { fieldRef, type SnpSubject } from "../subject";

export const policyTcb: Check<SnpSubject> = {
  id: "snp/policy-tcb",
  stage: "tee",
  must: "if your policy requires the TCB to be judged, and names no floor for this product",
  mustFor: (subject) => subject.conditions.policy?.requireTcb === true && floorOf(subject) === null,
  liars: ["hw-vendor"],
  reference: trustModel("Policy"),
  run(subject) {
    const { policy } = subject.conditions;
    if (!policy?.minimumTcb && !policy?.requireTcb) return null;
    const floor = floorOf(subject);
    const refs = [fieldRef(subject, "reportedTcb"), fieldRef(subject, "committedTcb")];
    if (!subject.tcbs)
      return missing(
        "Nobody can say which TCB bytes are which: the product is not known",
        "The signing key’s certificate, which names the product.",
        {},
        ...refs,
      );
    if (!floor) return withoutFloor(subject, policy.requireTcb);
    const { reported, committed } = subject.tcbs;
    const observed = `REPORTED: ${tcbText(reported)}; COMMITTED: ${tcbText(committed)}`;
    const below = [...belowText("REPORTED", reported, floor), ...belowText("COMMITTED", committed, floor)];
    const seen = { observed, expected: `at least ${floorText(floor)}` };
    return below.length === 0
      ? pass("The TCB is at or above your policy’s floor", seen, ...refs)
      : fail(`The TCB is below your policy’s floor: ${below.join(", ")}`, seen, ...refs);
  },
};

function floorOf({ product, conditions }: SnpSubject): PolicyTcb | null {
  const floor = product && isProduct(product) ? conditions.policy?.minimumTcb?.[product] : null;
  return floor && Object.keys(floor).length > 0 ? floor : null;
}

function withoutFloor(subject: SnpSubject, required: boolean) {
  const product = subject.product ?? "this product";
  const ref = fieldRef(subject, "reportedTcb");
  const headline = `Your policy names no floor for ${product}, so the TCB was compared with nothing`;
  return required ? missing(headline, `A floor for ${product} under minimumTcb in your policy.`, {}, ref) : info(headline, {}, ref);
}

/** A part that the floor leaves out is not asked. */
const asTcb = ({ fmc = 0, bootLoader = 0, tee = 0, snp = 0, microcode = 0 }: PolicyTcb): Tcb => ({ fmc, bootLoader, tee, snp, microcode });

function belowText(name: string, tcb: Tcb, floor: PolicyTcb): string[] {
  const parts = componentsBelow(tcb, asTcb(floor));
  return parts.length > 0 ? [`${name} (${parts.join(", ")})`] : [];
}

const floorText = (floor: PolicyTcb): string =>
  Object.entries(floor)
    .map(([part, value]) => `${part} ${value}`)
    .join(", ") || "nothing";
