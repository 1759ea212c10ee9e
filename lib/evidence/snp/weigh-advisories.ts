import { Kept } from "@/lib/bytes/kept";
import type { AdvisoryStatus } from "@/lib/appraisal/appraisal";
import { ADVISORIES, type Advisory, type Sign } from "./advisories";
import { decodeTcb, isProduct, type Product } from "./product";
import type { SnpReport } from "./parse";

/** What one sign says: below the fix, attested as fixed, or neither. */
interface Reading {
  readonly says: "below" | "attested" | "nothing";
  readonly text: string;
}

/**
 * Holds every advisory of the product against the report, oldest first. Only a number that is certain is held against it,
 * and only what the chip itself attests counts as fixed: a version at the fix says what the machine claims, no more.
 */
export function weighAdvisories(report: SnpReport, product: Product | "Venice" | null): readonly AdvisoryStatus[] {
  if (!product || !isProduct(product)) return [];
  return weighed.of(levelsRead(report, product), () => weighAll(report, product));
}

/** Machines of one kind and level have the same advisories, report after report. */
const weighed = new Kept<string, readonly AdvisoryStatus[]>(256);

/** All that {@link readSign} looks at. */
function levelsRead(report: SnpReport, product: Product): string {
  const { version, hex, currentMajor, currentMinor, currentBuild, platformInfo, currentMitVector } = report;
  return [product, version, hex.reportedTcb, currentMajor, currentMinor, currentBuild, platformInfo, currentMitVector].join(" ");
}

function weighAll(report: SnpReport, product: Product): AdvisoryStatus[] {
  return ADVISORIES.flatMap((advisory) => {
    const signs = advisory.affects[product];
    return signs ? [statusOf(advisory, signs, report, product)] : [];
  });
}

function statusOf(advisory: Advisory, signs: readonly Sign[], report: SnpReport, product: Product): AdvisoryStatus {
  const { id, title } = advisory;
  const readings = signs.map((sign) => read(sign, report, product));
  const text = (says: Reading["says"]) => readings.filter((reading) => reading.says === says).map((reading) => reading.text);
  const below = text("below");
  if (below.length > 0) return { id, title, status: "older", because: below.join("; ") };
  if (advisory.neverShown) return { id, title, status: "open", because: "no report shows whether this machine is exposed" };
  if (text("attested").length > 0) return { id, title, status: "fixed", because: text("attested").join("; ") };
  return {
    id,
    title,
    status: "unknown",
    because: readings.length > 0 ? readings.map((reading) => reading.text).join("; ") : `no ${product} report is known to show the fix`,
  };
}

function read(sign: Sign, report: SnpReport, product: Product): Reading {
  const reading = readSign(sign, report, product);
  // A number that one source quotes is shown and held against nobody.
  if (sign.confidence !== "low" || reading.says !== "below") return reading;
  return { says: "nothing", text: `${reading.text}, a value that is not confirmed` };
}

function readSign(sign: Sign, report: SnpReport, product: Product): Reading {
  switch (sign.kind) {
    case "snp":
    case "microcode": {
      const value = decodeTcb(report.reportedTcb, product)[sign.kind];
      return level(value < sign.atLeast, `REPORTED_TCB ${sign.kind === "snp" ? "SNP" : "microcode"} ${value}`, String(sign.atLeast));
    }
    case "firmware": {
      const version = [report.currentMajor, report.currentMinor, report.currentBuild] as const;
      return level(isBelow(version, sign.atLeast), `firmware ${version.join(".")}`, sign.atLeast.join("."));
    }
    case "platform":
      return (report.platformInfo & sign.bit) === 0n
        ? { says: "below", text: `PLATFORM_INFO does not show ${sign.name}` }
        : { says: sign.confidence === "high" ? "attested" : "nothing", text: `PLATFORM_INFO shows ${sign.name}` };
    case "mitigation":
      return mitigationOf(sign.bit, report);
  }
}

const level = (below: boolean, found: string, fixed: string): Reading =>
  below ? { says: "below", text: `${found}, fixed from ${fixed}` } : { says: "nothing", text: `${found}, at or above ${fixed}` };

function isBelow(version: readonly number[], floor: readonly number[]): boolean {
  const at = version.findIndex((part, i) => part !== floor[i]);
  return at !== -1 && version[at]! < floor[at]!;
}

function mitigationOf(bit: number, { version, currentMitVector }: SnpReport): Reading {
  if (version < 5) return { says: "nothing", text: `a version ${version} report has no mitigation vector` };
  const set = (currentMitVector & (1n << BigInt(bit))) !== 0n;
  return { says: set ? "nothing" : "below", text: `mitigation bit ${bit} is ${set ? "set" : "clear"}` };
}
