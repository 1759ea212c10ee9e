import { checkCases } from "@/lib/testing/check-cases";

const rests = ["e1 CPUID_FAM_ID 0x188-0x189", "e1 CPUID_MOD_ID 0x189-0x18a", "e2 certificate"];

checkCases("snp/product", [
  { title: "passes where CPUID and issuer agree", says: "must pass", headline: "both Milan’s", rests, verdict: "valid" },
  {
    title: "passes for Bergamo and Siena, which use Genoa’s chain",
    report: { product: "Genoa", cpuid: { model: 0xa0 } },
    says: "must pass",
    observed: "report: Genoa (family 0x19, model 0xa0)",
    verdict: "valid",
  },
  {
    title: "fails for another product’s chain",
    report: { product: "Genoa" },
    chain: { product: "Milan" },
    says: "must fail",
    headline: "The report is Genoa’s, the certificate Milan’s",
    rests,
    verdict: "invalid",
  },
  {
    title: "fails for a product without a chain of its own here",
    report: { product: "Turin", cpuid: { model: 0x50 } },
    says: "must fail",
    headline: "The report is Venice’s",
    verdict: "invalid",
  },
  {
    title: "cannot be made for a processor that it does not know",
    report: { cpuid: { family: 0x1b } },
    says: "must missing",
    observed: "unknown (family 0x1b, model 0x1)",
    need: "knows the product of processor family 0x1b, model 0x1",
    rests,
    verdict: "incomplete",
  },
  {
    title: "notes that a version 2 report does not say",
    report: { version: 2 },
    says: "info",
    headline: "Milan, by its certificate",
    rests,
    verdict: "valid",
  },
  { title: "does not apply without a certificate", files: ({ files }) => files.slice(0, 1), says: null, verdict: "incomplete" },
]);
