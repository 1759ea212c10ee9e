import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { VerifyClient, WorkerDefect, type WorkerLike } from "./client";
import type { FromWorker, ToWorker } from "./messages";

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly got: ToWorker[] = [];
  ended = false;
  postMessage(message: ToWorker) {
    this.got.push(message);
  }
  terminate() {
    this.ended = true;
  }
  say(data: FromWorker) {
    this.onmessage?.({ data } as MessageEvent<FromWorker>);
  }
}

const made: FakeWorker[] = [];
const client = () =>
  new VerifyClient(() => {
    const worker = new FakeWorker();
    made.push(worker);
    return worker;
  });
const set = { inputs: [{ name: "report.bin", bytes: new Uint8Array([1, 2, 3]) }] };

beforeEach(() => {
  made.length = 0;
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe("the worker’s client", () => {
  test("one worker serves every call and answers are matched by id", async () => {
    const c = client();
    const first = c.call("prepare", set);
    const second = c.call("prepare", set);
    expect(made).toHaveLength(1);
    made[0]!.say({ kind: "answer", id: 2, value: "b" });
    made[0]!.say({ kind: "answer", id: 1, value: "a" });
    expect(await first).toEqual("a");
    expect(await second).toEqual("b");
  });

  test("the page’s bytes are not moved away by a call", () => {
    client()
      .call("prepare", set)
      .catch(() => undefined);
    expect(set.inputs[0]!.bytes).toHaveLength(3);
  });

  test("an aborted call rejects at once, and a worker that confirms is kept", async () => {
    const c = client();
    const abort = new AbortController();
    const call = c.call("prepare", set, { signal: abort.signal });
    abort.abort(new Error("enough"));
    await expect(call).rejects.toThrow("enough");
    made[0]!.say({ kind: "cancelled", id: 1 });
    vi.advanceTimersByTime(10_000);
    expect(made).toHaveLength(1);
    expect(made[0]!.ended).toBe(false);
  });

  test("a worker that does not answer a cancellation is ended, and the other calls are asked again", async () => {
    const c = client();
    const abort = new AbortController();
    const stuck = c.call("prepare", set, { signal: abort.signal });
    const other = c.call("prepare", set);
    abort.abort(new Error("enough"));
    await expect(stuck).rejects.toThrow("enough");
    vi.advanceTimersByTime(1_000);
    expect(made[0]!.ended).toBe(true);
    expect(made[1]!.got).toEqual([{ kind: "call", id: 2, name: "prepare", args: set }]);
    made[1]!.say({ kind: "answer", id: 2, value: ["again"] });
    expect(await other).toEqual(["again"]);
  });

  test("a call that is aborted before it is made never reaches the worker", async () => {
    const c = client();
    await expect(c.call("prepare", set, { signal: AbortSignal.abort(new Error("no")) })).rejects.toThrow("no");
    expect(made).toHaveLength(0);
  });

  test("a defect rejects the call it belongs to and says whether the context is insecure", async () => {
    const call = client().call("prepare", set);
    made[0]!.say({ kind: "defect", id: 1, message: "broken", insecure: true });
    await expect(call).rejects.toMatchObject({ name: "WorkerDefect", message: "broken", insecure: true });
  });

  test("a worker whose script fails rejects what waits, and the next call starts a new one", async () => {
    const c = client();
    const call = c.call("prepare", set);
    made[0]!.onerror?.({ message: "" } as ErrorEvent);
    await expect(call).rejects.toBeInstanceOf(WorkerDefect);
    c.call("prepare", set).catch(() => undefined);
    expect(made).toHaveLength(2);
  });

  test("progress reaches the caller until it aborts", () => {
    const seen: string[] = [];
    const abort = new AbortController();
    client()
      .call("prepare", set, { signal: abort.signal, onProgress: ({ what }) => seen.push(what) })
      .catch(() => undefined);
    made[0]!.say({ kind: "progress", id: 1, progress: { what: "reading", done: 0, total: 1 } });
    abort.abort();
    made[0]!.say({ kind: "progress", id: 1, progress: { what: "late", done: 1, total: 1 } });
    expect(seen).toEqual(["reading"]);
  });

  test("requests that the worker made before anybody listened are told as soon as somebody does", () => {
    const c = client();
    c.start();
    made[0]!.say({ kind: "requests", made: [{ url: "a", at: 1 }] });
    made[0]!.say({ kind: "requests", made: [{ url: "b", at: 2 }] });
    const seen: string[] = [];
    c.onRequests((list) => seen.push(...list.map(({ url }) => url)));
    made[0]!.say({ kind: "requests", made: [{ url: "c", at: 3 }] });
    expect(seen).toEqual(["a", "b", "c"]);
  });

  test("requests that the worker reports reach every listener until it leaves", () => {
    const c = client();
    const seen: number[] = [];
    const stop = c.onRequests((list) => seen.push(list.length));
    c.start();
    made[0]!.say({ kind: "requests", made: [{ url: "a", at: 1 }] });
    stop();
    made[0]!.say({ kind: "requests", made: [{ url: "b", at: 2 }] });
    expect(seen).toEqual([1]);
  });
});
