import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as pkijs from "pkijs";
import { describe, expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { sha256 } from "@/lib/crypto/engine";
import { AMD_ANCHORS, anchorSpki } from "./anchors";
import { commonName, parseCertificate, type Certificate } from "./certificate";
import { looksLikeRevocationList, parseRevocationList } from "./crl";
import { issuedBy, KeyCache } from "./issued";
import { nameText } from "./name";
import { OTHER_ANCHORS } from "./other-anchors";
import { readPem } from "./pem";
import { certificateDetails } from "./pki";

/** Real evidence, kept beside the repository; not part of it. */
const EVIDENCE = join(import.meta.dirname, "../../../shared/evidence");
const FOLDERS = ["snp/certs", "snp/chains", "nitro", "gcp/ca", "nvidia", "azure/roots", "token", "tdx/collateral"];
const absent = !existsSync(EVIDENCE);

interface Found {
  readonly name: string;
  readonly der: Uint8Array;
}

function certificatesIn(folder: string): Found[] {
  const at = join(EVIDENCE, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(der|pem|txt|crt|cer)$/.test(entry.name))
    .flatMap((entry) => certificatesOf(join(folder, entry.name), readFileSync(join(at, entry.name))));
}

/** What a file is, its bytes decide: some DER files hold PEM. */
function certificatesOf(name: string, data: Uint8Array): Found[] {
  if (data[0] === 0x30) return [{ name, der: Uint8Array.from(data) }];
  return readPem(new TextDecoder("latin1").decode(data))
    .filter(({ label }) => label === "CERTIFICATE")
    .map(({ der }, index) => ({ name: `${name}#${index}`, der }));
}

const found = absent ? [] : FOLDERS.flatMap(certificatesIn);

describe.skipIf(absent)(`real certificates${absent ? ": skipped, ../shared/evidence is absent" : ""}`, () => {
  test("there are some", () => expect(found.length).toBeGreaterThan(30));

  test.each(found)("both readers see the same in $name", ({ der }) => {
    const ours = parseCertificate(der);
    const theirs = pkijs.Certificate.fromBER(Uint8Array.from(der));
    expect(ours.serial).toBe(toHex(theirs.serialNumber.valueBlock.valueHexView).replace(/^00(?=.)/, ""));
    expect(ours.notBefore).toBe(theirs.notBefore.value.getTime());
    expect(ours.notAfter).toBe(theirs.notAfter.value.getTime());
    expect(toHex(ours.tbs)).toBe(toHex(theirs.tbsView));
    expect(toHex(ours.subjectDer)).toBe(toHex(new Uint8Array(theirs.subject.valueBeforeDecode)));
    expect(ours.subject.flat().map(({ oid, text }) => [oid, text])).toEqual(
      theirs.subject.typesAndValues.map(({ type, value }) => [String(type), String(value.valueBlock.value)]),
    );
    expect([...ours.extensions].map(([oid, { critical, value }]) => [oid, critical, toHex(value)])).toEqual(
      (theirs.extensions ?? []).map(({ extnID, critical, extnValue }) => [extnID, critical, toHex(extnValue.valueBlock.valueHexView)]),
    );
  });

  test.each(found)("$name has details", async ({ der }) => {
    const details = await certificateDetails(der);
    expect(details.extensions.every(({ value }) => value.length > 0)).toBe(true);
    expect(details.key).not.toContain("algorithm");
    expect(details.signatureAlgorithm).not.toContain("algorithm");
  });

  test("facts of the pinned certificates are those of the certificates themselves", async () => {
    const byDigest = new Map<string, Certificate>();
    for (const { der } of found) byDigest.set(toHex(await sha256(der)), parseCertificate(der));
    for (const anchor of [...AMD_ANCHORS, ...OTHER_ANCHORS]) {
      const certificate = byDigest.get(anchor.certificateSha256);
      if (!certificate) continue;
      expect(toHex(await sha256(certificate.spki))).toBe(anchor.spkiSha256);
      expect(certificate.serial).toBe(anchor.serial);
      expect(nameText(certificate.subject)).toBe(anchor.subject);
      expect(certificate.notBefore).toBe(Date.parse(anchor.notBefore ?? ""));
      expect(certificate.notAfter).toBe(Date.parse(anchor.notAfter ?? ""));
    }
    expect(AMD_ANCHORS.filter(({ certificateSha256 }) => !byDigest.has(certificateSha256))).toEqual([]);
  });

  test("AMD’s certificates are by the pinned keys that they name", async () => {
    const keys = new KeyCache();
    const answers: Record<string, boolean> = {};
    for (const { name, der } of found.filter(({ name }) => name.startsWith("snp/"))) {
      const certificate = parseCertificate(der);
      const anchor = AMD_ANCHORS.find((pinned) => pinned.commonName === commonName(certificate.issuer));
      answers[name] = anchor !== undefined && (await issuedBy(certificate, anchorSpki(anchor), keys));
    }
    // Two of the corpus are made to fail.
    const failing = Object.keys(answers).filter((name) => !answers[name]);
    expect(failing.every((name) => name.includes("/neg-"))).toBe(true);
  });

  test.each(["tdx/collateral/root.crl", "tdx/collateral/pck_platform.crl", "tdx/intel-qvl-sample/rootCaCrl.der"])(
    "the revocation list %s is read as pkijs reads it",
    (name) => {
      const der = Uint8Array.from(readFileSync(join(EVIDENCE, name)));
      const ours = parseRevocationList(der);
      const theirs = pkijs.CertificateRevocationList.fromBER(der);
      expect(looksLikeRevocationList(der)).toBe(true);
      expect(ours.thisUpdate).toBe(theirs.thisUpdate.value.getTime());
      expect(ours.nextUpdate).toBe(theirs.nextUpdate?.value.getTime());
      expect(ours.revoked.map(({ serial, revokedAt }) => [serial, revokedAt])).toEqual(
        (theirs.revokedCertificates ?? []).map(({ userCertificate, revocationDate }) => [
          toHex(userCertificate.valueBlock.valueHexView).replace(/^00(?=.)/, ""),
          revocationDate.value.getTime(),
        ]),
      );
    },
  );
});
