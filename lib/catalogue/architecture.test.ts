import { expect, test } from "vitest";
import { architectureOf, ARCHITECTURES, architectureWords } from "./architecture";
import { offeringAt } from "./catalogue";

const of = (id: string) => architectureOf(offeringAt(id, "2024-03-26")!.snapshot);

test("the vTPM is with the hypervisor on AWS and Google Cloud, inside the TEE on Azure, and nowhere in a VM in your VM", () => {
  expect(["aws-ec2-snp", "gcp-cvm-snp", "azure-cvm-snp", "azure-cvm-in-vm"].map(of)).toEqual([
    "hypervisor",
    "hypervisor",
    "paravisor",
    "none",
  ]);
});

test("no vTPM drawn is not known to be none where nothing is known of the kernel", () => {
  const { snapshot } = offeringAt("azure-cvm-in-vm", null)!;
  expect(architectureOf({ ...snapshot, stages: { ...snapshot.stages, kernel: "unknown" } })).toBe("unknown");
});

test("each has words of its own", () => {
  expect(new Set(ARCHITECTURES.map(architectureWords)).size).toBe(ARCHITECTURES.length);
});
