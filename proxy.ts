import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NextResponse, type NextRequest } from "next/server";
import { BADGE_STYLE } from "@/components/badge/badge-style";
import { EMBED_STYLE } from "@/components/embed/embed-style";

// The policy of a page. Prerendered pages carry inline scripts and no nonce, so each is sent with the hashes of its
// own (scripts/lib/csp.mjs collects them after the build) and nothing else runs in it. A path that was not
// prerendered gets a nonce for this one answer, and the hashes of the page that says that there is nothing.
// `connect-src 'self'` is for Next's own navigation: it fetches a page's data before it is opened. The verifier's
// worker has a stricter policy of its own (next.config.js) and can connect nowhere.

const inDevelopment = process.env.NODE_ENV === "development";
const NOT_FOUND = "/_not-found";

type ScriptHashes = Readonly<Record<string, readonly string[]>>;

function readScriptHashes(): ReadonlyMap<string, readonly string[]> {
  const file = join(/* turbopackIgnore: true */ process.cwd(), ".next", "csp.json");
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, "utf8")) as ScriptHashes));
  } catch {
    // Without the file every page is unknown: its scripts are refused rather than allowed.
    return new Map();
  }
}

const scriptHashes = inDevelopment ? new Map<string, readonly string[]>() : readScriptHashes();

const pagePolicy = (scripts: readonly string[], styles: readonly string[], connect: readonly string[]) =>
  [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    `style-src ${styles.join(" ")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect.join(" ")}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What stands alone and runs nothing: its own stylesheet, and no request to anywhere. */
const inert = (style: string, ancestors: string) =>
  `default-src 'none'; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;

/** Embeds are the only pages that others may frame. */
const embedPolicy = inert(EMBED_STYLE, "*");
const badgePolicy = inert(BADGE_STYLE, "'none'");

/** React's development build evaluates code, and the overlay brings inline styles. */
const developmentPolicy = pagePolicy(["'self'", "'unsafe-inline'", "'unsafe-eval'"], ["'self'", "'unsafe-inline'"], ["'self'", "ws:"]);

function withNonce(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const own = `'nonce-${nonce}'`;
  const policy = pagePolicy(["'self'", own, ...(scriptHashes.get(NOT_FOUND) ?? [])], ["'self'", own], ["'self'"]);
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own inline scripts from the request's policy.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function withPolicy(policy: string): NextResponse {
  const response = NextResponse.next();
  response.headers.set("content-security-policy", policy);
  return response;
}

export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (pathname.startsWith("/embed/")) return withPolicy(embedPolicy);
  if (pathname.startsWith("/badge/")) return withPolicy(badgePolicy);
  if (inDevelopment) return withPolicy(developmentPolicy);
  const known = scriptHashes.get(pathname);
  return known ? withPolicy(pagePolicy(["'self'", ...known], ["'self'"], ["'self'"])) : withNonce(request);
}

export const config = { matcher: ["/((?!_next/static/|_next/image).*)"] };
