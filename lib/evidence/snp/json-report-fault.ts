import { EvidenceError } from "@/lib/bytes/errors";
import { BYTE_FIELDS, bytesOf, membersOf } from "./json-fields";
import { attestationReport, type ReportField } from "./layout";

const NUMBERS = ["version", "guestsvn", "policy", "vmpl", "currenttcb", "reportedtcb", "committedtcb", "launchtcb", "signature"];
/** With so many of its names an object is a report, whatever its values are. */
const ENOUGH = 12;

/**
 * Why JSON members that plainly are a report cannot be put together.
 * @param value a JSON value that `readJsonReport` does not know whole
 * @returns null if it is no report; `bad-encoding` for a member with a character that cannot be there, `unsupported-version`
 *   for one in a spelling that is not known, which may be ours to learn
 */
export function jsonReportFault(value: unknown): EvidenceError | null {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "measurement")) return null;
  const names = Object.keys(value).map((name) => name.replaceAll("_", "").toLowerCase());
  const known = [...NUMBERS, ...BYTE_FIELDS.map((key) => key.toLowerCase())].filter((name) => names.includes(name));
  if (known.length < ENOUGH) return null;
  const members = membersOf(value);
  if (!members) return unknown("a member of the report stands twice");
  for (const key of BYTE_FIELDS) {
    const fault = faultOf(key, members.get(key.toLowerCase()));
    if (fault) return fault;
  }
  return unknown("a member of the report is missing or in a form that is not known");
}

const unknown = (why: string) => new EvidenceError("unsupported-version", `${why}, so that its bytes cannot be put together`);

function faultOf(key: ReportField, value: unknown): EvidenceError | null {
  const { name, size } = attestationReport.fields[key];
  if (bytesOf(value, size)) return null;
  if (typeof value !== "string") return unknown(`${name} is not ${size} bytes`);
  const stray = value.length === 2 * size ? value.search(/[^0-9a-fA-F]/) : value.search(/[^A-Za-z0-9+/=]/);
  if (stray === -1) return unknown(`${name} is not ${size} bytes of hex or base64`);
  const digit = value.length === 2 * size ? "a digit 0 to 9 or a to f" : "a letter, a digit, + or /";
  return new EvidenceError(
    "bad-encoding",
    `${name} has ${JSON.stringify(value[stray])} at character ${stray + 1}, where ${digit} is expected`,
  );
}
