import { rates } from "./rate";

/** The part of a worker's global scope used here; the scripts are compiled with the page's types. */
const scope = globalThis as unknown as {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<number>) => void) | null;
};

scope.onmessage = ({ data }) => {
  rates(data).then(
    (measured) => scope.postMessage({ measured }),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
};
