import { toHex } from "@/lib/bytes/hex";
import { decodeTcb, type Product } from "./product";
import { looksLikeTurin, type SnpReport } from "./parse";

const BASE = "https://kdsintf.amd.com";

/** Where AMD's key service hands out a report's VCEK, and what to call the file. */
export interface VcekAddress {
  readonly product: Product;
  readonly fileName: string;
  readonly url: string;
  readonly command: string;
}

/**
 * Address of the VCEK for exactly this chip and REPORTED_TCB. A version 2 report names no product, so that there may
 * be two; none if CHIP_ID is masked.
 * @see AMD 57230 §4
 */
export function vcekAddresses(report: SnpReport, product: Product | "Venice" | null): VcekAddress[] {
  if (report.chipIdMasked || product === "Venice") return [];
  if (product) return [address(report, product)];
  if (report.version >= 3) return [];
  return looksLikeTurin(report) ? [address(report, "Turin")] : [address(report, "Milan"), address(report, "Genoa")];
}

/** PEM of the intermediate and root for a product's keys of one kind. */
export const chainUrl = (product: Product, kind: "vcek" | "vlek"): string => `${BASE}/${kind}/v1/${product}/cert_chain`;

/** How a guest gets the certificate itself, where the key service has none to give. */
export const GUEST_EXPORT_COMMAND =
  "sudo snpguest certificates der ./certs\n# or, Linux 6.7 and later, beside the report:\n" +
  "cat /sys/kernel/config/tsm/report/r0/auxblob > certs.bin";

function address(report: SnpReport, product: Product): VcekAddress {
  const tcb = decodeTcb(report.reportedTcb, product);
  const chip = toHex(product === "Turin" ? report.chipId.subarray(0, 8) : report.chipId);
  const numbers = `blSPL=${tcb.bootLoader}&teeSPL=${tcb.tee}&snpSPL=${tcb.snp}&ucodeSPL=${tcb.microcode}`;
  const query = product === "Turin" ? `fmcSPL=${tcb.fmc}&${numbers}` : numbers;
  const url = `${BASE}/vcek/v1/${product}/${chip}?${query}`;
  const fileName = `vcek-${product.toLowerCase()}.der`;
  return { product, fileName, url, command: `curl -sSf -o ${fileName} '${url}'` };
}
