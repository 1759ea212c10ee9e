import { ProseSection, Text } from "./prose";

const ROWS = [
  ["What is isolated", "One process: the enclave", "A whole virtual machine"],
  ["What is measured at launch", "All of its code and first data", "Usually the firmware; the rest boots from it"],
  ["Who wrote what runs inside", "You, with a library or two", "You, the distribution, and often the cloud"],
  ["What has to change in your software", "Much: it must be built for it", "Nothing, which is why clouds offer it"],
  ["What the question is", "Is this the enclave I built?", "How far up does the proof reach?"],
  ["Levels", "None: symbols only, as there is no boot", "AL0 to AL4"],
  ["Examples", "Intel SGX", "AMD SEV-SNP, Intel TDX, Arm CCA"],
] as const;

const PERSPECTIVES = [
  ["Ordinary VM", "its secrecy, its integrity, and that it runs", "everything"],
  ["Enclave, as promised", "that it runs", "nothing but availability"],
  ["Confidential VM, as promised", "that it runs", "nothing but availability"],
  ["Confidential VM at trustworthy AL4", "that it runs", "nothing but availability, as far as boot goes"],
  ["Confidential VM below that", "that it runs, and what stands between the two levels", "availability, and every word the gap names"],
] as const;

/** Process-based and VM-based TEEs, and what is left to trust the cloud for in each. */
export function TeeKindsSection() {
  return (
    <>
      <ProseSection id="kinds" heading="Two kinds of TEE">
        <Text>
          A trusted execution environment is a part of a machine that even its owner cannot look into. It comes in two sizes, and the size
          decides what there is to verify.
        </Text>
        <Grid head={["", "Process-based", "VM-based"]} rows={ROWS} caption="The two kinds side by side" />
      </ProseSection>
      <ProseSection id="perspectives" heading="What is left to trust the cloud for">
        <Text>
          Whoever owns the machine can always switch it off. So the promise of confidential computing, from an enclave’s view as from a
          VM’s, is that the cloud is trusted for <strong className="font-semibold text-ink">availability only</strong>: that your code runs,
          not that it is left alone. Whether the promise holds is what the levels measure. Below trustworthy AL4 the cloud is trusted for
          more, and TrustGap says for what.
        </Text>
        <Grid
          head={["From the view of", "The cloud is trusted for", "In other words"]}
          rows={PERSPECTIVES}
          caption="What each perspective trusts the cloud for"
        />
      </ProseSection>
    </>
  );
}

interface GridProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly caption: string;
}

/** A table that on a phone becomes one block a row, each value under its heading. */
function Grid({ head, rows, caption }: GridProps) {
  return (
    <table className="stack-table w-full max-w-[60rem] border-t border-ink text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col" className="py-2 pr-6 text-sm text-ink-2">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={first} className="border-t border-hair align-top">
            <th scope="row" className="py-2 pr-6 font-normal">
              {first}
            </th>
            {rest.map((cell, i) => (
              <td key={head[i + 1]} data-head={head[i + 1]} className="py-2 pr-6 text-ink-2">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
