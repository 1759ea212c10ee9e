"use client";

interface OurDefectProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
}

/** An error that no input should be able to cause. What was dropped stays in the page. */
export function OurDefect({ error, retry }: OurDefectProps) {
  return (
    <div className="max-w-[42rem] pt-12">
      <h1 className="heading-display">This is a defect of TrustGap’s</h1>
      <p className="lede mt-5">The page stopped at an error of ours. It says nothing about your evidence, which stays in this page.</p>
      <pre className="my-5 border border-hair bg-sunk px-3 py-2 font-mono text-sm wrap-anywhere whitespace-pre-wrap">
        {error.name}: {error.message}
        {error.digest ? `\ndigest ${error.digest}` : ""}
      </pre>
      <p className="mb-5 text-ink-2">If you report it, these lines are enough. Please leave your evidence out.</p>
      {/* Not the shared button: it would come along with every page’s first load. */}
      <button type="button" className="button button-solid" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
