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
      <pre className="py-2 pr-14 pl-3 font-mono text-sm leading-[1.55] wrap-anywhere whitespace-pre-wrap">
        {text.split("\n").map((line, index) => (
          // A line that wraps goes on further in, so that one command is told from the next.
          <span key={index} className="block pl-[2ch] -indent-[2ch]">
            {line.split(/( +)/).map((word, at) => (
              // An option is not parted at its hyphens; what is longer than the box still is.
              <span key={at} className={word.startsWith(" ") ? "" : "inline-block max-w-full indent-0"}>
                {word}
              </span>
            ))}
            {"\n"}
          </span>
        ))}
      </pre>
      <CopyButton text={text} what={what} className="absolute top-1 right-1.5" />
    </div>
  );
}
