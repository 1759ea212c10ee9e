import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { DropAnywhere } from "@/components/evidence/drop-anywhere";
import { TermsInPlace } from "@/components/glossary/terms-in-place";
import { publicAddress, SITE_ADDRESS } from "@/components/site/address";
import { fontClasses } from "@/components/site/fonts";
import { ICON } from "@/components/site/icon";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { ThemeScript } from "@/components/site/theme-script";
import { Patterns } from "@/components/symbols/patterns";
import { Announcer } from "@/components/ui/announcer";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: new URL(SITE_ADDRESS),
  // "./" is each page’s own path: what is behind "?" is a state of the page, not a page.
  alternates: { canonical: "./" },
  openGraph: { siteName: "TrustGap", type: "website" },
  twitter: { card: "summary_large_image" },
  title: { default: "TrustGap: how much rests on the cloud’s word?", template: "%s · TrustGap" },
  description:
    "When a cloud says “confidential VM”: what you can verify yourself, and what you still take on trust. Evidence is judged in your browser.",
  referrer: "no-referrer",
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f7f7" },
    { media: "(prefers-color-scheme: dark)", color: "#0f171c" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // The theme script adds a class before React starts.
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <link rel="icon" href={ICON} type="image/svg+xml" />
        {/* Not in the metadata: a page that sets a canonical address of its own would drop them. */}
        <link rel="alternate" type="application/feed+json" href={publicAddress("/feed.json")} title="TrustGap: dated changes" />
        <link rel="alternate" type="application/atom+xml" href={publicAddress("/feed.xml")} title="TrustGap: dated changes" />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a href="#main" className="skip-link">
          Skip to the content
        </a>
        <Patterns />
        <SiteHeader />
        <DropAnywhere />
        <main id="main" tabIndex={-1} className="page flex-1 pb-18 outline-none">
          {children}
        </main>
        <SiteFooter />
        <TermsInPlace />
        <Announcer />
      </body>
    </html>
  );
}
