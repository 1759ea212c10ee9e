/** From one thing to another, read out as "to". */
export const Arrow = () => (
  <>
    <span aria-hidden="true">→</span>
    <span className="sr-only"> to </span>
  </>
);
