import { BootChainDiagram, type BootChainDiagramProps } from "./boot-chain-diagram";
import { BootChainText } from "./boot-chain-text";

export interface BootChainFigureProps extends BootChainDiagramProps {
  /** Heading above the drawing; left out where the page already has one. */
  readonly heading?: string;
  /** Instead of the chain's own caption. */
  readonly caption?: string;
}

/** Drawing, caption and list in one figure, so that focus in the list rings the stratum in the drawing. */
export function BootChainFigure({ heading, caption, ...props }: BootChainFigureProps) {
  const { id: _id, ...text } = props;
  return (
    <figure className="chain min-w-0">
      {heading && <h3 className="mb-1 font-serif text-md leading-snug">{heading}</h3>}
      <BootChainDiagram {...props} />
      <figcaption className="mt-2 text-sm text-pretty text-ink-2">{caption ?? props.chain.caption}</figcaption>
      <BootChainText {...text} />
    </figure>
  );
}
