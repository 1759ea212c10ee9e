import { expect, test } from "vitest";
import type { Input } from "@/lib/appraisal/appraisal";
import { concatBytes } from "@/lib/bytes/bytes";
import { certTable, extendedReport, type TableEntry, type TableOptions } from "@/lib/simulator/certificate-table";
import { mintCrl } from "@/lib/simulator/crl";
import { findingsOf, input, judge, mintSet } from "@/lib/testing/simulated-set";

const minted = await mintSet();
const vlekSet = await mintSet({ report: { signWith: "vlek" } });
const { report, vek: vcek, intermediate: ask, root: ark } = minted;
const { vek: vlek, intermediate: asvk } = vlekSet;
const crl = await mintCrl({ product: "Milan", thisUpdate: "2026-11-01T00:00:00Z", nextUpdate: "2026-12-01T00:00:00Z" });
const noise = new Uint8Array(40).fill(0xee);

const entries = (contents: Record<string, Uint8Array>): TableEntry[] =>
  Object.entries(contents).map(([guid, content]) => ({ guid, content }));
const table = (contents: Record<string, Uint8Array>, options?: TableOptions) => certTable(entries(contents), options);
const told = async (files: readonly Input[]) =>
  findingsOf(await judge(files), "snp/table-label").map(
    ({ status, must, observed, expected }) => `${must} ${status}: ${observed}; ${expected}`,
  );
const warning = (observed: string, label: string) => `false warn: ${observed}; ${label}, as its GUID says`;

test.each<[string, Record<string, Uint8Array>, string[]]>([
  ["a VCEK, its ASK and ARK", { vcek, ask, ark }, []],
  ["a VLEK, and the ASVK under the label of the ASK", { vlek, ask: asvk }, []],
  ["a revocation list", { vcek, crl }, []],
  ["a GUID that nobody knows", { vcek, "00112233-4455-6677-8899-aabbccddeeff": ask }, []],
  ["a broken certificate, which is a finding of its own", { vcek: vcek.slice(0, -1) }, []],
  ["a VLEK called VCEK", { vcek: vlek }, [warning("VLEK", "VCEK")]],
  ["a VCEK called VLEK", { vlek: vcek }, [warning("VCEK", "VLEK")]],
  ["ASK and ARK exchanged", { vcek, ask: ark, ark: ask }, [warning("ARK", "ASK"), warning("ASK", "ARK")]],
  ["a list called ARK", { ark: crl }, [warning("CRL", "ARK")]],
  ["a certificate called a list", { crl: ark }, [warning("ARK", "CRL")]],
  ["noise called VCEK", { vcek: noise }, [warning("nothing that is known", "VCEK")]],
  ["a report called VCEK", { vcek: report }, [warning("amd-snp/report", "VCEK")]],
])("a table with %s", async (_, contents, findings) => {
  expect(await told([input("certs.bin", table(contents))])).toEqual(findings);
});

test.each([{ pem: true }, { mixedEndian: true }, { pem: true, mixedEndian: true }])(
  "is told in a table written as %o too",
  async (options) => {
    expect(await told([input("certs.bin", table({ vcek, ask: ark }, options))])).toEqual([warning("ARK", "ASK")]);
    expect(await told([input("certs.bin", table({ vcek, ask, ark }, options))])).toEqual([]);
  },
);

test("a wrong label changes no verdict, and the finding points at the GUID", async () => {
  const bytes = extendedReport(report, table({ ask: vcek, vcek: ask }));
  const appraisal = await judge([input("attestation.bin", bytes)]);
  expect(appraisal.verdict).toBe("valid");
  const [first, second] = findingsOf(appraisal, "snp/table-label");
  const tableId = appraisal.evidence.find(({ format }) => format === "amd-snp/cert-table")!.id;
  expect(first!.rests).toEqual([{ evidence: tableId, field: "GUID of ASK", bytes: [0, 16] }]);
  expect(second!.rests).toEqual([{ evidence: tableId, field: "GUID of VCEK", bytes: [24, 40] }]);
  expect(first!.evidence).toBe(appraisal.evidence.find(({ name, format }) => name === "ASK" && format === "x509/certificate")!.id);
});

test("of several tables each has its own labels", async () => {
  const files = [input("a.bin", table({ vcek, ask })), input("b.bin", table({ vcek: ask }))];
  expect(await told(files)).toEqual([warning("ASK", "VCEK")]);
  expect(await told([input("a.bin", concatBytes(table({ ask: vlek }), new Uint8Array(64)))])).toEqual([warning("VLEK", "ASK")]);
});
