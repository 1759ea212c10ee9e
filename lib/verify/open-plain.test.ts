import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Input } from "@/lib/appraisal/appraisal";
import { concatBytes } from "@/lib/bytes/bytes";
import { certTable, extendedReport, toPem } from "@/lib/simulator/certificate-table";
import { mintCrl } from "@/lib/simulator/crl";
import { chainPem, mintEvidence } from "@/lib/simulator/evidence";
import { openInputs } from "./open";
import { openPlain } from "./open-plain";

const { report, vek, intermediate, root } = await mintEvidence({ report: { product: "Genoa" } });
const chain = chainPem({ intermediate, root });
const utf8 = (text: string) => new TextEncoder().encode(text);
const set = (...files: readonly Uint8Array[]): Input[] => files.map((bytes, i) => ({ name: `file-${i}`, bytes }));
const nobody = () => undefined;
const plain = (inputs: readonly Input[]) => openPlain(inputs, nobody);

const table = certTable([
  { guid: "vcek", content: vek },
  { guid: "ask", content: intermediate },
]);

describe("what is opened without the rest of the program", () => {
  test.each([
    ["a report and certificates in DER", set(report, vek, intermediate, root)],
    ["a report and a chain in PEM", set(report, vek, chain)],
    ["a chain in PEM with words around it", set(concatBytes(chain, utf8("\nthe chain\n")))],
    ["a report with zeros after it", set(concatBytes(report, new Uint8Array(16)))],
    ["a report with its certificate table", set(extendedReport(report, table))],
    ["a table whose entry is PEM", set(certTable([{ guid: "ask", content: utf8(toPem(intermediate)) }]))],
    ["a report that is cut", set(report.subarray(0, 1000), vek)],
    ["a PEM block that is cut", set(utf8(toPem(vek).slice(0, 300)))],
    ["a link’s files", [{ name: "link", bytes: utf8("x"), format: "trustgap/link", members: set(report, vek) }]],
  ])("is what all of it opens: %s", async (_, inputs) => {
    const opened = await plain(inputs);
    expect(opened).not.toBeNull();
    expect(opened).toEqual(await openInputs(inputs));
  });
});

test.each([
  ["text", utf8("some words")],
  ["hex", utf8([...report].map((byte) => byte.toString(16).padStart(2, "0")).join(""))],
  ["a ZIP archive", zipSync({ "report.bin": report })],
  ["a revocation list", await mintCrl({ product: "Genoa", thisUpdate: "2026-01-01T00:00:00Z", nextUpdate: "2027-01-01T00:00:00Z" })],
  ["another kind of PEM block", utf8(toPem(vek, "PUBLIC KEY"))],
  ["long words after PEM", concatBytes(chain, utf8("word ".repeat(200)))],
  ["an empty file", new Uint8Array()],
])("a set with %s in it is left to the rest of the program whole", async (_, other) => {
  expect(await plain(set(report, other))).toBeNull();
});

test("whatever the bytes, nothing is opened in another way than by all of it", async () => {
  const files = [report, vek, chain, table, extendedReport(report, table)];
  const changed = fc
    .record({ file: fc.constantFrom(...files), at: fc.nat(4000), to: fc.integer({ min: 0, max: 255 }), cut: fc.nat(4000) })
    .map(({ file, at, to, cut }) => {
      const copy = file.slice(0, Math.max(1, file.length - (cut % 7 === 0 ? cut : 0)));
      copy[at % copy.length] = to;
      return copy;
    });
  await fc.assert(
    fc.asyncProperty(fc.array(changed, { minLength: 1, maxLength: 3 }), async (bytes) => {
      const opened = await plain(set(...bytes));
      if (opened) expect(opened).toEqual(await openInputs(set(...bytes)));
    }),
    { numRuns: 40 },
  );
});
