/**
 * Mints the simulator's committed data anew: the certificates in lib/simulator/premade and the sample report.
 *
 *   node scripts/mint-simulator.mjs              certificates and sample report, with the keys there are
 *   node scripts/mint-simulator.mjs --new-keys   new keys first (a minute); also the fingerprint in lib/x509/simulated.ts
 *
 * Nothing here is secret: the keys are fake and committed on purpose, so that anybody can mint what the tests and samples use.
 * Signatures are random, so each run changes the files; `npx vitest run lib/simulator` says whether they still match the code.
 * New keys make links that people made from samples "not genuine" under the new root: do it only for a reason.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SIMULATOR = join(ROOT, "lib/simulator");
const SIMULATED = join(ROOT, "lib/x509/simulated.ts");
const LINE = 116;

const KEYS_HEAD = `/**
 * FAKE KEYS, PUBLIC ON PURPOSE. They belong to the simulator, which plays the vendor in tests and samples; nothing real trusts
 * them, and lib/x509 marks whatever they sign as simulated. PKCS #8 in base64. Made by scripts/mint-simulator.mjs.
 */
`;
const PREMADE_HEAD = "/** Minted by scripts/mint-simulator.mjs under the simulator's fake keys. DER in base64. */\n";

if (process.argv.includes("--new-keys")) await writeKeys();
await writePremade();

async function writeKeys() {
  const { generateRsaPss, generateEcdsa, exportPkcs8, toBase64, sha256, toHex } = await bundled(`
    export { generateRsaPss, generateEcdsa, exportPkcs8 } from "@/lib/crypto/sign";
    export { sha256 } from "@/lib/crypto/engine";
    export { toBase64 } from "@/lib/bytes/base64";
    export { toHex } from "@/lib/bytes/hex";`);
  const keys = { root: await generateRsaPss(), ask: await generateRsaPss(), asvk: await generateRsaPss() };
  Object.assign(keys, { vcek: await generateEcdsa(), vlek: await generateEcdsa() });
  const members = [];
  for (const [name, key] of Object.entries(keys)) members.push(`  ${name}: ${lines(toBase64(await exportPkcs8(key)), "  ")},\n`);
  const body = `export const FAKE_PRIVATE_KEYS = {\n${members.join("")}} as const;\n`;
  await writeFile(join(SIMULATOR, "keys-data.ts"), KEYS_HEAD + body);
  await writeFingerprint(toHex(await sha256(keys.root.spki)));
}

async function writeFingerprint(fingerprint) {
  console.log(`SHA-256 of the root's SubjectPublicKeyInfo: ${fingerprint}`);
  const source = await readFile(SIMULATED, "utf8").catch(() => null);
  if (source === null) return console.log(`${SIMULATED} is not there: write the fingerprint into it`);
  await writeFile(SIMULATED, source.replace(/(SIMULATOR_ROOT_SPKI_SHA256\b[^"]*")[^"]*"/, `$1${fingerprint}"`));
}

async function writePremade() {
  const { PRODUCTS, chainKeys, mintRoot, mintIntermediate, mintVek, mintReport, sampleReport, toBase64 } = await bundled(`
    export { PRODUCTS } from "@/lib/simulator/product";
    export { chainKeys, mintRoot, mintIntermediate, mintVek } from "@/lib/simulator/chain-certificates";
    export { mintReport } from "@/lib/simulator/report";
    export { sampleReport } from "@/lib/simulator/sample-spec";
    export { toBase64 } from "@/lib/bytes/base64";`);
  const declare = (name, bytes) => `export const ${name}: readonly string[] = ${lines(toBase64(bytes))};\n`;
  const [vcek, vlek] = [await chainKeys("vcek"), await chainKeys("vlek")];
  for (const product of PRODUCTS) {
    const certificates = {
      ROOT: await mintRoot(product, vcek),
      ASK: await mintIntermediate(product, "vcek", vcek),
      ASVK: await mintIntermediate(product, "vlek", vlek),
      VCEK: await mintVek(product, "vcek", vcek),
      VLEK: await mintVek(product, "vlek", vlek),
    };
    const body = Object.entries(certificates).map(([name, der]) => declare(name, der));
    await writeFile(join(SIMULATOR, `premade/${product.toLowerCase()}.ts`), PREMADE_HEAD + body.join(""));
  }
  const report = declare("REPORT", await mintReport(sampleReport()));
  await writeFile(join(SIMULATOR, "premade/sample.ts"), PREMADE_HEAD + report);
}

/** Modules of the core, bundled to run here: TypeScript with this project's path names is not Node's own. */
async function bundled(contents) {
  const folder = await mkdtemp(join(tmpdir(), "trustgap-mint-"));
  try {
    const outfile = join(folder, "core.mjs");
    await build({ stdin: { contents, resolveDir: ROOT, loader: "ts" }, bundle: true, format: "esm", platform: "neutral", outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function lines(text, indent = "") {
  const parts = text.match(new RegExp(`.{1,${LINE}}`, "g"));
  return `[\n${parts.map((part) => `${indent}  "${part}",\n`).join("")}${indent}]`;
}
