import { prepare, rates } from "./rate";

/** The part of a worker's global scope used here; the scripts are compiled with the page's types. */
const scope = globalThis as unknown as {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<number>) => void) | null;
};

const failed = (error: unknown) => scope.postMessage({ error: String(error) });

/** Says when it is ready, so that several begin together; then measures with as many at once as it is told. */
prepare().then((works) => {
  scope.onmessage = ({ data }) => void rates(works, data).then((measured) => scope.postMessage({ measured }), failed);
  scope.postMessage({ ready: true });
}, failed);
