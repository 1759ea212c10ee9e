import { TrustSymbol } from "@/components/symbols/trust-symbol";
import type { TrustSymbol as TrustSymbolName } from "@/lib/appraisal/path";
import { ProseSection, Text } from "./prose";

interface Row {
  /** The other scale's grade and its name there. */
  readonly grade: string;
  readonly name: string;
  readonly symbol: TrustSymbolName | null;
  /** What it comes to here. */
  readonly here: string;
}

const ATTESTATION: readonly Row[] = [
  { grade: "A0", name: "unmeasured", symbol: "none", here: "TEE not verifiable: AL0." },
  {
    grade: "A1",
    name: "rooted in the provider",
    symbol: "partial",
    here: "The cloud’s own key signs: every level costs its hypervisor’s word.",
  },
  {
    grade: "A2",
    name: "rooted in silicon, mediated",
    symbol: "partial",
    here: "A paravisor stands between. Here the TEE can still be ● if a challenge of yours gets into the report; strictly counted it is ◐.",
  },
  { grade: "A3", name: "rooted in silicon, direct", symbol: "full", here: "The guest asks the chip itself: TEE ●." },
];

const REPRODUCIBILITY: readonly Row[] = [
  { grade: "R0", name: "opaque", symbol: "partial", here: "Nothing published to compare with." },
  { grade: "R1", name: "source available", symbol: "partial", here: "Source published, but no build matches what runs." },
  { grade: "R2", name: "signed by its maintainer", symbol: "partial", here: "Compared with a value the cloud signs: still its word." },
  { grade: "R3", name: "provenance verified", symbol: "partial", here: "A record of the build: whoever ran it is believed." },
  { grade: "R4", name: "reproducible", symbol: "full", here: "Compared with a build anybody can repeat." },
];

/** How a scale that people meet elsewhere reads in ours. It is our reading, not its authors'. */
export function CrossWalkSection() {
  return (
    <ProseSection id="scales" heading="Beside another scale">
      <Text>
        KRAB, a{" "}
        <a href="https://krab-framework.pages.dev/" rel="noreferrer">
          framework for evaluating confidential computing
        </a>
        , grades deployments by attestation (A), reproducibility of each layer (R), binding to a session (B) and release of keys (K). The
        right column is our reading of it, not its authors’.
      </Text>
      <Grades caption="Attestation, A" rows={ATTESTATION} />
      <Grades caption="Reproducibility of a layer the cloud provides, R" rows={REPRODUCIBILITY} />
      <Text>
        B and K have nothing beside them here: a level says what a machine can show of its boot, not who talks to it or what it is given
        afterwards. And where KRAB grades each layer by itself, a level counts a stage only if everything below it holds.
      </Text>
    </ProseSection>
  );
}

function Grades({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  return (
    <table className="stack-table w-full max-w-[60rem]">
      <caption className="pb-1.5 text-left font-semibold">{caption}</caption>
      <thead>
        <tr className="border-t border-hair text-sm text-ink-2">
          <th scope="col" className="w-[17rem] py-1.5 font-normal">
            In KRAB
          </th>
          <th scope="col" className="py-1.5 font-normal">
            Here
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ grade, name, symbol, here }) => (
          <tr key={grade} className="border-t border-hair align-top">
            <th scope="row" className="py-2 pr-6 font-normal">
              <span className="font-semibold">{grade}</span> {name}
            </th>
            <td data-head="Here" className="py-2 text-ink-2">
              {symbol && <TrustSymbol symbol={symbol} alone className="mr-2" />}
              {here}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
