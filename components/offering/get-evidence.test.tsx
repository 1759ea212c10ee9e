import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { collectorById, COLLECTORS } from "@/lib/catalogue/collectors";
import { JUDGED_FORMATS } from "@/lib/verify/registry";
import { GetEvidence } from "./get-evidence";

const shown = (id: string, judged = JUDGED_FORMATS) =>
  renderToStaticMarkup(<GetEvidence evidence={[]} collector={collectorById(id)} judged={judged} />);

const NONE = "does not judge this evidence yet";
const SOME = "judges only some of these files";
const MARK = "(not judged by this release)";

describe("how to get the evidence", () => {
  test("says so where no evidence gathered there can be judged yet", () => {
    for (const id of ["azure-hcl-snp", "azure-hcl-tdx", "tdx-tsm", "nitro-enclave", "nitro-tpm", "gcp-vtpm", "sgx-quote"])
      expect(shown(id), id).toContain(NONE);
  });

  test("says nothing of the kind where all of it is judged", () => {
    for (const id of ["snp-guest-device", "snp-tsm"]) for (const words of [NONE, SOME, MARK]) expect(shown(id), id).not.toContain(words);
  });

  test("names the files that count for nothing beside a report that does", () => {
    expect(shown("azure-container")).toContain(SOME);
    expect(shown("azure-container").split(MARK)).toHaveLength(3);
  });

  test("asks the registry: with every format judged nothing is left to say", () => {
    const all = COLLECTORS.flatMap(({ files }) => files.flatMap(({ format }) => format ?? [])).map((name) => ({
      ...JUDGED_FORMATS[0]!,
      name,
    }));
    expect(shown("azure-hcl-snp", all)).not.toContain(NONE);
    expect(shown("azure-hcl-snp", all)).not.toContain(MARK);
  });
});
