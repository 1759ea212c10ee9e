import { Disclosure } from "@/components/ui/disclosure";
import { Value } from "@/components/ui/value";
import { AMD_ANCHORS } from "@/lib/x509/anchors";
import { OTHER_ANCHORS } from "@/lib/x509/other-anchors";
import { ProseSection, Text } from "./prose";

interface ShownAnchor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly use: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly certificateSha256: string;
  readonly spkiSha256?: string;
}

const commonName = (subject: string | undefined, id: string) => /CN=([^,]+)/.exec(subject ?? "")?.[1] ?? id;
const day = (instant: string | undefined) => instant?.slice(0, 10) ?? "not known";

const PINNED: readonly ShownAnchor[] = AMD_ANCHORS.map((anchor) => ({
  ...anchor,
  name: anchor.commonName,
  kind: anchor.issuedBy ? `intermediate under ${AMD_ANCHORS.find(({ id }) => id === anchor.issuedBy)?.commonName}` : "root",
  use: "AMD SEV-SNP",
}));

const LISTED: readonly ShownAnchor[] = OTHER_ANCHORS.map((anchor) => ({
  ...anchor,
  name: commonName(anchor.subject, anchor.id),
  kind: anchor.issuedBy ? "intermediate" : "root",
  use: anchor.purposes.join(", "),
}));

/** Keys that a chain has to end at, with what tells each apart. */
export function RootsSection() {
  return (
    <ProseSection id="roots" heading="Pinned roots">
      <Text>
        A chain of certificates counts only if it ends at one of these keys, each for its one purpose. They are part of the program; nothing
        given as evidence can add to them. An intermediate only fills a gap where the sender left it out: the chain still ends at its root.
      </Text>
      <AnchorList anchors={PINNED} />
      <Disclosure summary={`${LISTED.length} more, listed and not yet used`}>
        <div className="grid gap-3">
          <Text>Roots and intermediates of other vendors, as they publish them. No check rests on them yet.</Text>
          <AnchorList anchors={LISTED} />
        </div>
      </Disclosure>
    </ProseSection>
  );
}

function AnchorList({ anchors }: { readonly anchors: readonly ShownAnchor[] }) {
  return (
    <ul className="grid max-w-[60rem]">
      {anchors.map((anchor) => (
        <li key={anchor.id} className="grid gap-x-6 gap-y-1 border-t border-hair py-3 narrow:grid-cols-[17rem_1fr]">
          <div className="min-w-0">
            <h3 className="wrap-anywhere">{anchor.name}</h3>
            <p className="text-sm text-ink-3">
              {anchor.kind}, for {anchor.use}
            </p>
          </div>
          <dl className="grid gap-x-4 gap-y-0.5 text-sm text-ink-2 narrow:grid-cols-[8.5rem_1fr]">
            <dt className="text-ink-3">Valid</dt>
            <dd>
              {day(anchor.notBefore)} to {day(anchor.notAfter)}
            </dd>
            <dt className="text-ink-3">Certificate SHA-256</dt>
            <dd>
              <Value value={anchor.certificateSha256} />
            </dd>
            {anchor.spkiSha256 && (
              <>
                <dt className="text-ink-3">Key SHA-256</dt>
                <dd>
                  <Value value={anchor.spkiSha256} />
                </dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
