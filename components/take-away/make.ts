import { CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";
import { takeMatrix } from "@/lib/catalogue/take/formats";
import type { CompareOptions } from "@/lib/catalogue/matrix";
import { MEDIA, type TakeFormat } from "./formats";
import type { MadeFile } from "./hand-over";

export type Choice = CompareOptions & { readonly address: string | null };

/** The matrix as a file of a format. */
export function make(format: TakeFormat, { address, ...options }: Choice): MadeFile {
  return { name: fileName(format, options), media: MEDIA[format], body: takeMatrix(format, options, address) };
}

/** Date, counting and edition are in the name, too: a folder of them stays in order. */
const fileName = (format: TakeFormat, { date, lens }: CompareOptions) =>
  `trustgap-${date ?? "latest"}${lens === "strict" ? "-strict" : ""}-catalogue-${CATALOGUE_VERSION}.${format}`;
