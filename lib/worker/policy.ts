/** A policy of the page is read by the same functions as that of the command line. */
export { OptionError } from "@/lib/verify/options";
export { parsePolicy, POLICY_SCHEMA, readPolicy } from "@/lib/verify/policy";
