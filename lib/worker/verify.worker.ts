import { sha256 } from "@/lib/crypto/engine";
import { toHex } from "@/lib/bytes/hex";
import { openLinks } from "@/lib/share/open-links";
import { appraise } from "@/lib/verify/engine";
import { KeyCache } from "@/lib/x509/issued";
import type { Appraisal } from "@/lib/appraisal/appraisal";
import type { Prepared } from "./answers";
import { later, loadLater } from "./later";
import type { CallMessage, CallName, Calls, FromWorker, Progress, ToWorker } from "./messages";
import { watchRequests } from "./requests";

/** What a call gets beside its arguments. */
interface Context {
  readonly signal: AbortSignal;
  readonly report: (message: FromWorker) => void;
  readonly id: number;
}
type Handlers = { readonly [Name in CallName]: (args: Calls[Name]["args"], context: Context) => Promise<Calls[Name]["answer"]> };

/** The page and its worker are compiled together: this is the part of the worker's global scope used here. */
interface Scope {
  readonly isSecureContext: boolean;
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void;
}
const scope = globalThis as unknown as Scope;
const post = (message: FromWorker) => scope.postMessage(message);
const running = new Map<number, AbortController>();

/** What a plain set does not need comes as chunks of its own. */
const handlers: Handlers = {
  prepare: ({ inputs }) => prepare(inputs),
  appraise: judge,
  makeLink: async (request) => (await later()).makeLink(request),
  identifying: async ({ inputs }) => (await later()).identifying(inputs),
  certificate: async ({ data, sha256: hash }) => (await import("./certificate")).certificateIn(data, hash),
  artifact: async ({ inputs, id }) => (await later()).artifactBytes(inputs, id),
  sample: async ({ name, base }) => (await import("./samples")).sample(name, base),
  tamper: async ({ tampering }) => (await import("@/lib/examples/tamper")).tamperedSample(tampering),
  simulatorRoots: async () => (await import("./samples")).simulatorRoots(),
};

/** Keys of issuers stay imported from one set to the next. */
const keys = new KeyCache();

async function judge({ inputs, options, refused }: Calls["appraise"]["args"], { signal, report, id }: Context): Promise<Appraisal> {
  const onProgress = (progress: Progress) => report({ kind: "progress", id, progress });
  const appraisal = await appraise(inputs, options, { signal, onProgress, now: () => performance.now(), keys });
  return refused.length > 0 ? (await later()).withRefused(appraisal, refused) : appraisal;
}

async function prepare(given: Calls["prepare"]["args"]["inputs"]): Promise<Prepared> {
  const { inputs, claimed, error } = await openLinks(given);
  const digests = await Promise.all(inputs.map(async ({ bytes }) => toHex(await sha256(bytes))));
  return { inputs, digests, claimed, linkFault: error ?? null };
}

async function answer<Name extends CallName>({ id, name, args }: CallMessage<Name>): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  try {
    // Without it the browser withholds its cryptography, and nothing here could be judged.
    if (!scope.isSecureContext) throw new Error("This page is not in a secure context.");
    const value = await handlers[name](args, { signal: abort.signal, report: post, id });
    post(abort.signal.aborted ? { kind: "cancelled", id } : { kind: "answer", id, value });
  } catch (error) {
    if (abort.signal.aborted) post({ kind: "cancelled", id });
    else post({ kind: "defect", id, message: describe(error), insecure: !scope.isSecureContext });
  } finally {
    running.delete(id);
  }
}

const describe = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

scope.addEventListener("message", ({ data }) => {
  if (data.kind === "cancel") running.get(data.id)?.abort();
  else void answer(data);
});
watchRequests((made) => post({ kind: "requests", made }));
// What was fetched up to this mark is the first load: `npm run bench` holds it against its budget.
performance.mark("ready");
post({ kind: "ready" });
loadLater();
