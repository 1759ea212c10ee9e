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

/**
 * Reads one such file. `provider` is known by its words; the others look like anything, so that their name decides: what
 * they say has no effect.
 * @see Linux, Documentation/ABI/testing/configfs-tsm-report
 */
export function tsmAttribute(path: string, data: Uint8Array): TsmAttribute | null {
  if (data.length === 0 || data.length > MAX_BYTES) return null;
  const words = String.fromCharCode(...data).trim();
  const device = Object.hasOwn(PROVIDERS, words) ? PROVIDERS[words] : undefined;
  if (device)
    return {
      title: "configfs-tsm: provider",
      note: `says which device was asked: ${device}; the report itself decides`,
      facts: { provider: words },
    };
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === "inblob")
    return {
      title: "configfs-tsm: inblob",
      note: "what the sender says was asked with: without effect until you name it as your challenge",
      facts: { inblob: toHex(data) },
    };
  if (/^(?:generation|privlevel|privlevel_floor)$/.test(name) && /^\d{1,10}$/.test(words))
    return { title: `configfs-tsm: ${name}`, note: "says nothing that is signed", facts: { [name]: words } };
  return null;
}
