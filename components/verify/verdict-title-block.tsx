"use client";

import { useRequestsSince } from "@/components/evidence/requests-since";
import { setName, type EvidenceSet } from "@/components/evidence/evidence-state";
import { namedItems } from "@/components/policy-form/condition-items";
import { TitleBlock, type TitleBlockItem } from "@/components/ui/title-block";
import { Value } from "@/components/ui/value";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { assumptionById } from "@/lib/trust/assumptions";
import { instantInWords } from "@/lib/appraisal/dates";
import { chipMaker } from "./parties";

interface VerdictTitleBlockProps {
  readonly appraisal: Appraisal;
  readonly set: EvidenceSet;
}

/** Everything that the verdict and the levels depend on. */
export function VerdictTitleBlock({ appraisal, set }: VerdictTitleBlockProps) {
  const { conditions } = appraisal;
  const items: TitleBlockItem[] = [
    { label: "Evidence", value: <EvidenceNames appraisal={appraisal} set={set} /> },
    { label: "Judged at", value: `${instantInWords(conditions.at)}${set.judging.atChosen ? ", as you chose" : ""}` },
    { label: "Challenge", value: <Challenge appraisal={appraisal} /> },
    { label: "Trust granted", value: grantedWords(appraisal) },
    { label: "Counted", value: conditions.lens === "strict" ? "strictly" : "as in the talk" },
    ...namedItems(appraisal),
    ...madeBy(appraisal),
    {
      label: `Requests since ${cameBy(set)}, page and worker`,
      value: <Requests since={set.givenAt} />,
    },
  ];
  return <TitleBlock items={items} className="title-block-named" />;
}

function cameBy({ reopened, origin }: EvidenceSet): string {
  if (reopened) return "this was reopened";
  if (origin === "link") return "the link was opened";
  return origin === "sample" ? "the sample was opened" : "this was given";
}

function EvidenceNames({ appraisal, set }: VerdictTitleBlockProps) {
  const link = appraisal.evidence.find(({ format }) => format === "trustgap/link");
  const members = appraisal.evidence.filter(({ parent }) => link !== undefined && parent === link.id).length;
  const name = link
    ? `from a link, ${members === 1 ? "1 file" : `${members} files`}`
    : setName({ inputs: [...set.inputs, ...set.refused] });
  return (
    <>
      <a href="#inventory">{name}</a>
      {unusedWords(appraisal)}
    </>
  );
}

/** Of what can be used at all: a chain’s file is opened, its certificates are used or not. */
function unusedWords({ evidence }: Appraisal): string {
  const parts = evidence.filter(({ used }) => used !== "container");
  const unused = parts.filter(({ used }) => used === "ignored" || used === "unrecognised").length;
  if (unused === 0) return "";
  if (unused < parts.length) return `, ${unused} of ${parts.length} parts not used`;
  return unused === 1 ? ", not used" : ", none used";
}

function Challenge({ appraisal: { conditions } }: { readonly appraisal: Appraisal }) {
  if (conditions.challenge) return <Value value={conditions.challenge} />;
  return conditions.claimed.challenge ? "claimed by the sender, not adopted" : "not named";
}

function grantedWords(appraisal: Appraisal): string {
  const { granted, withdrawn } = appraisal.conditions;
  const maker = chipMaker(appraisal);
  const nobody = withdrawn.includes("hw-vendor") ? `nobody, not even ${maker}` : `nobody but ${maker}`;
  return granted.length === 0 ? nobody : granted.map((id) => assumptionById(id).label).join("; ");
}

/** Evidence of the simulator, and every root that is not pinned here, say so wherever there is a level. */
function madeBy({ simulated, conditions }: Appraisal): TitleBlockItem[] {
  const under = conditions.extraRoots.length > 0;
  if (simulated) return [{ label: "Simulated", value: under ? "judged under the simulator’s root" : "made by TrustGap’s simulator" }];
  return under ? [{ label: "Extra root", value: "allowed by you beside the pinned ones" }] : [];
}

function Requests({ since }: { readonly since: number }) {
  const made = useRequestsSince(since);
  if (made.length === 0) return "0";
  return (
    <details>
      <summary className="cursor-pointer">{made.length}</summary>
      <ul className="text-sm">
        {made.map(({ url, at }) => (
          <li key={`${at} ${url}`}>{new URL(url).pathname}</li>
        ))}
      </ul>
    </details>
  );
}
