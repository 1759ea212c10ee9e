import type { Metadata } from "next";
import { Cite } from "@/components/take-away/cite";
import { Chains } from "@/components/compare/chains";
import { CompareView } from "@/components/compare/compare-view";
import { modelOf } from "@/components/compare/model";
import { reachModel } from "@/components/compare/reach-model";

export const metadata: Metadata = {
  title: "Compare clouds",
  description:
    "What confidential VMs of AWS, Azure and Google can prove, stage by stage, and how much of it stands without the cloud’s word: dated, sourced, derived.",
};

export default function ComparePage() {
  const first = modelOf("", null);
  return (
    <CompareView
      first={first}
      firstReach={reachModel(first.choice)}
      firstChains={<Chains choice={first.choice} />}
      cite={<Cite path="/compare" bibtex="#take-away" />}
    />
  );
}
