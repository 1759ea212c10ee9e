import { ProseSection } from "./prose";

/** Terms with addresses: `/method#nominal`. Other pages link here, so an id is never renamed. */
export const GLOSSARY: readonly { readonly id: string; readonly term: string; readonly text: string }[] = [
  {
    id: "al",
    term: "AL0 to AL4",
    text: "Attestation level: how many stages hold, counted from the chip up. AL1 isolation, AL2 firmware, AL3 kernel, AL4 root file system. “≥ AL1” where the next stage is unknown.",
  },
  {
    id: "challenge",
    term: "Challenge",
    text: "Bytes you chose and sent, to be found again in the report. They show that the report was made after you asked. Also called a nonce.",
  },
  {
    id: "confidential-vm",
    term: "Confidential VM",
    text: "A virtual machine whose memory the machine’s owner cannot read, by the chip’s doing. What runs in it is another question.",
  },
  { id: "endorsement", term: "Endorsement", text: "A vendor’s word about a chip or a measurement: a certificate, a signed value." },
  {
    id: "evidence",
    term: "Evidence",
    text: "What a machine hands out to show what it is: reports, quotes, logs. What you drop on this page.",
  },
  { id: "expected", term: "Expected", text: "Equal to a value you named. The level “compared with values you named” counts only those." },
  { id: "gap", term: "Trust gap", text: "The distance between the nominal and the trustworthy level: what rests on the cloud’s word." },
  {
    id: "genuine",
    term: "Genuine",
    text: "Signed by a key that leads to a pinned root, over exactly these bytes. Said of signatures, not of what is signed.",
  },
  { id: "granted", term: "Granted", text: "The level with the words you chose to take, from the chip maker’s and your own up." },
  {
    id: "incomplete",
    term: "Cannot be judged yet",
    text: "Something that a verdict needs was not given. It is named, with how to get it. It is no failure.",
  },
  {
    id: "measured",
    term: "Measured",
    text: "Recorded as a hash before it ran. It tells what was started, not whether that is what you wanted.",
  },
  { id: "measurement", term: "MEASUREMENT", text: "In an SEV-SNP report: the hash of what the machine was launched with, 48 bytes." },
  { id: "nominal", term: "Nominal", text: "The level if everybody is believed, the cloud included." },
  {
    id: "paravisor",
    term: "Paravisor",
    text: "Code of the cloud’s inside your VM, at a privilege above yours. It offers what the hypervisor did, a vTPM among it.",
  },
  { id: "pcr", term: "PCR", text: "A register of a TPM that can only be extended with a hash, never set. An event log says with what." },
  {
    id: "permalink",
    term: "Link",
    text: "An address whose end carries the evidence itself. It is verified again where it is opened, and what the sender says of it is only shown.",
  },
  {
    id: "reference-value",
    term: "Reference value",
    text: "The value a measurement is compared with, and who stands for it: you, a rebuild, a signature.",
  },
  {
    id: "report",
    term: "Report",
    text: "What the chip signs: its own state, the launch measurement and 64 bytes the asker chose (REPORT_DATA).",
  },
  {
    id: "simulated",
    term: "Simulated",
    text: "Signed under the root of the built-in simulator, which is no vendor’s. Marked everywhere, and never pinned.",
  },
  { id: "stage", term: "Stage", text: "A part of boot: TEE, firmware, kernel, root file system. Each rests on the one below." },
  {
    id: "symbols",
    term: "● ◐ ○ – ?",
    text: "Verifiable without the cloud, only with its word, not at all, not part of it, unknown. Explained above.",
  },
  {
    id: "tcb",
    term: "TCB",
    text: "Trusted computing base: everything that has to be right. In a report, the versions of the chip’s own firmware.",
  },
  { id: "tee", term: "TEE", text: "Trusted execution environment: a part of a machine closed to its owner." },
  { id: "trustworthy", term: "Trustworthy", text: "The level if everybody but the cloud is believed." },
  { id: "vcek", term: "VCEK", text: "The key of one AMD chip at one firmware version. AMD certifies it." },
  { id: "vlek", term: "VLEK", text: "A key that AMD gives to a cloud for many of its machines. It names no chip." },
  { id: "vmpl", term: "VMPL", text: "Privilege level inside an SEV-SNP guest. VMPL0 can read and change all the others." },
  {
    id: "vtpm",
    term: "vTPM",
    text: "A TPM in software. Inside the TEE it is as good as the code that holds it; outside, as good as the cloud’s word.",
  },
];

export function GlossarySection() {
  return (
    <ProseSection id="glossary" heading="Glossary">
      <dl className="max-w-[60rem]">
        {GLOSSARY.map(({ id, term, text }) => (
          <div key={id} id={id} className="term grid gap-x-6 gap-y-0.5 border-t border-hair py-2.5 narrow:grid-cols-[17rem_1fr]">
            <dt className="font-semibold">{term}</dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </ProseSection>
  );
}
