import type { Metadata } from "next";
import { Lab } from "@/components/lab/lab";

export const metadata: Metadata = {
  title: "Tamper lab",
  description: "Change simulated evidence, byte by byte or certificate by certificate, and see which checks notice.",
};

export default function LabPage() {
  return (
    <div className="pt-6 narrow:pt-12">
      <h1 className="heading-display">Tamper with it, and see who notices</h1>
      <p className="lede mt-4">
        A simulated report with its certificates, all in order. Change one thing, as a forger would, and it is judged again here, in your
        browser, by the same program that judges real evidence.
      </p>
      <noscript>
        <p className="pt-6">The lab works in your browser, by a script. Without scripts it can do nothing.</p>
      </noscript>
      <Lab />
    </div>
  );
}
