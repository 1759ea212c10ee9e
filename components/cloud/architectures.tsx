import { levelText } from "@/components/boot-chain/levels";
import { offeringPath } from "@/components/offering/paths";
import { Link } from "@/components/ui/link";
import { ARCHITECTURES, architectureWords, type Architecture } from "@/lib/catalogue/architecture";
import { compareDetailed, type OfferingDetail } from "@/lib/catalogue/describe";
import { architectureFor } from "./architecture-for";
import { headed } from "./headed";

const EXPLAINED: Readonly<Record<Architecture, string>> = {
  hypervisor:
    "Firmware and kernel report what they start to a vTPM that the cloud’s hypervisor runs, outside the TEE. Its quotes are the cloud’s word, whatever the chip signs.",
  paravisor:
    "The vTPM runs inside the TEE, in code more privileged than your kernel, and the chip’s report names its key. It is worth what that code is worth: where nobody can rebuild it, the cloud’s word.",
  none: "The chip itself, or the cloud’s controller, measures everything that counts: in the launch measurement, or in registers of its own.",
  unknown: "Nothing published says what measures the kernel.",
};

/** Every offering, by where the vTPM is that takes part in booting. */
export function Architectures() {
  const details = compareDetailed({ date: null, offerings: [], granted: [], withdrawn: [], lens: "talk" });
  const groups = ARCHITECTURES.map((architecture) => ({
    architecture,
    members: details.filter((detail) => architectureFor(detail) === architecture),
  }));
  return (
    <div className="grid gap-x-10 gap-y-8 narrow:grid-cols-2">
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ architecture, members }) => (
          <section key={architecture} className="min-w-0 border-t border-ink pt-3">
            <h3 className="font-serif text-lg leading-snug">{headed(architectureWords(architecture))}</h3>
            <p className="mt-1 max-w-[36rem] text-sm text-ink-2">{EXPLAINED[architecture]}</p>
            <ul className="mt-3 text-sm">
              {members.map((detail) => (
                <Member key={detail.id} detail={detail} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Member({ detail: { id, name, levels } }: { readonly detail: OfferingDetail }) {
  return (
    <li className="flex flex-wrap justify-between gap-x-4 border-t border-hair py-1.5">
      <Link href={offeringPath(id)}>{name}</Link>
      <span className="text-ink-2">
        {levels ? `${levelText(levels.trustworthy)} without the cloud, ${levelText(levels.nominal)} with it` : "no level: enclave"}
      </span>
    </li>
  );
}
