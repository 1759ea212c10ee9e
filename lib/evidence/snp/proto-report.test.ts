import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Nested } from "@/lib/appraisal/format";
import { concatBytes } from "@/lib/bytes/bytes";
import { toHex } from "@/lib/bytes/hex";
import { mintReport } from "@/lib/simulator/report";
import { attestationMessage, attestationText, reportMessage, reportText, wireField } from "@/lib/testing/report-spellings";
import { snp } from "./index";
import { protobufFormat, textprotoFormat } from "./proto-report";

const second = await mintReport({ product: "Milan", version: 2, vmpl: 0 });
const fifth = await mintReport({ product: "Genoa", version: 5, vmpl: 1 });
const turin = await mintReport({ product: "Turin", version: 3 });
const certificates = { vcek: Uint8Array.of(0x30, 1, 0), ask: Uint8Array.of(0x30, 2, 34, 92), ark: Uint8Array.of(0x30, 1, 200) };
const utf8 = (text: string) => new TextEncoder().encode(text);

const found = (data: Uint8Array): readonly Nested[] => snp.formats.find(({ detect }) => detect(data))?.parse(data).contains ?? [];
const reportIn = (data: Uint8Array) =>
  found(data)
    .filter(({ rebuilt }) => rebuilt)
    .map(({ bytes }) => toHex(bytes));

describe("a report as a message", () => {
  test.each([
    ["version 2", second],
    ["version 5 with mitigation vectors", fifth],
    ["version 3 of Turin", turin],
  ])("is put together to its bytes, on the wire and in text: %s", (_, report) => {
    const expected = [toHex(report)];
    expect(reportIn(reportMessage(report))).toEqual(expected);
    expect(reportIn(attestationMessage(report, certificates))).toEqual(expected);
    expect(reportIn(utf8(reportText(report)))).toEqual(expected);
    expect(reportIn(utf8(attestationText(report, certificates)))).toEqual(expected);
  });

  test("comes with its certificates and what else the host gave", () => {
    const extras = wireField(7, concatBytes(wireField(1, utf8("9f4116cd")), wireField(2, Uint8Array.of(1, 2))));
    const chain = concatBytes(wireField(1, certificates.vcek), extras);
    const names = (data: Uint8Array) =>
      found(data)
        .map(({ step, bytes }) => [step, toHex(bytes)])
        .slice(1);
    expect(names(concatBytes(wireField(1, reportMessage(second)), wireField(2, chain)))).toEqual([
      ["certificate_chain.vcek_cert", "300100"],
      ["certificate_chain.extras 9f4116cd", "0102"],
    ]);
    expect(names(utf8(attestationText(second, certificates)))).toEqual([
      ["certificate_chain.vcek_cert", "300100"],
      ["certificate_chain.ask_cert", "3002225c"],
      ["certificate_chain.ark_cert", "3001c8"],
    ]);
    const text = `report { ${reportText(second)} } certificate_chain { extras { key: "a" value: 'b' "c" } } # end`;
    expect(names(utf8(text))).toEqual([["certificate_chain.extras a", "6263"]]);
  });

  test.each<[string, Uint8Array]>([
    ["a field twice", concatBytes(reportMessage(second), wireField(1, 2))],
    ["a field that is not known", concatBytes(reportMessage(second), wireField(40, 1))],
    ["bytes where a number belongs", concatBytes(reportMessage(second), wireField(29, Uint8Array.of(1)))],
    ["two reports", concatBytes(wireField(1, reportMessage(second)), wireField(1, reportMessage(fifth)))],
    ["a message that only begins like it", concatBytes(wireField(1, reportMessage(second)), wireField(8, Uint8Array.of(1)))],
    ["nothing but a version", wireField(1, 5)],
    ["no signature", reportMessage(second).subarray(0, reportMessage(second).length - 515)],
    ["a word in place of a number", utf8(reportText(second).replace("version: 2", "version: two"))],
    ["a measurement that is too short", utf8(reportText(second).replace(/measurement: ".*"/, 'measurement: "abc"'))],
    ["a brace that is not closed", utf8(`report { ${reportText(second)}`)],
    ["messages a hundred deep", utf8(`report ${"{ a ".repeat(100)}${"}".repeat(100)}`)],
  ])("is not guessed of %s", (_, data) => {
    expect(found(data)).toEqual([]);
  });

  test("any bytes and any text end in a message or in nothing", () => {
    const read = (data: Uint8Array) => [protobufFormat, textprotoFormat].map(({ detect, parse }) => (detect(data) ? parse(data) : null));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2048 }), (data) => void read(data)));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (data) => void read(concatBytes(Uint8Array.of(10), data))));
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void read(utf8(`report {${text}`))));
    const good = attestationMessage(second, certificates);
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
        const changed = good.slice();
        changed[at] = value;
        for (const bytes of found(changed)
          .filter(({ rebuilt }) => rebuilt)
          .map(({ bytes }) => bytes))
          expect(bytes.length).toBe(1184);
      }),
    );
  });
});
