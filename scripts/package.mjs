// npm run package [-- <folder>]: the command line alone as a package without dependencies, packed in .package/.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleCliInto } from "./lib/cli-bundle.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { licencesOf } from "./lib/licences.mjs";
import { inRoot } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";

const COPIED = [
  ...["bin/trustgap.mjs", "LICENSE"],
  ...[
    "docs/command-line.md",
    "docs/appraisal.md",
    "docs/github-action.md",
    "public/schema/appraisal-1.json",
    "public/schema/policy-1.json",
  ],
];
const README = `# TrustGap

When a cloud says “confidential VM”: what can you verify yourself, and what do you still take on trust?
This package is the command line, without the web application.

    trustgap verify report.bin vcek.pem cert_chain.pem

[docs/command-line.md](docs/command-line.md) says how to use it, [docs/appraisal.md](docs/appraisal.md) what may be relied on.
`;

const target = resolve(process.argv[2] ?? inRoot(".package"));
const contents = join(target, "package");

function manifest() {
  const { name, version, description, license, type, bin, engines } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  return { name, version, description, license, type, bin, engines, files: ["bin", "dist", "docs", "public", "THIRD-PARTY.txt"] };
}

if (!existsSync(inRoot("node_modules", "esbuild"))) await ensureInstalled();
rmSync(contents, { recursive: true, force: true });
mkdirSync(join(contents, "dist"), { recursive: true });
for (const path of COPIED) cpSync(inRoot(path), join(contents, path));
writeFileSync(join(contents, "README.md"), README);
writeFileSync(join(contents, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
writeFileSync(join(contents, "THIRD-PARTY.txt"), licencesOf(await bundleCliInto(join(contents, "dist"))));
process.exit(await run(["npm", "pack", contents, "--silent", "--ignore-scripts", "--pack-destination", target]));
