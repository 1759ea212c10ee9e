"use client";

import { useEffect, useState } from "react";
import type { Judging } from "@/components/evidence/evidence-state";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { downloadJson } from "@/components/verify/download-json";
import type { Requirement } from "@/lib/appraisal/appraisal";
import { BLANK, LEVEL_NAMES, loadPolicyFile, policyOf, policyText, problemOf, type PolicyDraft } from "./draft";
import { MeasurementList } from "./measurement-list";
import { Check, Choice, FileField, Group } from "./parts";
import { TcbTable } from "./tcb-table";

interface PolicyFormProps {
  readonly judging: Judging;
  readonly requirements: readonly (Requirement & { readonly met: boolean })[];
  readonly onChange: (changes: Partial<Judging>) => void;
}

/** A policy, `trustgap.policy/1`: typed here or read from a file, judged by at once, and saved as a file. */
export function PolicyForm({ judging, requirements, onChange }: PolicyFormProps) {
  const draft = judging.policyDraft ?? BLANK;
  usePolicyOf(draft, judging, onChange);
  const problem = problemOf(draft);
  const wrong = problem?.path ?? "";
  const text = policyText(draft);
  const set = (changes: Partial<PolicyDraft>) => onChange({ policyDraft: { ...draft, ...changes, file: null } });
  return (
    <>
      <PolicyFile draft={draft} onChange={onChange} />
      <p role="status" className="my-2 text-sm wrap-anywhere">
        {problem && <span className="text-broken">The policy is not used: {problem.message}.</span>}
        {!problem &&
          judging.policy &&
          `Judged by the policy ${draft.file ? `of ${draft.file.name}` : "below"}, SHA-256 ${judging.policy.sha256.slice(0, 12)}…`}
      </p>
      <p className="mb-3 flex flex-wrap gap-2">
        <Button look="small" disabled={text === null || problem !== null} onClick={() => downloadJson(text ?? "", "policy.json")}>
          Download the policy
        </Button>
        <Button look="small" disabled={text === null} onClick={() => onChange({ policyDraft: BLANK })}>
          Clear the policy
        </Button>
      </p>
      <Group title="Least firmware versions">
        <TcbTable floors={draft.minimumTcb} wrong={wrong} onChange={(minimumTcb) => set({ minimumTcb })} />
        <Check
          label="A version compared with no floor leaves the verdict incomplete"
          checked={draft.requireTcb}
          onChange={(requireTcb) => set({ requireTcb })}
        />
      </Group>
      <Allowed draft={draft} wrong={wrong} set={set} />
      <Group title="Launch measurements">
        <MeasurementList entries={draft.measurements} wrong={wrong} onChange={(measurements) => set({ measurements })} />
      </Group>
      <Group title="Values, any one of them">
        <Field
          label="HOST_DATA"
          placeholder="64 hex digits each"
          value={draft.hostData ?? ""}
          aria-invalid={wrong.startsWith("hostData") || undefined}
          hint={draft.hostData === "" ? "The file lists none, which nothing meets" : "Several are separated by spaces"}
          onChange={(event) => set({ hostData: orNull(event.target.value) })}
        />
        <Field
          label="ID_KEY_DIGEST"
          placeholder="96 hex digits each"
          value={draft.idKeyDigests ?? ""}
          aria-invalid={wrong.startsWith("idKeyDigests") || undefined}
          hint={draft.idKeyDigests === "" ? "The file lists none, which nothing meets" : "Several are separated by spaces"}
          onChange={(event) => set({ idKeyDigests: orNull(event.target.value) })}
        />
      </Group>
      <Group title="Levels it must reach">
        {LEVEL_NAMES.map((name) => (
          <Choice
            key={name}
            label={`${LEVEL_WORDS[name]}${metWords(requirements.find(({ level }) => level === name))}`}
            value={draft.requireLevels[name] ?? ""}
            options={LEVEL_OPTIONS}
            onChange={(level) => set({ requireLevels: { ...draft.requireLevels, [name]: level } })}
          />
        ))}
      </Group>
      {draft.registers && (
        <p className="border-t border-hair pt-2 text-sm text-ink-3">
          Register values of the file stay in the policy; they are not shown here.
        </p>
      )}
    </>
  );
}

const orNull = (typed: string) => (typed.trim() === "" ? null : typed);
const LEVEL_WORDS = {
  nominal: "Trusting everyone",
  trustworthy: "Without the cloud",
  granted: "As you chose",
  expected: "Compared",
} as const;
const LEVEL_OPTIONS = [["", "not asked"], ...["0", "1", "2", "3", "4"].map((level) => [level, `at least ${level}`] as const)] as const;
const metWords = (requirement: { readonly met: boolean } | undefined) =>
  requirement === undefined ? "" : requirement.met ? " (met)" : " (not met)";

const BITS = [
  ["", "not asked"],
  ["true", "allowed"],
  ["false", "refused"],
] as const;
const bitText = (bit: boolean | null) => (bit === null ? "" : String(bit));
const bitOf = (text: string) => (text === "" ? null : text === "true");

interface AllowedProps {
  readonly draft: PolicyDraft;
  readonly wrong: string;
  readonly set: (changes: Partial<PolicyDraft>) => void;
}

function Allowed({ draft, wrong, set }: AllowedProps) {
  return (
    <Group title="What may be">
      <Choice label="Debugging" value={bitText(draft.debug)} options={BITS} onChange={(text) => set({ debug: bitOf(text) })} />
      <Choice
        label="Migration agent"
        value={bitText(draft.migration)}
        options={BITS}
        onChange={(text) => set({ migration: bitOf(text) })}
      />
      <Choice label="SMT" value={bitText(draft.smt)} options={BITS} onChange={(text) => set({ smt: bitOf(text) })} />
      <Field
        label="Privilege levels (VMPL)"
        placeholder="0 to 3, several with spaces"
        value={draft.vmpl ?? ""}
        aria-invalid={wrong.startsWith("allow.vmpl") || undefined}
        hint={draft.vmpl === "" ? "The file lists none, which nothing meets" : undefined}
        onChange={(event) => set({ vmpl: orNull(event.target.value) })}
      />
      <Check
        label="Without a current revocation list the verdict is incomplete"
        checked={draft.requireRevocation}
        onChange={(requireRevocation) => set({ requireRevocation })}
      />
    </Group>
  );
}

function PolicyFile({ draft, onChange }: { readonly draft: PolicyDraft; readonly onChange: PolicyFormProps["onChange"] }) {
  const [refused, setRefused] = useState<string | null>(null);
  const load = async (file: File) => {
    try {
      onChange(await loadPolicyFile(file));
      setRefused(null);
    } catch (error) {
      setRefused(`${file.name} is not used: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };
  return (
    <>
      <FileField
        label="Policy file"
        hint={
          draft.file
            ? `${draft.file.name} is loaded.`
            : "Choose it or drop it on this field. Dropped elsewhere it would be read as evidence."
        }
        accept=".json,application/json"
        onFile={(file) => void load(file)}
      />
      {refused && (
        <p role="alert" className="text-sm wrap-anywhere text-broken">
          {refused}
        </p>
      )}
    </>
  );
}

/** Keeps what is judged by the same as what the form says; a form that is left or changed meanwhile has no say. */
function usePolicyOf(draft: PolicyDraft, { policy }: Judging, onChange: PolicyFormProps["onChange"]): void {
  const judged = policy?.sha256;
  useEffect(() => {
    let here = true;
    void policyOf(draft).then((next) => {
      if (here && next?.sha256 !== judged) onChange({ policy: next });
    });
    return () => void (here = false);
  }, [draft, judged, onChange]);
}
