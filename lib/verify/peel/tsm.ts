import { toHex } from "@/lib/bytes/hex";

/** A small file of a report's folder in Linux’s configfs-tsm that is neither report nor certificates. */
export interface TsmAttribute {
  readonly title: string;
  readonly note: string;
  readonly facts: Readonly<Record<string, string>>;
}

const PROVIDERS: Readonly<Record<string, string>> = {
  sev_guest: "AMD SEV-SNP",
  tdx_guest: "Intel TDX",
  arm_cca_guest: "Arm CCA",
};
const MAX_BYTES = 64;
const MAX_MANIFEST_BYTES = 64 * 1024;

/**
 * Reads one such file. `provider` is known by its words; the others look like anything, so that their name decides: what
 * they say has no effect.
 * @see Linux, Documentation/ABI/testing/configfs-tsm-report
 */
export function tsmAttribute(path: string, data: Uint8Array): TsmAttribute | null {
  if (data.length === 0) return null;
  if (/(?:^|\/)manifestblob$/.test(path)) return manifest(data);
  if (data.length > MAX_BYTES) return null;
  const words = String.fromCharCode(...data).trim();
  const device = Object.hasOwn(PROVIDERS, words) ? PROVIDERS[words] : undefined;
  if (device)
    return {
      title: "configfs-tsm: provider",
      note: `says which device was asked: ${device}; the report itself decides`,
      facts: { provider: words },
    };
  if (GUID.test(words)) return service("service_guid", words);
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === "inblob")
    return {
      title: "configfs-tsm: inblob",
      note: "what the sender says was asked with: without effect until you name it as your challenge",
      facts: { inblob: toHex(data) },
    };
  if (/^(?:generation|privlevel|privlevel_floor)$/.test(name) && /^\d{1,10}$/.test(words))
    return { title: `configfs-tsm: ${name}`, note: "says nothing that is signed", facts: { [name]: words } };
  if (/^service_(?:provider|manifest_version)$/.test(name) && /^[\w.-]{1,32}$/.test(words)) return service(name, words);
  return null;
}

/** Beside `manifestblob`: whose manifest it is. Linux knows one service, the virtual TPM of an SVSM. */
const service = (name: string, words: string): TsmAttribute => ({
  title: `configfs-tsm: ${name}`,
  note: "says which service’s manifest was asked for; nothing here signs it",
  facts: { [name]: words },
});
const GUID = /^c476f1eb-0123-45a5-9641-b4e7dde5bfe3$/i;

/** The manifest itself. What binds it is REPORT_DATA, a hash over nonce and manifest, which this release does not work out. */
function manifest(data: Uint8Array): TsmAttribute | null {
  if (data.length > MAX_MANIFEST_BYTES) return null;
  return {
    title: "configfs-tsm: manifestblob",
    note: "a service’s manifest, such as the key of an SVSM’s virtual TPM: this release does not hold it against REPORT_DATA",
    facts: { manifestBytes: String(data.length) },
  };
}
