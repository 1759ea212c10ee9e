import { expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { PRODUCT_DATA, type Product } from "@/lib/simulator/product";
import { mintReport, type ReportSpec } from "@/lib/simulator/report";
import { chainUrl, vcekAddresses } from "./kds";
import { parseSnpReport } from "./parse";

async function urls(spec: Partial<ReportSpec> & { product: Product }): Promise<string[]> {
  const report = parseSnpReport(await mintReport(spec));
  return vcekAddresses(report, report.cpuidProduct).map(({ url }) => url);
}
const chip = (product: Product) => toHex(PRODUCT_DATA[product].hwId);

test("Milan and Genoa are asked for by 128 digits of CHIP_ID and four numbers, in decimal", async () => {
  expect(await urls({ product: "Milan", tcb: { microcode: 0xd9 } })).toEqual([
    `https://kdsintf.amd.com/vcek/v1/Milan/${chip("Milan")}?blSPL=4&teeSPL=0&snpSPL=28&ucodeSPL=217`,
  ]);
  expect(await urls({ product: "Genoa" })).toEqual([
    `https://kdsintf.amd.com/vcek/v1/Genoa/${chip("Genoa")}?blSPL=10&teeSPL=0&snpSPL=28&ucodeSPL=90`,
  ]);
  expect(chip("Milan").length).toBe(128);
});

test("Turin is asked for by 16 digits and five numbers, FMC first", async () => {
  expect(await urls({ product: "Turin" })).toEqual([
    `https://kdsintf.amd.com/vcek/v1/Turin/${chip("Turin")}?fmcSPL=1&blSPL=2&teeSPL=1&snpSPL=5&ucodeSPL=80`,
  ]);
  expect(chip("Turin").length).toBe(16);
});

test("the numbers are those of REPORTED_TCB, whatever the others are", async () => {
  const [url] = await urls({
    product: "Genoa",
    reportedTcb: { snp: 21 },
    currentTcb: { snp: 30 },
    committedTcb: { snp: 29 },
    launchTcb: { snp: 28 },
  });
  expect(url).toContain("snpSPL=21&");
});

test("a version 2 report does not say whether it is Milan’s or Genoa’s", async () => {
  expect((await urls({ product: "Genoa", version: 2 })).map((url) => url.split("/")[5])).toEqual(["Milan", "Genoa"]);
});

test("a version 2 report with an id of eight bytes is Turin’s", async () => {
  expect((await urls({ product: "Turin", version: 2 })).map((url) => url.split("/")[5])).toEqual(["Turin"]);
});

test("nobody is asked for a masked chip, nor for a product without a key service", async () => {
  expect(await urls({ product: "Milan", chipId: new Uint8Array(64) })).toEqual([]);
  expect(await urls({ product: "Turin", cpuid: { model: 0x50 } })).toEqual([]);
  expect(await urls({ product: "Turin", cpuid: { family: 0x1b } })).toEqual([]);
});

test("the command fetches to the name that it gives, and quotes the address", async () => {
  const [address] = vcekAddresses(parseSnpReport(await mintReport({ product: "Turin" })), "Turin");
  expect(address!.command).toBe(`curl -sSf -o vcek-turin.der '${address!.url}'`);
  expect(address!.fileName).toBe("vcek-turin.der");
});

test("chains have an address for each kind", () => {
  expect(chainUrl("Milan", "vcek")).toBe("https://kdsintf.amd.com/vcek/v1/Milan/cert_chain");
  expect(chainUrl("Turin", "vlek")).toBe("https://kdsintf.amd.com/vlek/v1/Turin/cert_chain");
});
