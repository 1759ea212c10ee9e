import { Command } from "@/components/ui/command";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CompareModel } from "./model";
import { useOrigin } from "./use-address";

/** The same comparison elsewhere: its address, and the command that prints it. */
export function HandOn({ address, command }: Pick<CompareModel, "address" | "command">) {
  return (
    <section aria-labelledby="hand-on">
      <SectionHeading id="hand-on">Hand it on</SectionHeading>
      <div className="grid gap-x-8 gap-y-4 narrow:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-1 text-sm font-semibold text-ink-2">The address holds all of it</h3>
          <Command text={`${useOrigin()}/compare${address}`} what="the address" />
        </div>
        <div className="min-w-0">
          <h3 className="mb-1 text-sm font-semibold text-ink-2">The same on the command line</h3>
          <Command text={command} />
        </div>
      </div>
    </section>
  );
}
