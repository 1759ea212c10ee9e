import { GLOSSARY } from "@/components/glossary/terms";
import { ProseSection, Text } from "./prose";

export function GlossarySection() {
  return (
    <ProseSection id="glossary" heading="Glossary">
      <Text>
        Our words, and beside them those of RFC 9334, where it has one: there the machine is the attester, this tool the verifier, and you
        are the relying party who decides what the result is worth.
      </Text>
      <dl className="max-w-[60rem]">
        {GLOSSARY.map(({ id, term, text, rfc }) => (
          <div key={id} id={id} className="term grid gap-x-6 gap-y-0.5 border-t border-hair py-2.5 narrow:grid-cols-[17rem_1fr]">
            <dt className="font-semibold">
              {term}
              {rfc && <span className="block text-sm font-normal text-ink-3">RFC 9334: {rfc}</span>}
            </dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </ProseSection>
  );
}
