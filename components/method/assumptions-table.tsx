import { ASSUMPTIONS, BASELINE, type Assumption } from "@/lib/trust/assumptions";
import type { Party } from "@/lib/appraisal/assumption";
import { ProseSection, Text } from "./prose";

const PARTIES: Readonly<Record<Party, string>> = {
  "hw-vendor": "chip maker",
  tenant: "you",
  csp: "the cloud",
  "third-party": "a third party",
  presenter: "whoever gave you the evidence",
};

const remark = ({ id, strictOnly }: Assumption) => {
  if (BASELINE.includes(id)) return "Granted from the start. Every way costs it, so lists leave it out.";
  return strictOnly ? "Counted strictly only." : null;
};

export function AssumptionsSection() {
  return (
    <ProseSection id="assumptions" heading="What there is to believe">
      <Text>
        Every price is one or more of these sentences. Only those about the cloud turn ● into ◐. If you take away the chip maker’s,
        everything falls to AL0: there is no attestation without one.
      </Text>
      <dl className="grid max-w-[60rem]">
        {ASSUMPTIONS.map((assumption) => (
          <div
            key={assumption.id}
            id={`assumption-${assumption.id}`}
            className="grid gap-x-6 gap-y-0.5 border-t border-hair py-3 narrow:grid-cols-[17rem_1fr]"
          >
            <dt>
              {assumption.label}
              <span className="block text-sm text-ink-3">
                <code>{assumption.id}</code>, {PARTIES[assumption.party]}
              </span>
            </dt>
            <dd className="text-ink-2">
              “{assumption.sentence}”{remark(assumption) && <span className="block text-sm text-ink-3">{remark(assumption)}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </ProseSection>
  );
}
