export { artifactBytes } from "@/lib/verify/artifact-bytes";
export { identifying } from "@/lib/verify/redaction";
export { makeLink } from "./make-link";
export { withRefused } from "./with-refused";
