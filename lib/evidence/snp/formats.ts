import type { EvidenceFormat, Parsed } from "@/lib/appraisal/format";
import { allZero } from "@/lib/bytes/bytes";
import { EvidenceError } from "@/lib/bytes/errors";
import { parseCertTable, startsLikeCertTable, tableContents, type CertTableEntry } from "./cert-table";
import { attestationReport } from "./layout";
import { parseSnpReport, reportFacts, type SnpReport } from "./parse";

const REPORT_BYTES = attestationReport.size;
/** Linux's raw guest-request response: u32 status, u32 report_size, 24 reserved bytes, then the report. */
const RESPONSE_HEADER_BYTES = 32;
const RESERVED_FROM = 8;

/**
 * Claims to be a report: VERSION 1 to 255, SIGNATURE_ALGO 0 or 1, reserved word zero. At exactly 1184 bytes two of the
 * three will do, so that a damaged report is judged and not taken for unknown bytes.
 */
function sniffReport(data: Uint8Array, at = 0): boolean {
  const size = data.length - at;
  if (size < 256) return false;
  const view = new DataView(data.buffer, data.byteOffset + at, 0x50);
  const version = view.getUint32(0x00, true);
  const signs = [version >= 1 && version <= 255, view.getUint32(0x34, true) <= 1, view.getUint32(0x4c, true) === 0];
  return signs.filter(Boolean).length >= (size === REPORT_BYTES ? 2 : 3);
}

const zerosAfterReport = (data: Uint8Array) => data.length > REPORT_BYTES && allZero(data, REPORT_BYTES);

export const reportFormat: EvidenceFormat<SnpReport> = {
  name: "amd-snp/report",
  title: "SEV-SNP attestation report",
  role: "evidence",
  detect: (data) => sniffReport(data) && (data.length <= REPORT_BYTES || zerosAfterReport(data)),
  parse(data) {
    const trailingZeros = zerosAfterReport(data) ? data.length - REPORT_BYTES : 0;
    const claims = parseSnpReport(trailingZeros > 0 ? data.subarray(0, REPORT_BYTES) : data, trailingZeros);
    return { claims, version: String(claims.version), facts: reportFacts(claims), contains: [] };
  },
};

const container = (contains: Parsed<null>["contains"]): Parsed<null> => ({
  claims: null,
  version: null,
  facts: {},
  contains,
});

export const extendedReportFormat: EvidenceFormat<null> = {
  name: "amd-snp/extended-report",
  title: "SEV-SNP report followed by a certificate table",
  role: "container",
  detect: (data) => data.length > REPORT_BYTES && sniffReport(data) && !zerosAfterReport(data),
  parse(data) {
    const rest = data.subarray(REPORT_BYTES);
    if (!startsLikeCertTable(rest) && rest.length < 48)
      throw new EvidenceError(
        "trailing-bytes",
        `a report is ${REPORT_BYTES} bytes; the ${rest.length} after it are neither zeros nor a certificate table`,
        REPORT_BYTES,
      );
    parseCertTable(rest, REPORT_BYTES);
    return container([
      { name: "report", offset: 0, bytes: data.subarray(0, REPORT_BYTES) },
      { name: "certificate table", offset: REPORT_BYTES, bytes: rest },
    ]);
  },
};

export const guestResponseFormat: EvidenceFormat<null> = {
  name: "amd-snp/guest-response",
  title: "Raw guest-request response around an SEV-SNP report",
  role: "container",
  detect(data) {
    // At its own length a report may count 1184 security versions of its guest, where a response has the size.
    if (data.length < RESPONSE_HEADER_BYTES + 256 || data.length === REPORT_BYTES) return false;
    const view = new DataView(data.buffer, data.byteOffset, RESPONSE_HEADER_BYTES);
    return view.getUint32(4, true) === REPORT_BYTES && sniffReport(data, RESPONSE_HEADER_BYTES);
  },
  parse(data) {
    const status = new DataView(data.buffer, data.byteOffset, 4).getUint32(0, true);
    if (status !== 0) throw new EvidenceError("bad-value", `the firmware answered with status ${status}, not 0: no report`, 0);
    const stray = data.subarray(RESERVED_FROM, RESPONSE_HEADER_BYTES).findIndex((octet) => octet !== 0);
    if (stray !== -1)
      throw new EvidenceError(
        "bad-value",
        "a reserved byte of the response’s header is not zero: no such header is known",
        RESERVED_FROM + stray,
      );
    const rest = data.subarray(RESPONSE_HEADER_BYTES);
    return container([{ name: "report", offset: RESPONSE_HEADER_BYTES, bytes: rest }]);
  },
};

export const certTableFormat: EvidenceFormat<readonly CertTableEntry[]> = {
  name: "amd-snp/cert-table",
  title: "Certificate table of an extended guest request",
  role: "container",
  detect: (data) => startsLikeCertTable(data),
  parse(data) {
    const claims = parseCertTable(data);
    return { claims, version: null, facts: { entries: claims.length }, contains: tableContents(claims, 0) };
  },
};
