import type { Metadata } from "next";
import { AssumptionsSection } from "@/components/method/assumptions-table";
import { CrossWalkSection } from "@/components/method/cross-walk";
import { GlossarySection } from "@/components/method/glossary";
import { LevelSteps } from "@/components/method/level-steps";
import { LimitsSection, PromiseSection } from "@/components/method/limits";
import { ProseSection, Text } from "@/components/method/prose";
import { ReadingSection } from "@/components/method/reading";
import { RootsSection } from "@/components/method/roots-table";
import { TeeKindsSection } from "@/components/method/tee-kinds";

export const metadata: Metadata = {
  title: "Method",
  description: "How levels and symbols are worked out, what there is to believe, which roots are pinned, and where the model ends.",
};

const CONTENTS = [
  ["levels", "Five levels"],
  ["reading", "Symbols and levels"],
  ["kinds", "Two kinds of TEE"],
  ["perspectives", "What is left to trust"],
  ["limits", "Where the model ends"],
  ["lenses", "Two ways to count"],
  ["assumptions", "What there is to believe"],
  ["roots", "Pinned roots"],
  ["promise", "What the tool can promise"],
  ["scales", "Beside another scale"],
  ["glossary", "Glossary"],
] as const;

export default function MethodPage() {
  return (
    <div className="pt-6 narrow:pt-12">
      <h1 className="heading-display">How the levels are worked out</h1>
      <p className="lede mt-4">
        A boot is a pile: each part rests on the one below it. A level says how far up from the chip the pile holds, and for whom.
      </p>
      <nav aria-label="On this page" className="mt-6 border-y border-hair py-3">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {CONTENTS.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-0.5">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-10">
        <ProseSection id="levels" heading="Five levels, one stage at a time">
          <Text>
            The levels come from a talk of 26 March 2024 by Scopelliti, Baumann and Mühlberg, “Understanding Trust Relationships in
            Cloud-Based Confidential Computing”. They build up from the chip: each adds one stage, and none counts without those below it.
          </Text>
          <LevelSteps />
        </ProseSection>
        <ReadingSection />
        <TeeKindsSection />
        <LimitsSection />
        <AssumptionsSection />
        <RootsSection />
        <PromiseSection />
        <CrossWalkSection />
        <GlossarySection />
      </div>
    </div>
  );
}
