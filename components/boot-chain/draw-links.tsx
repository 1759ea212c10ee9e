import type { BootChain } from "@/lib/catalogue/boot-chain";
import { boxPath } from "./geometry";
import { NOTE_FACE, REGISTER_FACE } from "./lettering";
import type { PlacedRegister } from "./place-registers";
import type { PlannedArrow } from "./plan-arrows";
import type { PlannedGap, PlannedVtpm } from "./plan-outside";
import { ARROW_STROKES, ArrowHead, Cross, Lettering, ProviderEdge, Wave } from "./strokes";

interface DrawRegisterProps {
  readonly register: PlacedRegister;
  readonly chain: BootChain;
  readonly prefix: string;
}

export function DrawRegister({ register, chain, prefix }: DrawRegisterProps) {
  const holdsVtpm = chain.vtpm?.register === register.id;
  const y = register.y + register.height / 2 + 4.5;
  const centre = register.x + register.width / 2;
  return (
    <>
      <path d={boxPath(register)} className="fill-sheet stroke-ink" />
      {holdsVtpm && <ProviderEdge {...register} width={9} provider={chain.vtpm!.provider} prefix={prefix} />}
      {register.in === "firmware" ? (
        <Lettering x={register.x + 16} y={y} {...REGISTER_FACE}>
          {register.text}
        </Lettering>
      ) : (
        <Lettering x={centre} y={register.value ? register.y + 15 : y} {...REGISTER_FACE} anchor="middle">
          {register.text}
        </Lettering>
      )}
      {register.value && (
        <Lettering x={centre} y={register.y + 30} {...NOTE_FACE} anchor="middle" tone="ink-2">
          {register.value}
        </Lettering>
      )}
      {register.broken && <Cross x={register.x + 2} y={register.y + register.height - 1} />}
    </>
  );
}

export function DrawArrow({ arrow }: { readonly arrow: PlannedArrow }) {
  const { kind, start, path, head, cross, label } = arrow;
  return (
    <g>
      <path d={path} fill="none" {...ARROW_STROKES[kind]} />
      <Dot kind={kind} {...start} />
      {head && <ArrowHead {...head} />}
      {cross && <Cross {...cross} />}
      {label && (
        <Lettering x={label.x} y={label.y} {...NOTE_FACE} anchor="end" tone="ink-2">
          {label.text}
        </Lettering>
      )}
    </g>
  );
}

function Dot({ kind, x, y }: { readonly kind: PlannedArrow["kind"]; readonly x: number; readonly y: number }) {
  if (kind === "claimed") return null;
  if (kind === "checked") return <circle cx={x} cy={y} r={3.4} className="fill-sheet stroke-ink" strokeWidth={1.5} />;
  return <circle cx={x} cy={y} r={2.7} className="fill-ink" />;
}

interface DrawKeyBoundProps {
  readonly chain: BootChain;
  readonly registers: readonly PlacedRegister[];
  readonly vtpm: PlannedVtpm | null;
  readonly narrow: boolean;
}

/** The thin line that joins a vTPM's key to the register that names it. */
export function DrawKeyBound({ chain, registers, vtpm, narrow }: DrawKeyBoundProps) {
  const target = registers.find(({ id }) => id === chain.vtpm?.keyBoundTo);
  if (!chain.vtpm || !target) return null;
  const line = { fill: "none", className: "stroke-ink", strokeWidth: 1.2 };
  const centre = target.x + target.width / 2;
  if (vtpm) {
    if (narrow) return null;
    const foot = target.y + target.height;
    return (
      <>
        <path d={`M${vtpm.x + 34.5} ${vtpm.bottom}V${foot + 6}H${centre}V${foot + 1}`} {...line} />
        <ArrowHead x={centre} y={foot + 1} to="up" />
      </>
    );
  }
  const x = Math.max(70, Math.min(centre, 104));
  return (
    <>
      <path d={`M${x} 253V${target.y - 1}`} {...line} />
      <ArrowHead x={x} y={target.y - 1} to="down" />
      <Lettering x={x + 7} y={266} {...NOTE_FACE} tone="ink-2">
        key bound
      </Lettering>
    </>
  );
}

export function DrawGap({ gap }: { readonly gap: PlannedGap }) {
  const { lines, waves, words, link } = gap;
  return (
    <>
      {lines.map((line) => (
        <path key={line} d={line} fill="none" className="stroke-rule" strokeWidth={1.4} />
      ))}
      {waves.map((wave) => (
        <Wave key={wave.y} {...wave} />
      ))}
      <Lettering x={words.x} y={words.y} {...REGISTER_FACE} anchor={words.anchor}>
        {link.words}
      </Lettering>
    </>
  );
}
