import { checkCases } from "@/lib/testing/check-cases";

checkCases("snp/revocation", [
  {
    title: "is missing, with the address of the product's list, and the verdict stays",
    report: { product: "Turin" },
    says: "missing",
    need: "https://kdsintf.amd.com/vcek/v1/Turin/crl",
    rests: ["e2 certificate"],
    verdict: "valid",
  },
  { title: "names the list of VLEKs", report: { signWith: "vlek" }, says: "missing", need: "https://kdsintf.amd.com/vlek/v1/Milan/crl", verdict: "valid" },
  { title: "does not apply to a path that ends nowhere", options: { extraRoots: [] }, says: null, verdict: "invalid" },
]);
