import { Link } from "@/components/ui/link";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { NEED_WHAT_IS_LEFT_OUT, partsInWords } from "./words";

/** On arrival: what the sender left out, and which findings fell away with it. */
export function RedactedNotice({ appraisal }: { readonly appraisal: Appraisal }) {
  const { redacted = [] } = appraisal.conditions.claimed;
  if (redacted.length === 0) return null;
  const made = new Set(appraisal.findings.map(({ id }) => id));
  const gone = NEED_WHAT_IS_LEFT_OUT.filter(([id]) => !made.has(id));
  return (
    <div className="mt-2 max-w-[62rem]">
      <p>
        <b className="font-semibold">The sender says that what identifies the chip was left out:</b> {partsInWords(redacted)}.{" "}
        {appraisal.verdict === "valid"
          ? "What is here verifies all the same."
          : "Nothing here shows that the rest is as the chip reported it; ask the sender for the whole evidence."}
      </p>
      {gone.length > 0 && (
        <>
          <p className="mt-1.5 text-sm text-ink-2">These findings fell away with it:</p>
          <ul className="text-sm" aria-label="Findings that fell away">
            {gone.map(([id, claim]) => (
              <li key={id}>
                {claim},{" "}
                <Link href={`/checks/${id}`} className="inline-block py-1 font-mono">
                  {id}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
