import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { STAGES, type Stage } from "@/lib/appraisal/stage";
import type { TrustSymbol } from "@/lib/appraisal/path";
import type { BootChain, BootStage } from "@/lib/catalogue/boot-chain";
import { OFFERINGS } from "@/lib/catalogue/catalogue";
import { compareDetailed } from "@/lib/catalogue/describe";
import { flipped, judge, judgeSimulated, mintSet } from "@/lib/testing/simulated-set";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import { evidenceChain } from "./evidence-chain";
import { BootChainDiagram, Drawing } from "./boot-chain-diagram";
import { BootChainFigure } from "./boot-chain-figure";
import { BootChainLegend } from "./boot-chain-legend";
import { MODULE, PILE } from "./geometry";
import type { ChainLevels, ChainSymbols } from "./levels";
import { textWidth } from "./lettering";
import { planChain } from "./plan";
import { chainUses } from "./uses";

const ALL_FULL = symbols("full", "full", "full", "full");

function symbols(...list: readonly TrustSymbol[]): ChainSymbols {
  return Object.fromEntries(STAGES.map((stage, i) => [stage, list[i]!])) as ChainSymbols;
}

const stage = (over: Partial<BootStage>): BootStage => ({
  component: "Something",
  shortName: "something",
  provider: "tenant",
  providerName: "yours",
  where: null,
  note: null,
  text: "Something, yours.",
  ...over,
});

/** An offering nobody has: Intel TDX with runtime registers, at a provider that is not in the catalogue. */
const INVENTED: BootChain = {
  stages: {
    tee: stage({
      component: "Intel TDX module",
      provider: "intel",
      providerName: "Intel",
      note: "fresh: your challenge",
      text: "Intel’s TDX module makes the quote.",
    }),
    firmware: stage({
      component: "TDVF",
      provider: "other",
      providerName: "Fjord Cloud’s partner, signed",
      where: "L1",
      text: "TDVF, measured into MRTD.",
    }),
    kernel: stage({
      component: "Unified kernel image with initrd and command line",
      shortName: "unified kernel image",
      text: "Kernel, measured into RTMR 1 and 2.",
    }),
    rootfs: stage({ component: "dm-verity image", text: "Root file system, measured into RTMR 2." }),
  },
  registers: [
    { id: "mrtd", in: "tee", label: "MRTD", names: [] },
    { id: "rtmr", in: "tee", label: "RTMR", names: ["1", "2"] },
    { id: "report-data", in: "tee", label: "REPORTDATA", names: [] },
  ],
  arrows: [
    { from: "firmware", to: "mrtd", kind: "tee", label: null },
    { from: "kernel", to: "rtmr", kind: "tee", label: null },
    { from: "rootfs", to: "rtmr", kind: "tee", label: null },
  ],
  vtpm: null,
  outside: { title: "Outside", sentence: "Hypervisor measures nothing." },
  signer: { title: "Quote signed by", provider: "intel", chain: ["attestation key", "PCK", "Intel SGX Root CA"] },
  missingLinks: [],
  privilegeBoundaries: ["kernel"],
  caption: "The TDX module keeps the registers.",
};

const LEVELS: ChainLevels = { nominal: { level: 4 }, trustworthy: { level: 1 } };

interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** Every line of lettering in the markup with the box it fills, turned lettering left out. */
function lettering(markup: string): readonly DrawnText[] {
  const upright = markup.replace(/<g transform="translate\([^"]*rotate[^"]*">.*?<\/g>/g, "");
  return [...upright.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, tag, raw]) => {
    const text = raw!
      .replace(/&#x27;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");
    const [x, y, size] = ["x", "y", "font-size"].map((name) => Number(attribute(tag!, name))) as [number, number, number];
    const width = textWidth(text, { size, weight: attribute(tag!, "font-weight") === "600" ? 600 : 400 });
    const anchor = attribute(tag!, "text-anchor");
    const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
    return { text, left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.2 };
  });
}

const overlaps = (a: DrawnText, b: DrawnText) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** Lettering that leaves its module, or runs into other lettering. */
function collisions(chain: BootChain, drawn: ChainSymbols, levels: ChainLevels | null, narrow: boolean): readonly string[] {
  const markup = renderToStaticMarkup(<Drawing id="t" name="t" chain={chain} symbols={drawn} levels={levels} narrow={narrow} />);
  const texts = lettering(markup).filter(({ text }) => text !== "");
  expect(texts.length).toBeGreaterThan(12);
  const width = narrow ? MODULE.narrowWidth : MODULE.width;
  const outside = texts.filter(({ left, right }) => left < -0.5 || right > width + 0.5).map(({ text }) => `leaves: ${text}`);
  const pairs = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `${a.text} / ${b.text}`),
  );
  return [...outside, ...pairs];
}

/** Lines of strata that a line or a box of the drawing would cross. */
function crossed(chain: BootChain, drawn: ChainSymbols): readonly string[] {
  const { strata, arrows, registers } = planChain(chain, drawn, false);
  return strata.flatMap(({ component, note, baselines }) => {
    const lines = [
      { text: component, y: baselines[1], size: 12.5 },
      { text: note, y: baselines[2], size: 12 },
    ];
    return lines.flatMap(({ text, y, size }) => {
      const right = PILE.text + textWidth(text, { size, weight: 400 });
      const byLine = arrows.some(({ start, head }) => head && start.x < right && y - 9 < head.y && y > start.y - 3);
      const byBox = registers.some((box) => box.x < right && y > box.y && y - 9 < box.y + box.height);
      return byLine || byBox || right > PILE.right - 3 ? [text] : [];
    });
  });
}

const CATALOGUE = OFFERINGS.flatMap(({ id, snapshots }) =>
  snapshots.flatMap(({ asOf }) => compareDetailed({ date: asOf, offerings: [id], granted: [], withdrawn: [], lens: "talk" })),
).map(({ id, asOf, chain, cells, levels, chainText, shortName }) => ({
  title: `${id} @ ${asOf}`,
  name: shortName,
  chain,
  symbols: Object.fromEntries(STAGES.map((each) => [each, cells[each].symbol])) as ChainSymbols,
  levels: levels && { nominal: levels.nominal, trustworthy: levels.trustworthy },
  texts: chainText,
}));

describe("an offering that nobody wrote code for", () => {
  const markup = renderToStaticMarkup(
    <BootChainDiagram
      id="fjord"
      name="Fjord TDX"
      chain={INVENTED}
      symbols={symbols("full", "partial", "partial", "partial")}
      levels={LEVELS}
    />,
  );

  test("draws with its registers, its provider and its signer", () => {
    for (const text of ["Intel TDX module", "MRTD", "RTMR 1 2", "REPORTDATA", "unified kernel image", "Quote signed by"]) {
      expect(markup).toContain(`>${text}<`);
    }
    expect(markup).toContain("url(#tg-other)");
  });

  test("is one picture with a title and a description, and holds nothing that takes the focus", () => {
    expect(markup).toContain('role="img" aria-labelledby="fjord-title" aria-describedby="fjord-desc"');
    expect(markup).toContain('<title id="fjord-title">Boot chain: Fjord TDX</title>');
    expect(markup).toMatch(
      /<desc id="fjord-desc">TEE: .*Firmware: .*Kernel: .*Root FS: .*Trusting everyone AL4, everyone but the cloud AL1\.<\/desc>/,
    );
    expect(markup).not.toMatch(/tabindex|<a |<button/i);
  });

  test("has no style attribute, which the policy of the page would refuse", () => {
    expect(markup).not.toContain("style=");
  });

  test("brings every arrow to the register it names", () => {
    const { arrows, registers } = planChain(INVENTED, ALL_FULL, false);
    for (const arrow of arrows) {
      const wanted = INVENTED.arrows.find(({ from }) => from === arrow.from)!.to;
      const box = registers.find(({ id }) => id === wanted)!;
      expect(arrow.head!.x).toBeGreaterThanOrEqual(box.x);
      expect(arrow.head!.x).toBeLessThanOrEqual(box.x + box.width);
      expect(arrow.head!.y).toBeCloseTo(box.y - 1);
    }
  });

  test("keeps its lettering apart and in its boxes", () => {
    expect(collisions(INVENTED, ALL_FULL, LEVELS, false)).toEqual([]);
    expect(collisions(INVENTED, ALL_FULL, LEVELS, true)).toEqual([]);
    expect(crossed(INVENTED, ALL_FULL)).toEqual([]);
  });
});

describe("the catalogue", () => {
  test.each(CATALOGUE)("$title draws, with lettering apart and in its boxes", ({ chain, symbols: drawn, levels }) => {
    expect(collisions(chain, drawn, levels, false)).toEqual([]);
    expect(collisions(chain, drawn, levels, true)).toEqual([]);
    expect(crossed(chain, drawn)).toEqual([]);
  });

  test.each(CATALOGUE)("$title reads as a list of four sentences that take the focus", ({ name, chain, symbols: drawn, levels, texts }) => {
    const markup = renderToStaticMarkup(<BootChainFigure id="c" name={name} chain={chain} symbols={drawn} levels={levels} texts={texts} />);
    const stages = [...markup.matchAll(/<li data-stage="(\w+)" tabindex="0">/g)].map(([, each]) => each);
    expect(stages).toEqual([...STAGES]);
    for (const each of STAGES) expect(markup).toContain(`data-ring="${each}"`);
  });
});

test("names of any length stay in their boxes and apart", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("W", "m", "i", "e", "7", "-"), minLength: 1, maxLength: 18 }), {
    minLength: 1,
    maxLength: 6,
  });
  const sentence = words.map((parts) => parts.join(" "));
  fc.assert(
    fc.property(sentence, sentence, sentence, sentence, (component, shortName, providerName, where) => {
      const over = { component, shortName, providerName, where, note: component };
      const stages = Object.fromEntries(STAGES.map((each): [Stage, BootStage] => [each, stage(over)])) as BootChain["stages"];
      for (const { chain, symbols: drawn, levels } of CATALOGUE.slice(0, 4)) {
        const long: BootChain = {
          ...chain,
          stages,
          vtpm: chain.vtpm && { ...chain.vtpm, name: shortName, providerName },
          outside: { title: shortName, sentence: providerName },
          signer: { title: component, provider: "amd", chain: component.split(" ") },
        };
        expect(collisions(long, drawn, levels, false)).toEqual([]);
        expect(collisions(long, drawn, levels, true)).toEqual([]);
        expect(crossed(long, drawn)).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

const { files } = await mintSet();
const altered = [{ ...files[0]!, bytes: flipped(files[0]!.bytes, 0x9f, 0) }, ...files.slice(1)];
const JUDGED: readonly (readonly [string, Appraisal])[] = [
  ["one that holds", await judge(files)],
  [
    "one with a challenge and a measurement that are not in it",
    await judge(files, { challenge: new Uint8Array(32).fill(9), measurements: ["00".repeat(48)] }),
  ],
  ["an altered one", await judge(altered)],
  ["one under a root that is not pinned", await judge(files, { extraRoots: [] })],
  ["one out of its dates", await judge(files, { at: "2150-01-01T00:00:00Z" })],
  ["one without its certificate", await judge(files.slice(0, 1))],
  ["one signed with a shared key", await judgeSimulated({ report: { signWith: "vlek" } })],
];

describe("drawings from evidence", () => {
  test.each(JUDGED)("%s draws, with lettering apart and in its boxes", (_, appraisal) => {
    const { chain, symbols: drawn, levels } = evidenceChain(appraisal)!;
    expect(collisions(chain, drawn, levels, false)).toEqual([]);
    expect(collisions(chain, drawn, levels, true)).toEqual([]);
    expect(crossed(chain, drawn)).toEqual([]);
  });
});

describe("what evidence adds", () => {
  const ghost: BootChain = {
    ...INVENTED,
    arrows: [{ from: "firmware", to: "mrtd", kind: "claimed", label: null }],
    signer: { ...INVENTED.signer!, broken: true },
  };

  test("a claim has no head, a failing signer is crossed out and shows no provider", () => {
    const [arrow] = planChain(ghost, ALL_FULL, false).arrows;
    expect(arrow!.head).toBeNull();
    const markup = renderToStaticMarkup(<Drawing id="g" name="g" chain={ghost} symbols={ALL_FULL} levels={LEVELS} narrow={false} />);
    expect(markup).toContain("stroke-broken");
    expect(chainUses({ chain: ghost, symbols: ALL_FULL, levels: LEVELS })).toContain("broken");
  });

  test("a certificate not given is drawn as a gap above the signer", () => {
    const missing = { ...INVENTED, missingLinks: [{ from: "tee", to: "signer", words: "not given" }] };
    const markup = renderToStaticMarkup(<Drawing id="m" name="m" chain={missing} symbols={ALL_FULL} levels={LEVELS} narrow={false} />);
    expect(markup).toContain(">not given<");
    expect(markup).toContain('stroke-dasharray="4 3"');
    expect(collisions(missing, ALL_FULL, LEVELS, false)).toEqual([]);
  });

  test("a level that holds only if the evidence is fresh is outlined and says so; a lower bound says ≥", () => {
    const levels: ChainLevels = {
      nominal: { level: 1, lowerBound: true },
      trustworthy: { level: 1, lowerBound: true },
      granted: { level: 0 },
      freshFrom: 1,
    };
    const markup = renderToStaticMarkup(<Drawing id="f" name="f" chain={INVENTED} symbols={ALL_FULL} levels={levels} narrow={false} />);
    expect(markup).toContain(">if fresh<");
    expect(markup).toContain(">≥1<");
    expect(markup).not.toContain('class="chain-mark fill-stands"');
  });

  test("a stage that is no part of the TEE says so", () => {
    const enclave = { ...INVENTED, stages: { ...INVENTED.stages, kernel: null }, arrows: [] };
    const markup = renderToStaticMarkup(
      <Drawing id="e" name="e" chain={enclave} symbols={symbols("full", "full", "absent", "absent")} levels={null} narrow={false} />,
    );
    expect(markup).toContain(">not in the trusted base<");
  });

  test("without a chip that signs, none is drawn", () => {
    const markup = renderToStaticMarkup(
      <Drawing
        id="n"
        name="n"
        chain={{ ...INVENTED, signer: null }}
        symbols={symbols("none", "none", "none", "none")}
        levels={LEVELS}
        narrow={false}
      />,
    );
    expect(markup).toContain(">No chip signs this<");
  });
});

test("the legend explains what the drawings use and nothing else", () => {
  const aws = CATALOGUE.find(({ title }) => title.startsWith("aws-ec2-snp"))!;
  const markup = renderToStaticMarkup(<BootChainLegend chains={[aws]} />);
  expect(markup).toContain("missing link");
  expect(markup).toContain("measured by a vTPM");
  expect(markup).not.toContain("checked by the layer below");
  expect(markup).not.toContain("Intel");
});

test("a drawing that leaves the page takes its patterns along", () => {
  const markup = renderToStaticMarkup(
    <Drawing id="s" name="s" chain={CATALOGUE[0]!.chain} symbols={ALL_FULL} levels={LEVELS} narrow={false} standalone />,
  );
  const used = [...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
  for (const id of used) expect(markup).toContain(`id="${id}"`);
});
