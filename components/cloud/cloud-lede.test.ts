import { expect, test } from "vitest";
import { cloudLede } from "./cloud-lede";
import { CLOUDS } from "./clouds";

test("a cloud with several kinds says for how many offerings the vTPM is where", () =>
  expect(cloudLede("azure")).toMatch(/The vTPM is inside the TEE for \d+ of them, absent from \d+ and not known for \d+\.$/));

test("a cloud of one kind says it without counting", () => {
  expect(cloudLede("stackit")).toMatch(/ The vTPM is in the hypervisor’s layer\.$/);
  expect(cloudLede("own-host")).toMatch(/ No vTPM takes part in booting\.$/);
  expect(cloudLede("alibaba")).toMatch(/ Nothing published says where a vTPM is\.$/);
});

test("every lede is whole sentences", () => {
  for (const csp of CLOUDS) for (const sentence of cloudLede(csp).split(/(?<=\.) /)) expect(sentence, csp).toMatch(/^[A-Z0-9].*\.$/);
});
