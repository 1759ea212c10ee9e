import type { Metadata } from "next";
import { VerifyPage } from "@/components/verify/verify-page";

export const metadata: Metadata = {
  title: "Verify",
  description:
    "Drop an attestation report and its certificates: they are judged in your browser, and you see what they prove, on whose word, and what is missing.",
};

export default function Page() {
  return (
    <>
      <noscript>
        <p className="pt-10">Evidence is judged in your browser, by a script. Without scripts this page can do nothing.</p>
      </noscript>
      <VerifyPage />
    </>
  );
}
