import { Command } from "@/components/ui/command";
import { SectionHeading } from "@/components/ui/section-heading";
import { commandLine, writeAddress, type CompareChoice } from "./address";
import { useOrigin } from "./use-address";

/** The same comparison elsewhere: its address, and the command that prints it. */
export function HandOn({ choice }: { readonly choice: CompareChoice }) {
  const address = `${useOrigin()}/compare${writeAddress(choice)}`;
  return (
    <section aria-labelledby="hand-on">
      <SectionHeading id="hand-on">Hand it on</SectionHeading>
      <div className="grid gap-x-8 gap-y-4 narrow:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-1 text-sm font-semibold text-ink-2">The address holds all of it</h3>
          <Command text={address} what="the address" />
        </div>
        <div className="min-w-0">
          <h3 className="mb-1 text-sm font-semibold text-ink-2">The same on the command line</h3>
          <Command text={commandLine(choice)} />
        </div>
      </div>
    </section>
  );
}
