import type { Appraisal, AppraisalOptions, Input } from "@/lib/appraisal/appraisal";
import type { Refused } from "./answers";
import type { CallName, Calls, FromWorker, Progress, RequestMade, ToWorker } from "./messages";

/** How long a worker may take to answer a cancellation before it is replaced. */
const CANCEL_GRACE_MS = 250;
/** Far past the engine's own limit of 10 s a set: a worker that is silent for so long will not answer. */
const SILENCE_LIMIT_MS = 45_000;

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The worker failed for a reason that no input explains. The inputs stay with whoever asked. */
export class WorkerDefect extends Error {
  /** @param insecure true if the page is not in a secure context, so that the browser withholds its cryptography */
  constructor(
    message: string,
    readonly insecure = false,
  ) {
    super(message);
    this.name = "WorkerDefect";
  }
}

interface Pending {
  readonly message: Extract<ToWorker, { kind: "call" }>;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
  watchdog: ReturnType<typeof setTimeout> | undefined;
}

/** The part of `Worker` that the client uses, so that a test can stand in for it. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * One long-lived worker and the calls under way in it. Bytes are copied into the worker, never moved, so the page
 * keeps its own. A worker that does not answer a cancellation is ended and replaced, and the other calls are asked again.
 */
export class VerifyClient {
  readonly #create: () => WorkerLike;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<(made: readonly RequestMade[]) => void>();
  #requests: readonly RequestMade[] = [];
  #worker: WorkerLike | undefined;
  #lastId = 0;

  constructor(create: () => WorkerLike) {
    this.#create = create;
  }

  /** Starts the worker if none runs, so that the first verdict need not wait for it. */
  start(): void {
    this.#worker ??= this.#connect();
  }

  /** Appraises a set in the worker. Rejects with the signal's reason, or with {@link WorkerDefect}. */
  appraise(
    inputs: readonly Input[],
    options: AppraisalOptions,
    how: CallOptions & { readonly refused?: readonly Refused[] } = {},
  ): Promise<Appraisal> {
    return this.call("appraise", { inputs, options, refused: how.refused ?? [] }, how);
  }

  call<Name extends CallName>(name: Name, args: Calls[Name]["args"], how: CallOptions = {}): Promise<Calls[Name]["answer"]> {
    const { signal, onProgress } = how;
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++this.#lastId;
    const message = { kind: "call", id, name, args } as Pending["message"];
    return new Promise((resolve, reject) => {
      const pending: Pending = { message, onProgress, signal, resolve: resolve as Pending["resolve"], reject, watchdog: undefined };
      this.#pending.set(id, pending);
      signal?.addEventListener("abort", () => this.#cancel(id), { once: true });
      this.#post(pending);
    });
  }

  /** Calls `listener` with each request that the worker makes, and at once with those it made before. @returns stops it */
  onRequests(listener: (made: readonly RequestMade[]) => void): () => void {
    this.#listeners.add(listener);
    if (this.#requests.length > 0) listener(this.#requests);
    return () => this.#listeners.delete(listener);
  }

  #connect(): WorkerLike {
    const worker = this.#create();
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => this.#fail(event.message || "The worker’s script could not be loaded.");
    return worker;
  }

  #post(pending: Pending): void {
    this.start();
    this.#watch(pending);
    try {
      this.#worker!.postMessage(pending.message);
    } catch (error) {
      this.#settle(pending.message.id)?.reject(new WorkerDefect(String(error)));
    }
  }

  #watch(pending: Pending): void {
    clearTimeout(pending.watchdog);
    pending.watchdog = setTimeout(() => {
      this.#settle(pending.message.id)?.reject(new WorkerDefect("The worker gave no answer."));
      this.#replace();
    }, SILENCE_LIMIT_MS);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case "ready":
        return;
      case "requests":
        this.#requests = [...this.#requests, ...message.made];
        for (const listener of this.#listeners) listener(message.made);
        return;
      case "progress":
        return this.#progress(message.id, message.progress);
      case "answer":
        return this.#settle(message.id)?.resolve(message.value);
      case "cancelled":
        return void this.#settle(message.id);
      case "defect":
        return this.#settle(message.id)?.reject(new WorkerDefect(message.message, message.insecure));
    }
  }

  #progress(id: number, progress: Progress): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    this.#watch(pending);
    if (!pending.signal?.aborted) pending.onProgress?.(progress);
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    clearTimeout(pending?.watchdog);
    this.#pending.delete(id);
    return pending;
  }

  #cancel(id: number): void {
    const pending = this.#pending.get(id);
    if (!pending) return;
    pending.reject(pending.signal?.reason);
    this.#worker?.postMessage({ kind: "cancel", id });
    setTimeout(() => {
      if (!this.#pending.has(id)) return;
      this.#settle(id);
      this.#replace();
    }, CANCEL_GRACE_MS);
  }

  #replace(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const pending of this.#pending.values()) this.#post(pending);
    this.start();
  }

  #fail(message: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(new WorkerDefect(message));
  }
}

let shared: VerifyClient | undefined;

/** The page's one client. Only in a browser. */
export function verifyClient(): VerifyClient {
  shared ??= new VerifyClient(
    () => new Worker(new URL("./verify.worker.ts", import.meta.url), { type: "module", name: "verify" }) as WorkerLike,
  );
  return shared;
}
