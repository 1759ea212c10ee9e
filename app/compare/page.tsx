import type { Metadata } from "next";
import { CompareView } from "@/components/compare/compare-view";

export const metadata: Metadata = {
  title: "Compare clouds",
  description:
    "What confidential VMs of AWS, Azure and Google can prove, stage by stage, and how much of it stands without the cloud’s word: dated, sourced, derived.",
};

export default function ComparePage() {
  return <CompareView />;
}
