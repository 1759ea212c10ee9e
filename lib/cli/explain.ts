import type { CheckText } from "@/lib/appraisal/check";
import type { Party } from "@/lib/appraisal/assumption";
import { referenceText } from "@/lib/appraisal/check";
import { STAGE_NAMES } from "@/lib/appraisal/stage";
import { CHECKS } from "@/lib/verify/checks";
import type { Io } from "./io";
import { nearest, printable, wrapped } from "./text";
import { EXIT, UsageError } from "./usage";

/** `explain <check id>`: what one check means. */
export function runExplain(argv: readonly string[], io: Io): number {
  const [id, ...more] = argv;
  if (id === undefined || more.length > 0 || id.startsWith("-"))
    throw new UsageError("explain takes one check id, e.g. explain snp/policy-debug");
  const check = CHECKS.find((known) => known.id === id);
  if (!check) throw new UsageError(unknownText(id));
  io.stdout(`${explanation(check).join("\n")}\n`);
  return EXIT.ok;
}

function unknownText(id: string): string {
  const near = nearest(
    id,
    CHECKS.map((check) => check.id),
  );
  return `there is no check ${printable(id)}${near.length > 0 ? `; did you mean ${near.join(", ")}?` : ""}`;
}

function explanation(check: CheckText): string[] {
  const { id, stage, claim, limits, remedy, causes, liars, reference } = check;
  return [
    ...wrapped(claim),
    `${id}, ${stage ? `stage ${STAGE_NAMES[stage]}` : "the whole set"}`,
    "",
    ...wrapped(check.explanation),
    ...section("What a pass does not show", limits ? [limits] : []),
    ...section("Usual causes of a failure", causes, "- "),
    ...section("What to do", remedy ? [remedy] : []),
    ...section(
      "Who would have to lie for a pass to be wrong",
      liars.map((party) => PARTY_NAMES[party]),
      "- ",
    ),
    ...section("If it fails", [mustText(check.must)]),
    ...section("Specification", [referenceText(reference), ...(reference.url ? [reference.url] : [])]),
  ];
}

const section = (title: string, paragraphs: readonly string[], mark = ""): string[] =>
  paragraphs.length === 0 ? [] : ["", title, ...paragraphs.flatMap((text) => wrapped(text, `  ${mark}`))];

/** What a failure means for the verdict. */
export function mustText(must: CheckText["must"]): string {
  if (typeof must === "string") return `The set is invalid ${must}.`;
  return must ? "The set is invalid." : "The set can still be valid; what it proves may fall.";
}

/** Parties in words. */
export const PARTY_NAMES: Record<Party, string> = {
  "hw-vendor": "the chip maker",
  tenant: "yourself",
  csp: "the cloud",
  "third-party": "a third party",
  presenter: "whoever gave you the evidence",
};
