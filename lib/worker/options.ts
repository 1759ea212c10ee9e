/** What a field of the page may hold is read by the same functions as the options of the command line. */
export { parseChallenge, parseHostData, parseInstant, parseMeasurement, parseReportData, parseVmpl } from "@/lib/verify/options";
