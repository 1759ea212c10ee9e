import { CopyButton } from "./copy-button";

interface CommandProps {
  /** One command a line. */
  readonly text: string;
  /** What it is, for the copy button's name. */
  readonly what?: string;
}

export function Command({ text, what = "the command" }: CommandProps) {
  return (
    <div className="relative min-w-0 border border-hair bg-sunk">
      <pre className="py-2 pr-14 pl-3 font-mono text-sm leading-[1.55] wrap-anywhere whitespace-pre-wrap">{text}</pre>
      <CopyButton text={text} what={what} className="absolute top-1 right-1.5" />
    </div>
  );
}
