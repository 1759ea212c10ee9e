/** One word of ours, explained in a sentence or two. */
export interface GlossaryEntry {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  /** What RFC 9334, the architecture of remote attestation, calls it, where it has a word. */
  readonly rfc?: string;
}

/** Terms with addresses: `/method#nominal`. Other pages link here, so an id is never renamed. */
const ENTRIES = [
  {
    id: "al",
    term: "AL0 to AL4",
    text: "Attestation level: how many stages hold, counted from the chip up. AL1 isolation, AL2 firmware, AL3 kernel, AL4 root file system. “≥ AL1” where the next stage is unknown.",
  },
  {
    id: "assumption",
    term: "Assumption",
    text: "One thing somebody must be believed about, put as a sentence to say yes or no to. Every way of verifying a stage costs some.",
  },
  {
    id: "challenge",
    term: "Challenge",
    text: "Bytes you chose and sent, to be found again in the report. They show that the report was made after you asked. Also called a nonce.",
    rfc: "Nonce, §10.2",
  },
  {
    id: "confidence",
    term: "Confidence",
    text: "How directly the sources say a fact of the catalogue. High goes without saying; medium and low are said where the fact stands.",
  },
  {
    id: "confidential-vm",
    term: "Confidential VM",
    text: "A virtual machine whose memory the machine’s owner cannot read, by the chip’s doing. What runs in it is another question.",
    rfc: "Attester, §4.1",
  },
  {
    id: "endorsement",
    term: "Endorsement",
    text: "A vendor’s word about a chip or a measurement: a certificate, a signed value.",
    rfc: "Endorsement, §8.2",
  },
  {
    id: "event-log",
    term: "Event log",
    text: "The list of what was measured into registers that can only be extended. Replayed, it has to end at their values.",
    rfc: "part of Evidence, §8.1",
  },
  {
    id: "evidence",
    term: "Evidence",
    text: "What a machine hands out to show what it is: reports, quotes, logs. What you drop on a page here.",
    rfc: "Evidence, §8.1",
  },
  { id: "expected", term: "Expected", text: "Equal to a value you named. The level “compared with values you named” counts only those." },
  {
    id: "freshness",
    term: "Fresh",
    text: "Made after you asked. A challenge of yours in the report shows it; without one, an old report of a good day looks the same.",
    rfc: "Freshness, §10",
  },
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
    id: "lens",
    term: "Two ways to count",
    text: "As in the talk: the published table is reproduced. Strictly: a signing key the cloud shares across machines, a chip whose key may be out, and a challenge put in by a go-between cost trust as well.",
  },
  {
    id: "lever",
    term: "What if",
    text: "A change that somebody could make and nobody has. What would follow from it is worked out, and always marked as hypothetical.",
  },
  {
    id: "lower-bound",
    term: "≥",
    text: "At least this level. The next stage is unknown, so the level may be higher; nothing shows that it is.",
  },
  {
    id: "measured",
    term: "Measured",
    text: "Recorded as a hash before it ran. It tells what was started, not whether that is what you wanted.",
    rfc: "a Claim, §4.2",
  },
  { id: "measurement", term: "MEASUREMENT", text: "In an SEV-SNP report: the hash of what the machine was launched with, 48 bytes." },
  { id: "mrtd", term: "MRTD", text: "In an Intel TDX quote: the hash of what the machine was launched with, its firmware above all." },
  { id: "nominal", term: "Nominal", text: "The level if everybody is believed, the cloud included." },
  {
    id: "offering",
    term: "Offering",
    text: "One kind of confidential machine that somebody rents out, as a column of the matrix. Its facts are dated and each has its sources.",
  },
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
    id: "quote",
    term: "Quote",
    text: "Registers and a challenge, signed: by a TPM over its PCRs, by Intel’s quoting enclave over a TDX machine’s report.",
    rfc: "Evidence, §8.1",
  },
  {
    id: "reference-value",
    term: "Reference value",
    text: "The value a measurement is compared with, and who stands for it: you, a rebuild, a signature.",
    rfc: "Reference Value, §8.3",
  },
  {
    id: "report",
    term: "Report",
    text: "What the chip signs: its own state, the launch measurement and 64 bytes the asker chose (REPORT_DATA).",
    rfc: "Evidence, §8.1",
  },
  {
    id: "rtmr",
    term: "RTMR",
    text: "A register of an Intel TDX machine that its software extends while it boots, as a PCR of a TPM is. There are four.",
  },
  {
    id: "simulated",
    term: "Simulated",
    text: "Signed under the root of the built-in simulator, which is no vendor’s. Marked everywhere, and never pinned.",
  },
  {
    id: "snapshot",
    term: "Snapshot",
    text: "What held of an offering from one day until the next. It is never edited when the world changes; another one follows.",
  },
  {
    id: "stage",
    term: "Stage",
    text: "A part of boot: TEE, firmware, kernel, root file system. Each rests on the one below.",
    rfc: "Layer, §3.2",
  },
  {
    id: "symbols",
    term: "● ◐ ○ – ?",
    text: "Verifiable without trusting the cloud, only by trusting it, not at all, not in the trusted base, unknown.",
  },
  {
    id: "tcb",
    term: "TCB",
    text: "Trusted computing base: everything that has to be right. In a report, the versions of the chip’s own firmware.",
  },
  {
    id: "tee",
    term: "TEE",
    text: "Trusted execution environment: a part of a machine closed to its owner.",
  },
  { id: "trustworthy", term: "Trustworthy", text: "The level if everybody but the cloud is believed." },
  { id: "vcek", term: "VCEK", text: "The key of one AMD chip at one firmware version. AMD certifies it." },
  {
    id: "verdict",
    term: "Verdict",
    text: "What this tool makes of the evidence it was given, before any level: genuine, not genuine, out of date, or not to be judged yet.",
    rfc: "Attestation Result, §8.4",
  },
  { id: "vlek", term: "VLEK", text: "A key that AMD gives to a cloud for many of its machines. It names no chip." },
  { id: "vmpl", term: "VMPL", text: "Privilege level inside an SEV-SNP guest. VMPL0 can read and change all the others." },
  {
    id: "vtpm",
    term: "vTPM",
    text: "A TPM in software. Inside the TEE it is as good as the code that holds it; outside, as good as the cloud’s word.",
  },
] as const satisfies readonly GlossaryEntry[];

export type TermId = (typeof ENTRIES)[number]["id"];

export const GLOSSARY: readonly GlossaryEntry[] = ENTRIES;

/** Sections of the method that are about one term; links to them are links to the term. */
const SECTIONS: Readonly<Record<string, TermId>> = { levels: "al", lenses: "lens" };

/** The entry that `/method#…` is about; undefined where that is a section or nothing. */
export const entryAt = (fragment: string): GlossaryEntry | undefined =>
  GLOSSARY.find(({ id }) => id === (Object.hasOwn(SECTIONS, fragment) ? SECTIONS[fragment] : fragment));
