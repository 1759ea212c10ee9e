import type { ReactNode } from "react";
import { ChooseFiles, PasteButton } from "@/components/evidence/choose-files";
import { Command } from "@/components/ui/command";
import { Link } from "@/components/ui/link";
import { SectionHeading } from "@/components/ui/section-heading";

interface Usual {
  readonly cloud: string;
  readonly what: ReactNode;
  readonly command: string;
}

const USUALLY: readonly Usual[] = [
  {
    cloud: "AWS",
    what: "A report signed with AWS’s key (VLEK). The certificate comes from inside the VM: AMD gives it to nobody else.",
    command: "head -c 64 /dev/urandom > challenge.bin\nsnpguest report --vmpl 0 report.bin challenge.bin\nsnpguest certificates PEM certs/",
  },
  {
    cloud: "Google Cloud",
    what: "A report signed by the chip itself (VCEK). Its certificate comes with it, or from AMD’s key service.",
    command: "head -c 64 /dev/urandom > challenge.bin\nsnpguest report --vmpl 0 report.bin challenge.bin\nsnpguest certificates PEM certs/",
  },
  {
    cloud: "Your own host",
    what: "The same report from the kernel alone, without another tool. The certificates lie in auxblob, if the host gives them.",
    command:
      "mkdir /sys/kernel/config/tsm/report/r1\ncd /sys/kernel/config/tsm/report/r1\nhead -c 64 /dev/urandom | tee ~/challenge.bin > inblob\ncat outblob > ~/report.bin\ncat auxblob > ~/certs.bin",
  },
  {
    cloud: "Azure",
    what: "A report wrapped by Microsoft’s paravisor. This release names it, and cannot judge it yet.",
    command: "tpm2_nvread -C o 0x1400001 > hcl-report.bin",
  },
];

const SAMPLES = [
  ["good", "A plain SNP report", "with the certificates that belong to it"],
  ["altered", "The same, altered", "one byte changed after it was signed"],
  ["link", "The same, from a link", "with claims by its sender"],
] as const;

/** Nothing was given yet: what people usually have, the command that makes it, and samples. */
export function EmptyState() {
  return (
    <div className="pt-10">
      <h1 className="heading-display">What does your evidence prove?</h1>
      <p className="lede mt-4">
        Give an attestation report and the certificates that came with it. They are judged here, in your browser. Nothing is sent.
      </p>
      <div className="mt-7 flex max-w-[42rem] flex-wrap items-center gap-x-5 gap-y-3 border border-ink bg-sheet px-5 py-5 outline-1 -outline-offset-[6px] outline-rule outline-dashed">
        <span className="w-full font-serif text-lede touch:hidden">Drop files, a folder or a ZIP anywhere on this page, or paste</span>
        <ChooseFiles />
        <PasteButton />
        <span className="text-sm text-ink-3">Raw, hex, base64 or PEM</span>
      </div>
      <p className="mt-3 text-sm text-ink-3">
        One file up to 64 MiB, all together up to 256 MiB. They stay in this tab until you clear them, and in this browser for at most a day
        after the tab is closed.
      </p>
      <section aria-labelledby="samples" className="mt-12">
        <SectionHeading id="samples">Nothing at hand? Three samples</SectionHeading>
        <p className="mb-3 max-w-[42rem] text-ink-2">
          Made by TrustGap’s simulator, whose root is no chip maker’s. They say so on every page.
        </p>
        <ul className="grid max-w-[54rem] gap-x-8 narrow:grid-cols-3">
          {SAMPLES.map(([name, title, note]) => (
            <li key={name} className="border-t border-hair py-2.5">
              <Link href={`/verify?sample=${name}`} className="inline-block py-1">
                {title}
              </Link>
              <span className="block text-sm text-ink-3">{note}</span>
            </li>
          ))}
        </ul>
        <p className="mt-3">
          <Link href="/lab" className="inline-block py-1">
            Tamper with one yourself
          </Link>{" "}
          <span className="text-sm text-ink-3">and see which checks notice</span>
        </p>
      </section>
      <section aria-labelledby="usual" className="mt-12">
        <SectionHeading id="usual">What people usually have</SectionHeading>
        <ul className="border-b border-hair">
          {USUALLY.map(({ cloud, what, command }) => (
            <li
              key={cloud}
              className="grid gap-x-8 gap-y-2 border-t border-hair py-4 narrow:grid-cols-[9rem_minmax(0,1fr)] rail:grid-cols-[13rem_minmax(0,1fr)_minmax(0,1.25fr)]"
            >
              <h3 className="font-serif text-lg leading-tight">{cloud}</h3>
              <p className="text-ink-2">{what}</p>
              <div className="min-w-0 narrow:col-start-2 rail:col-start-3">
                <Command text={command} what={`the commands for ${cloud}`} />
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
