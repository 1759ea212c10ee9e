import { Command } from "@/components/ui/command";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { EvidenceFormat } from "@/lib/appraisal/format";
import { COLLECTED_FILE, scriptOf, type CollectedFile, type Collector } from "@/lib/catalogue/collectors";

/** A format that this release judges. */
export type JudgedFormat = Pick<EvidenceFormat, "name" | "role">;

interface GetEvidenceProps {
  /** How a tenant gets evidence there, as the facts say. */
  readonly evidence: readonly string[];
  readonly collector: Collector | undefined;
  /** As the registry of formats says. */
  readonly judged: readonly JudgedFormat[];
}

/** How to get the evidence there, what it will be, and where to have it judged. */
export function GetEvidence({ evidence, collector, judged }: GetEvidenceProps) {
  return (
    <div className="grid max-w-[60rem] gap-5">
      <Sentences sentences={evidence} />
      {collector ? <Unjudged files={collector.files} judged={judged} /> : null}
      {collector ? <Steps collector={collector} judged={judged} /> : <p className="text-ink-2">No way to collect it is on record here.</p>}
      <div>
        <LinkButton href="/verify">Check the evidence</LinkButton>
        <p className="mt-2 text-sm text-ink-3">It is judged in your browser. Nothing is sent.</p>
      </div>
    </div>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.length === 0 ? null : <p className="max-w-[42rem]">{sentences.join(" ")}</p>;
}

const isJudged = ({ format }: CollectedFile, judged: readonly JudgedFormat[]) => judged.some(({ name }) => name === format);

interface UnjudgedProps {
  readonly files: readonly CollectedFile[];
  readonly judged: readonly JudgedFormat[];
}

/** What is gathered there and cannot be judged here comes before how to gather it. */
function Unjudged({ files, judged }: UnjudgedProps) {
  const evidence = judged.filter(({ role }) => role === "evidence");
  const some = files.some((file) => isJudged(file, evidence));
  if (files.every((file) => isJudged(file, judged))) return null;
  return (
    <p className="max-w-[42rem] border-l-2 border-word-l py-1 pl-3">
      {some
        ? "This release judges only some of these files. The others are named in the inventory and count for nothing yet; they are marked below."
        : "This release does not judge this evidence yet: its verdict will be “Incomplete”, and no level is earned. Keep the files for a later one."}
    </p>
  );
}

interface StepsProps {
  readonly collector: Collector;
  readonly judged: readonly JudgedFormat[];
}

function Steps({ collector, judged }: StepsProps) {
  const { access, needs, files, shows, unknown, references } = collector;
  const script = scriptOf(collector);
  return (
    <>
      <p className="max-w-[42rem] text-ink-2">{access}</p>
      <dl className="grid gap-x-6 narrow:gap-y-3 narrow:grid-cols-[9rem_minmax(0,1fr)]">
        <Part label="Needs">
          <List items={needs} />
        </Part>
        <Part label="Files">
          <ul className="grid gap-1">
            {files.map((file) => (
              <li key={file.name}>
                <code className="wrap-anywhere">{file.name}</code>: {file.what}
                {!isJudged(file, judged) && <span className="text-word"> (not judged by this release)</span>}
              </li>
            ))}
          </ul>
        </Part>
        <Part label="It will show">
          <List items={shows} />
        </Part>
        {unknown.length > 0 && (
          <Part label="Not known">
            <List items={unknown} />
          </Part>
        )}
        <Part label="Documented in">
          <ul className="grid gap-1">
            {references.map(({ title, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer" className="wrap-anywhere">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      </dl>
      {script === null ? (
        <p className="max-w-[42rem] text-ink-2">
          No shell can ask there: it takes a few lines in your own program. The references show the call.
        </p>
      ) : (
        <Script script={script} />
      )}
    </>
  );
}

/** The challenge is shown, because whoever judges the evidence needs it. */
const RUN = 'challenge=$(openssl rand -hex 32); echo "$challenge"\nsudo -E sh collect.sh "$challenge"';

function Script({ script }: { readonly script: string }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 max-w-[42rem] text-sm text-ink-2">
        Save it as <code>collect.sh</code>, read it, and run it there with a <Link href="/method#challenge">challenge</Link> of yours. It
        writes one file, <code className="whitespace-nowrap">{COLLECTED_FILE}</code>, and sends nothing. Give that file to the page with the
        same challenge.
      </figcaption>
      <Command text={RUN} what="the commands that run the script" />
      <details className="disclosure mt-2">
        <summary className="min-h-6 w-fit cursor-pointer py-1 text-sm text-ink-2 hover:text-ink">
          The script, {script.trimEnd().split("\n").length} lines
        </summary>
        <Command text={script.trimEnd()} what="the script" />
      </details>
    </figure>
  );
}

function Part({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="contents text-sm">
      <dt className="text-sm text-ink-3 max-narrow:pt-2.5">{label}</dt>
      <dd className="min-w-0 text-sm leading-snug text-ink-2">{children}</dd>
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
