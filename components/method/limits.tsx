import { Link } from "@/components/ui/link";
import { Points, ProseSection, Text, type Point } from "./prose";

const MODEL: readonly Point[] = [
  {
    head: "● is about the cloud, not about quality",
    text: "It says that nobody at the cloud has to be believed. Open firmware with a hole in it is still ●: you can see which firmware it is, and look.",
  },
  {
    head: "Genuine is not safe",
    text: "A genuine report shows that a real chip signed these bytes. It says nothing of whether the code it measured is good, or whether it has bugs.",
  },
  {
    head: "Measured is not expected",
    text: "A measurement tells what was started. Whether that is what you wanted only a comparison tells, with a value you name. Until then a page says “measured”.",
  },
  {
    head: "Hands on the machine are outside every maker’s model",
    text: "Devices on the memory bus have read out attestation keys of AMD and Intel. No report shows it, so whoever runs the data centre is trusted not to do it, on every level and in every symbol.",
  },
  {
    head: "Boot is not run time",
    text: "A level ends where boot ends. A machine at AL4 that is attacked over the network an hour later still shows AL4.",
  },
  {
    head: "Fresh means some genuine machine answered now",
    text: "Which one it was follows only from a key of that machine inside the report, or from a chip you know. Without a challenge of yours a level says “if this report is fresh”.",
  },
  {
    head: "Revocation is checked only if a list is given",
    text: "Nothing is fetched, so nothing is known of keys withdrawn since. The page says when no revocation list was there.",
  },
  {
    head: "The sender’s word stays the sender’s",
    text: "A challenge, an expected value or a time that came with the evidence has no effect until you adopt it, one by one.",
  },
];

const APP: readonly Point[] = [
  {
    head: "It sends nothing",
    text: "Evidence is read and judged in a worker in your browser. The worker’s own policy lets it connect to nowhere, and the page counts what was requested since you dropped something.",
  },
  {
    head: "It cannot vouch for itself",
    text: "Whoever serves this page could serve another one. If that matters, run your own copy, or the command line, which uses the same core and needs no network.",
  },
  {
    head: "It judges what it was given",
    text: "A machine may have more evidence than you have. What is missing is named; it is never filled in from the catalogue.",
  },
  {
    head: "Its catalogue can be out of date",
    text: "Every cell has a date, its sources and a confidence. Offerings change without notice, and what could not be found out is marked unknown.",
  },
];

const LENSES: readonly Point[] = [
  {
    head: "Counted as in the talk",
    text: "The published table of 26 March 2024, reproduced. It leaves aside how a cloud keeps the keys that it shares across its machines, and what happened to a chip before.",
  },
  {
    head: "Counted strictly",
    text: "A key that a cloud shares across its machines (VLEK), a chip of a generation whose keys were extracted, and a challenge that somebody else put into the report each cost a word more.",
  },
];

export function LimitsSection() {
  return (
    <>
      <ProseSection id="limits" heading="The model, and where it ends">
        <Points points={MODEL} />
      </ProseSection>
      <ProseSection id="lenses" heading="Two ways to count">
        <Text>Some prices are open to dispute, so there are two ways to count. Which one was used stands wherever a level does.</Text>
        <Points points={LENSES} />
      </ProseSection>
    </>
  );
}

export function PromiseSection() {
  return (
    <ProseSection id="promise" heading="What this tool can promise, and what not">
      <Points points={APP} />
      <Text>
        What each check proves, and what it does not, stands in <Link href="/checks">the list of checks</Link>; where the catalogue’s facts
        come from, in <Link href="/sources">its sources</Link>.
      </Text>
    </ProseSection>
  );
}
