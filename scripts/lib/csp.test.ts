import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { addressOf, inlineScriptHashes } from "./csp.mjs";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("inline scripts are hashed as they stand, each once, and scripts with an address are left out", () => {
  const html = `<script>let a = 1;</script><script src="/x.js" async=""></script><script nonce="">\n b("</p>") </script><script>let a = 1;</script>`;
  expect(inlineScriptHashes(html)).toEqual([hash("let a = 1;"), hash('\n b("</p>") ')]);
});

test("a data block is no script and needs no hash", () => {
  expect(inlineScriptHashes(`<script type="application/ld+json">{"a":1}</script>`)).toEqual([]);
});

test("a prerendered file is served under its path without the ending, and index.html under /", () => {
  expect(["index.html", "verify.html", "checks/snp/policy-debug.html", "_not-found.html"].map(addressOf)).toEqual([
    "/",
    "/verify",
    "/checks/snp/policy-debug",
    "/_not-found",
  ]);
});
