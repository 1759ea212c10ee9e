import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPem } from "@/lib/simulator/certificate-table";
import { mintChain } from "@/lib/simulator/chain";
import { simulatorRoot } from "@/lib/simulator/roots";
import { parseCertificate } from "@/lib/x509/certificate";
import { OptionError } from "./options";
import { readRoots } from "./roots";

const root = simulatorRoot("Milan");
const text = (words: string) => new TextEncoder().encode(words);
const pem = (label: string, der: Uint8Array) => text(toPem(der).replaceAll("CERTIFICATE", label));

describe("roots that a reader names", () => {
  test("a certificate in DER is one root", () => expect(readRoots(root)).toEqual([root]));

  test("every certificate of a PEM text is a root, with words around them", async () => {
    const { intermediate } = await mintChain({ product: "Milan" });
    expect(readRoots(text(`Our roots\n${toPem(root)}\n${toPem(intermediate)}`))).toEqual([root, intermediate]);
  });

  test.each([
    ["a public key in PEM", pem("PUBLIC KEY", parseCertificate(root).spki), /public key, and this release/],
    ["a public key in DER", parseCertificate(root).spki, /public key, and this release/],
    ["a JWK", text('{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}'), /public key, and this release/],
    ["a set of JWKs", text('{"keys":[{"kty":"RSA"}]}'), /public key, and this release/],
    ["a private key", pem("PRIVATE KEY", root), /private key/],
    ["a revocation list", pem("X509 CRL", root), /no certificate: X509 CRL/],
    ["a cut certificate", root.subarray(0, -1), /cannot be read|no certificate/],
    ["a cut PEM text", text(toPem(root).slice(0, -40)), /its PEM cannot be read/],
    ["a certificate in PEM that is cut inside", pem("CERTIFICATE", root.subarray(0, -3)), /certificate cannot be read/],
    ["words", text("trust me"), /no certificate/],
    ["nothing", new Uint8Array(), /no certificate/],
    ["too much", new Uint8Array(300 * 1024), /at most/],
  ])("%s is none, and the message says what it is", (_, file, message) => {
    expect(() => readRoots(file)).toThrow(OptionError);
    expect(() => readRoots(file)).toThrow(message);
  });

  test("made-up bytes are roots or an option error, nothing else", () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 512 }), fc.array(fc.tuple(fc.nat(root.length - 1), fc.nat(255)), { maxLength: 3 })),
        (made) => {
          const file = made instanceof Uint8Array ? made : root.slice();
          if (!(made instanceof Uint8Array)) for (const [at, octet] of made) file[at] = octet;
          try {
            expect(readRoots(file).length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(OptionError);
          }
        },
      ),
    ));
});
