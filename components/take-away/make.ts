import { CATALOGUE_VERSION } from "@/lib/catalogue/catalogue";
import { compareDetailed } from "@/lib/catalogue/describe";
import type { CompareOptions } from "@/lib/catalogue/matrix";
import { chainsAsSvg } from "@/lib/catalogue/take/chains-svg";
import { takeMatrix } from "@/lib/catalogue/take/formats";
import { matrixAsSvg } from "@/lib/catalogue/take/matrix-svg";
import { chainMarkup } from "./draw-chain";
import { MEDIA, type TakeFormat } from "./formats";
import type { MadeFile } from "./hand-over";
import { pngOf } from "./png";

export type Choice = CompareOptions & { readonly address: string | null };

/** What is shown as a file of a format. */
export const make = async (format: TakeFormat, choice: Choice): Promise<MadeFile> => ({
  name: fileName(format, choice),
  media: MEDIA[format],
  body: await bodyOf(format, choice),
});

async function bodyOf(format: TakeFormat, { address, ...options }: Choice): Promise<string | Blob> {
  if (format !== "svg" && format !== "png" && format !== "chains") return takeMatrix(format, options, address);
  const rows = compareDetailed(options);
  if (format === "chains")
    return chainsAsSvg(
      rows,
      rows.map((row) => chainMarkup(row, isChosen(options))),
      options,
    ).svg;
  const picture = matrixAsSvg(rows, options);
  return format === "svg" ? picture.svg : pngOf(picture);
}

const isChosen = ({ granted, withdrawn }: CompareOptions) => granted.length + withdrawn.length > 0;

/** Date, counting and edition are in the name, too: a folder of them stays in order. */
const fileName = (format: TakeFormat, { date, lens }: CompareOptions) => {
  const [what, extension] = format === "chains" ? ["boot-chains", "svg"] : ["matrix", format];
  return `trustgap-${what}-${date ?? "latest"}${lens === "strict" ? "-strict" : ""}-catalogue-${CATALOGUE_VERSION}.${extension}`;
};
