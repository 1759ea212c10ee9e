import type { BootChain, BootSigner } from "@/lib/catalogue/boot-chain";
import { BASE, OUTSIDE, PILE, SIGNER_NOTE_HEIGHT, TOP, boxPath } from "./geometry";
import { NOTE_FACE, REGISTER_FACE, fit, textWidth } from "./lettering";
import type { ChainPlan } from "./plan";
import { Cross, Lettering, ProviderEdge } from "./strokes";

interface DrawOutsideProps {
  readonly chain: BootChain;
  readonly plan: ChainPlan;
  readonly prefix: string;
}

/** Right of the trust boundary: drawn even if nothing in there takes part. */
export function DrawOutside({ chain, plan, prefix }: DrawOutsideProps) {
  const width = OUTSIDE.right - OUTSIDE.left;
  const { vtpm, sentence } = plan;
  return (
    <g>
      <path d={boxPath({ x: OUTSIDE.left, y: TOP + 0.5, width: width - 0.5, height: BASE - TOP - 1 })} className="fill-sunk stroke-rule" />
      <Lettering x={OUTSIDE.left + 5.5} y={15} {...NOTE_FACE} tone="ink-2">
        {fit([chain.outside.title], width - 6, NOTE_FACE)}
      </Lettering>
      {vtpm && (
        <>
          <path d={boxPath({ x: vtpm.x, y: vtpm.top, width: 69, height: vtpm.bottom - vtpm.top })} className="fill-sheet stroke-ink" />
          <ProviderEdge x={vtpm.x} y={vtpm.top} width={9} height={vtpm.bottom - vtpm.top} provider={chain.vtpm!.provider} prefix={prefix} />
        </>
      )}
      {vtpm?.lines.map(({ text, y, face, tone }) => (
        <Lettering key={y} x={vtpm.x + 13.5} y={y} {...face} tone={tone}>
          {text}
        </Lettering>
      ))}
      {sentence.map(({ text, y, face, tone }) => (
        <Lettering key={y} x={OUTSIDE.left + 5.5} y={y} {...face} tone={tone}>
          {text}
        </Lettering>
      ))}
    </g>
  );
}

const BOX = { x: PILE.left, y: 393, width: PILE.right - PILE.left, height: 38 } as const;

/** Below the pile: whose key signed, and the chain it leads to. */
export function DrawSigner({ chain, prefix }: { readonly chain: BootChain; readonly prefix: string }) {
  const { signer, missingLinks } = chain;
  const isMissing = !signer || missingLinks.some(({ from, to }) => from === "signer" || to === "signer");
  const room = PILE.right - 4 - PILE.text;
  const box = signer?.note ? { ...BOX, height: BOX.height + SIGNER_NOTE_HEIGHT } : BOX;
  const fails = signer?.broken ?? false;
  const inChain = fails && (signer?.brokenAt ?? 0) > 0;
  return (
    <g>
      {!isMissing && <path d={`M141 ${BASE}V392.500`} className="stroke-ink" strokeWidth={1.4} />}
      <path d={boxPath(box)} className="fill-sheet stroke-ink" strokeWidth={0.9} strokeDasharray={isMissing ? "4 3" : undefined} />
      {!isMissing && !fails && <ProviderEdge {...box} width={PILE.edge} provider={signer.provider} prefix={prefix} />}
      <Lettering x={PILE.text} y={408.5} {...NOTE_FACE} tone="ink-2">
        {fit([signer?.title ?? "No chip signs this"], room, NOTE_FACE)}
      </Lettering>
      {signer && inChain && <CutChain signer={signer} at={signer.brokenAt!} room={room} />}
      {signer && !inChain && (
        <Lettering x={PILE.text} y={424} {...REGISTER_FACE}>
          {fit(chainWordings(signer.chain), room, REGISTER_FACE)}
        </Lettering>
      )}
      {signer?.note && (
        <Lettering x={PILE.text} y={439} {...NOTE_FACE} tone="ink-2">
          {fit([signer.note], room, NOTE_FACE)}
        </Lettering>
      )}
      {fails && !inChain && <Cross x={141} y={384.5} />}
    </g>
  );
}

interface CutChainProps {
  readonly signer: BootSigner;
  readonly at: number;
  readonly room: number;
}

/** A chain that breaks above the signature: a cross stands where the link fails. */
function CutChain({ signer: { chain }, at, room }: CutChainProps) {
  const below = fit(chainWordings(chain.slice(0, at)), room - 60, REGISTER_FACE);
  const x = PILE.text + textWidth(below, REGISTER_FACE) + 14;
  return (
    <>
      <Lettering x={PILE.text} y={424} {...REGISTER_FACE}>
        {below}
      </Lettering>
      <Cross x={x} y={420} />
      <Lettering x={x + 13} y={424} {...REGISTER_FACE}>
        {fit(chainWordings(chain.slice(at)), PILE.text + room - x - 13, REGISTER_FACE)}
      </Lettering>
    </>
  );
}

/** Whole, or as much of it as fits: both ends, else the end that a root stands at. */
const chainWordings = (chain: readonly string[]) => [
  chain.join(", "),
  `${chain[0] ?? ""} … ${chain.at(-1) ?? ""}`,
  `… ${chain.slice(-2).join(", ")}`,
  `… ${chain.at(-1) ?? ""}`,
];

/** What the missing column would have said, under the signer of a narrow drawing. */
export function DrawFoot({ lines, below }: { readonly lines: readonly string[]; readonly below: number }) {
  return lines.map((text, i) => (
    <Lettering key={text} x={PILE.left} y={451 + below + 15 * i} {...NOTE_FACE} tone="ink-2">
      {text}
    </Lettering>
  ));
}
