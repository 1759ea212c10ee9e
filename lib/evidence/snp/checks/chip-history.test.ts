import { checkCases } from "@/lib/testing/check-cases";

checkCases("snp/chip-history", [
  { title: "warns of a Milan chip’s own key", says: "warn", rests: ["e1 CHIP_ID 0x1a0-0x1e0"], verdict: "valid" },
  { title: "warns of it in a version 2 report, by its certificate", report: { version: 2 }, says: "warn", verdict: "valid" },
  { title: "does not apply to a Milan behind a VLEK", report: { signWith: "vlek" }, says: null, verdict: "valid" },
  { title: "does not apply to Genoa", report: { product: "Genoa" }, says: null, verdict: "valid" },
  { title: "does not apply to Turin", report: { product: "Turin" }, says: null, verdict: "valid" },
]);
