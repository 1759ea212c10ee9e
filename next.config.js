import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { siteAddress } from "./scripts/lib/site.mjs";

const policy = (directives) => directives.join("; ");

/**
 * A worker obeys the policy on its own script's response and not its page's: without this one a worker of a page
 * that may connect nowhere could still reach any origin. Modules of the worker load; it can send nothing.
 */
const worker = policy([
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]);

/** In development the worker's modules are evaluated and reloaded over a socket. */
const workerInDevelopment = policy(["default-src 'none'", "script-src 'self' 'unsafe-eval'", "connect-src 'self' ws:"]);

const NOT_NEEDED = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

/** The clipboard is for the "Paste" and "Copy" buttons, on these pages only. */
const permissions = [...NOT_NEEDED.map((name) => `${name}=()`), "clipboard-read=(self)", "clipboard-write=(self)"].join(", ");

const always = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Permissions-Policy", value: permissions },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const onlyHere = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** What others may show or read: embeds in frames, badges as pictures, the catalogue and its feeds as data. */
const FRAMED = "embed/";
const DATA = "catalogue\\.json$|catalogue/|feed\\.json$|feed\\.xml$|badge/|schema/|[^?]*opengraph-image";
const forEverybody = [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }];
const readByAnyPage = [...forEverybody, { key: "Access-Control-Allow-Origin", value: "*" }, { key: "X-Frame-Options", value: "DENY" }];

/** The pages' own Content-Security-Policy is set in proxy.ts: it differs from page to page. */
const headers = (inDevelopment) => [
  { source: "/:path*", headers: always },
  { source: `/((?!${FRAMED}|${DATA}).*)`, headers: onlyHere },
  { source: `/(${FRAMED}.*)`, headers: forEverybody },
  { source: `/((?:${DATA}).*)`, headers: readByAnyPage },
  {
    source: "/_next/static/:path*",
    headers: [{ key: "Content-Security-Policy", value: inDevelopment ? workerInDevelopment : worker }],
  },
];

/** Days that no build made ahead: answered when asked for, and not kept. */
const fallback = ["embed", "badge"].map((kind) => ({ source: `/${kind}/:view+`, destination: `/any-day/${kind}/:view+` }));

/**
 * What packages drag in for cases that do not arise here: scales that no plot has, and Node's Buffer where a browser's own
 * base64 is at hand.
 */
const NONE = { browser: "./components/plots/none.ts" };
const SMALLER = {
  "victory-vendor/d3-scale": "./components/plots/scales.ts",
  "d3-time-format": "./components/plots/none.ts",
  "node:buffer": NONE,
  "next/dist/compiled/buffer": NONE,
};

/** @returns {import("next").NextConfig} */
export default function config(phase) {
  return {
    output: "standalone",
    poweredByHeader: false,
    reactStrictMode: true,
    // Checked here and fixed for good: pages that are made later must not name another address than those made now.
    env: { TRUSTGAP_URL: siteAddress(process.env.TRUSTGAP_URL) },
    // A lock file in a parent folder would else move server.js.
    outputFileTracingRoot: import.meta.dirname,
    turbopack: { root: import.meta.dirname, resolveAlias: SMALLER },
    // `npm test` checks the types, of the tests too; the build need not do it again.
    typescript: { ignoreBuildErrors: true },
    rewrites: async () => ({ beforeFiles: [], afterFiles: [], fallback }),
    headers: async () => headers(phase === PHASE_DEVELOPMENT_SERVER),
  };
}
