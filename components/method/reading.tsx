import { TrustSymbol, TRUST_WORDS } from "@/components/symbols/trust-symbol";
import type { TrustSymbol as TrustSymbolName } from "@/lib/appraisal/path";
import { ProseSection, Text } from "./prose";

const SYMBOLS: readonly (readonly [TrustSymbolName, string])[] = [
  ["full", "Some way of verifying the stage takes nothing on the cloud’s word. The chip’s maker and you yourself still have to be right."],
  ["partial", "There are ways, and each of them takes something on the cloud’s word."],
  ["none", "Nothing shows what the stage is, whoever is believed."],
  ["absent", "The stage is no part of this kind of TEE, so there is nothing to verify."],
  ["unknown", "Nobody outside has published enough to say. Levels that meet it are lower bounds, written ≥."],
];

const LEVELS = [
  [
    "Trusting everyone",
    "nominal",
    "How far the pile holds if everybody is believed, the cloud included. It is what the offering can claim.",
  ],
  ["Everyone but the cloud", "trustworthy", "How far it holds with nothing on the cloud’s word. Between the two lies the trust gap."],
  ["As you chose", "granted", "How far it holds with the words you take: from the chip’s maker and yourself up, one switch at a time."],
  ["Compared with values you named", "expected", "The same, but only for values equal to ones you named. Measured is not expected."],
] as const;

/** How symbols and levels come about. */
export function ReadingSection() {
  return (
    <ProseSection id="reading" heading="How a symbol and a level are worked out">
      <Text>
        For every stage there are ways to verify it, or none. Each way has a price: the sentences you have to believe for it to hold, such
        as “the cloud’s code at the highest privilege in my VM is benign”. Symbols and levels are computed from those prices, for the
        catalogue and for your evidence by the same few lines. None is ever typed in.
      </Text>
      <dl className="grid max-w-[60rem] gap-y-3">
        {SYMBOLS.map(([symbol, text]) => (
          <div key={symbol} className="grid gap-x-6 gap-y-0.5 border-t border-hair pt-3 narrow:grid-cols-[17rem_1fr]">
            <dt className="flex gap-2.5">
              <TrustSymbol symbol={symbol} className="mt-[0.2rem]" />
              {TRUST_WORDS[symbol]}
            </dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
      <Text>
        A level is the number of stages that hold, counted from the chip up to the first that does not. So a verified kernel over unverified
        firmware adds nothing: the firmware could have started another one. Each level is read four ways.
      </Text>
      <dl className="grid max-w-[60rem] gap-y-3">
        {LEVELS.map(([words, term, text]) => (
          <div key={term} className="grid gap-x-6 gap-y-0.5 border-t border-hair pt-3 narrow:grid-cols-[17rem_1fr]">
            <dt>
              {words}
              <a href={`#${term}`} className="block w-fit text-sm text-ink-3">
                {term}
              </a>
            </dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </ProseSection>
  );
}
