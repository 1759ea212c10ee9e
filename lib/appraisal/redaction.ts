/** What may be taken out of a set before it is shared, each named once: fields of the report, and whole files. */
export const REDACTIONS = ["CHIP_ID", "REPORT_ID", "REPORT_ID_MA", "SIGNATURE", "VCEK", "file names", "other files"] as const;
export type Redaction = (typeof REDACTIONS)[number];
