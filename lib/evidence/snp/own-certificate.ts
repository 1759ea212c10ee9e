import { toHex } from "@/lib/bytes/hex";
import { EvidenceError } from "@/lib/bytes/errors";
import { commonName, type Certificate } from "@/lib/x509/certificate";
import { vekIssuer } from "./chain";
import { readVekExtensions, type VekExtensions } from "./extensions";
import { looksLikeTurin, type SnpReport } from "./parse";
import { decodeTcb, isProduct, PRODUCTS, type Product, type Tcb } from "./product";
import { vekKind, vekKindOf } from "./verify";

/** Where a report's own certificate is to be found among those of many machines. */
export interface OwnCertificate {
  /** Labels of {@link certificateLabels}, any of which it may have; none if no key signs for a guest. */
  readonly labels: readonly string[];
  /** True if the report names no chip, so that a certificate with the label is its own only if the signature verifies. */
  readonly onlyBySignature: boolean;
}

/** What a report says of the key that signed it: kind, product, REPORTED_TCB, and the chip unless that is masked. */
export function ownCertificate(report: SnpReport): OwnCertificate {
  const kind = vekKindOf(report);
  const onlyBySignature = kind === "vlek" || report.chipIdMasked;
  if (kind === null) return { labels: [], onlyBySignature };
  const labels = productsOf(report).map((product) => {
    const chip = onlyBySignature ? ANY_CHIP : toHex(product === "Turin" ? report.chipId.subarray(0, 8) : report.chipId);
    return label(kind, product, decodeTcb(report.reportedTcb, product), chip);
  });
  return { labels, onlyBySignature };
}

/** The labels under which reports look for a certificate; none if it is no VCEK or VLEK. */
export function certificateLabels(certificate: Certificate): readonly string[] {
  const kind = vekKind(certificate);
  const issuer = vekIssuer(commonName(certificate.issuer));
  const extensions = kind && issuer?.kind === kind ? extensionsOf(certificate) : null;
  if (!kind || !issuer || !extensions) return [];
  const at = (chip: string) => label(kind, issuer.product, extensions.tcb, chip);
  return extensions.hwId ? [at(toHex(extensions.hwId)), at(ANY_CHIP)] : [at(ANY_CHIP)];
}

const ANY_CHIP = "any chip";

const label = (kind: string, product: Product, { fmc, bootLoader, tee, snp, microcode }: Tcb, chip: string): string =>
  [kind, product, fmc ?? 0, bootLoader, tee, snp, microcode, chip].join(" ");

/** A version 2 report names no product, but Turin's CHIP_ID can be told from the others'. */
function productsOf(report: SnpReport): readonly Product[] {
  const { cpuidProduct } = report;
  if (cpuidProduct !== null) return isProduct(cpuidProduct) ? [cpuidProduct] : [];
  if (report.chipIdMasked) return PRODUCTS;
  return looksLikeTurin(report) ? ["Turin"] : ["Milan", "Genoa"];
}

function extensionsOf(certificate: Certificate): VekExtensions | null {
  try {
    return readVekExtensions(certificate);
  } catch (error) {
    if (error instanceof EvidenceError) return null;
    throw error;
  }
}
