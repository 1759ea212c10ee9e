import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OFFERING_IDS } from "@/lib/catalogue/catalogue";
import { viewDetail } from "@/lib/catalogue/dated-view";
import { OfferingPicture } from "./offering-picture";
import { PictureLadder } from "./picture-ladder";

/** What the latin files of the face hold. For anything else the drawing program would ask a server of somebody’s. */
const IN_THE_FACE = /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]*$/;

describe("pictures for links", () => {
  test.each(OFFERING_IDS)("%s is lettered with what the face holds", (id) => {
    const { detail } = viewDetail({ offering: id, date: null, lens: "talk" })!;
    const text = renderToStaticMarkup(<OfferingPicture detail={detail} />).replace(/<[^>]*>/g, "");
    expect(text + detail.name).toMatch(IN_THE_FACE);
  });

  test("say of a lower bound that it is one", () => {
    const bound = OFFERING_IDS.map((id) => viewDetail({ offering: id, date: null, lens: "talk" })!.detail).find(
      ({ levels }) => levels?.nominal.lowerBound,
    );
    if (bound) expect(renderToStaticMarkup(<OfferingPicture detail={bound} />)).toContain("Trusting everyone, at least");
  });

  test("hatch only the stretch between the marks", () => {
    const svg = renderToStaticMarkup(<PictureLadder nominal={3} trustworthy={1} width={40} height={400} />);
    const [, hatch] = /d="([^"]*)" stroke="#b06f14"/.exec(svg)!;
    const heights = [...hatch!.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(106);
    expect(Math.max(...heights)).toBeLessThanOrEqual(306);
    expect(svg.match(/<svg/g)).toHaveLength(1);
    expect(renderToStaticMarkup(<PictureLadder nominal={2} trustworthy={2} width={40} height={400} />)).not.toContain("#b06f14");
  });
});
