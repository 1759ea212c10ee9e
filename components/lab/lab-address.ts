import type { TamperedFile, Tampering } from "@/lib/worker/answers";

/** What is done in the lab: a tampering with the sample, or another challenge with the sample as it is. */
export type LabAct = Tampering | { readonly kind: "challenge" };

export const NOTHING: LabAct = { kind: "none" };

type Of = Extract<Tampering, { kind: "certificate" }>["of"];
const CERTIFICATES: Readonly<Record<string, Of>> = { chip: "another chip", product: "another product", cloud: "a cloud", none: "none" };

/** Names that every object has are none of ours. */
const certificateOf = (name: string): Of => (Object.hasOwn(CERTIFICATES, name) ? CERTIFICATES[name]! : "another chip");

/** Acts as they begin, before their numbers are chosen. */
export const FIRST_ACTS = {
  none: NOTHING,
  flip: { kind: "flip", file: "report", offset: 0x9f, bit: 0 },
  certificate: { kind: "certificate", of: "another chip" },
  root: { kind: "root" },
  cut: { kind: "cut", keep: 1000 },
  pad: { kind: "pad", count: 16, value: 0 },
  challenge: { kind: "challenge" },
} as const satisfies Record<LabAct["kind"], LabAct>;

/** The query that says what is done, `""` for nothing. */
export function labQuery(act: LabAct): string {
  switch (act.kind) {
    case "none":
      return "";
    case "flip":
      return `?do=flip&in=${act.file}&at=${act.offset}&bit=${act.bit}`;
    case "certificate":
      return `?do=certificate&of=${Object.entries(CERTIFICATES).find(([, of]) => of === act.of)![0]}`;
    case "cut":
      return `?do=cut&keep=${act.keep}`;
    case "pad":
      return `?do=pad&count=${act.count}&value=${act.value}`;
    case "root":
    case "challenge":
      return `?do=${act.kind}`;
  }
}

/** What a query says; nothing where it says nothing that is known. Whether a file has such a byte is the worker's to say. */
export function readLabQuery(search: string): LabAct {
  const query = new URLSearchParams(search);
  const number = (key: string, most: number, otherwise: number) => {
    const text = query.get(key) ?? "";
    return /^\d{1,5}$/.test(text) && Number(text) <= most ? Number(text) : otherwise;
  };
  switch (query.get("do")) {
    case "flip": {
      const file: TamperedFile = query.get("in") === "certificate" ? "certificate" : "report";
      return { kind: "flip", file, offset: number("at", LENGTHS[file] - 1, 0x9f), bit: number("bit", 7, 0) };
    }
    case "certificate":
      return { kind: "certificate", of: certificateOf(query.get("of") ?? "") };
    case "root":
      return { kind: "root" };
    case "cut":
      return { kind: "cut", keep: number("keep", LENGTHS.report, 1000) };
    case "pad":
      return { kind: "pad", count: number("count", MOST_PADDING, 16), value: number("value", 255, 0) };
    case "challenge":
      return { kind: "challenge" };
    default:
      return NOTHING;
  }
}

/** Of the sample's files, in bytes; held against them in the test. */
export const LENGTHS: Readonly<Record<TamperedFile, number>> = { report: 1184, certificate: 1358 };
export const MOST_PADDING = 4096;
