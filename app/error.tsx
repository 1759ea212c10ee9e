"use client";

import { OurDefect } from "@/components/site/our-defect";

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <OurDefect error={error} retry={reset} />;
}
