"use client";

import { OurDefect } from "@/components/site/our-defect";
import "./globals.css";

export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>A defect of TrustGap’s</title>
        <main className="page">
          <OurDefect error={error} retry={reset} />
        </main>
      </body>
    </html>
  );
}
