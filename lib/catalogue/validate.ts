/**
 * Checks parsed JSON against the shapes of `schema.ts`, by hand: it is used by tests and by whoever edits the
 * catalogue, never by the application, whose files have passed it.
 */

/** Appends what is wrong with a value, each with where it is: "snapshots[0].asOf: …". */
export type Shape = (value: unknown, at: string, problems: string[]) => void;

/** Everything wrong with a value; empty if it has the shape. */
export function problemsOf(value: unknown, shape: Shape, at = ""): readonly string[] {
  const problems: string[] = [];
  shape(value, at, problems);
  return problems;
}

const text: Shape = (value, at, problems) => {
  if (typeof value !== "string" || value.trim() === "") problems.push(`${at}: needs text`);
};

const flag: Shape = (value, at, problems) => {
  if (typeof value !== "boolean") problems.push(`${at}: needs true or false`);
};

const matching =
  (pattern: RegExp, what: string): Shape =>
  (value, at, problems) => {
    if (typeof value !== "string" || !pattern.test(value)) problems.push(`${at}: needs ${what}`);
  };

const day = matching(/^\d{4}-\d{2}-\d{2}$/, "YYYY-MM-DD");
const partOfDate = matching(/^\d{4}(-\d{2}(-\d{2})?)?$/, "YYYY, YYYY-MM or YYYY-MM-DD");
const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a kebab-case id");
const sourceId = matching(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, "a source’s id");
const address = matching(/^https:\/\/\S+$/, "an https address");

const oneOf =
  (...values: readonly string[]): Shape =>
  (value, at, problems) => {
    if (typeof value !== "string" || !values.includes(value)) problems.push(`${at}: needs one of ${values.join(", ")}`);
  };

const orNull =
  (shape: Shape): Shape =>
  (value, at, problems) => {
    if (value !== null) shape(value, at, problems);
  };

const listOf =
  (shape: Shape, least = 0): Shape =>
  (value, at, problems) => {
    if (!Array.isArray(value)) return void problems.push(`${at}: needs a list`);
    if (value.length < least) problems.push(`${at}: needs at least ${least}`);
    value.forEach((each, index) => shape(each, `${at}[${index}]`, problems));
  };

type Fields = Readonly<Record<string, Shape>>;

const record =
  (required: Fields, optional: Fields = {}): Shape =>
  (value, at, problems) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return void problems.push(`${at}: needs an object`);
    const entries = new Map(Object.entries(value));
    const path = (key: string) => (at === "" ? key : `${at}.${key}`);
    for (const key of Object.keys(required)) if (!entries.has(key)) problems.push(`${path(key)}: is missing`);
    for (const [key, each] of entries) {
      const shape = required[key] ?? optional[key];
      if (shape) shape(each, path(key), problems);
      else problems.push(`${path(key)}: is no field of this`);
    }
  };

const STAGE = ["tee", "firmware", "kernel", "rootfs"] as const;
const perStage = (shape: Shape): Fields => Object.fromEntries(STAGE.map((stage) => [stage, shape]));
const assumption = matching(/^(csp|tp)-[a-z-]+$/, "an assumption’s id");
const confidence = oneOf("high", "medium", "low");
const reason = { summary: text, because: text, sources: listOf(sourceId, 1), confidence };

const measuring = {
  measuredBy: oneOf(
    ...["tee-hw", "in-tee-firmware", "in-tee-os", "paravisor-vtpm", "hypervisor-vtpm"],
    ...["csp-controller", "csp-service", "tp-service", "none"],
  ),
  register: text,
  reference: oneOf("n/a", "tenant", "reproducible", "source-only", "published-binary", "vendor-signed", "opaque", "constant"),
  freshness: oneOf("tenant-nonce", "mediated-nonce", "boot-static", "quote-nonce", "service-nonce"),
};
const trusting = {
  referenceTrust: assumption,
  mediator: assumption,
  reportKey: oneOf("VCEK", "VLEK", "PCK", "csp-pki"),
  keyExposure: oneOf("milan-key"),
};

const pathFact = record({ ...measuring, ...reason }, trusting);

const stageFact: Shape = (value, at, problems) => {
  if (value !== "absent" && value !== "unknown") listOf(pathFact)(value, at, problems);
};

const provider = oneOf("amd", "intel", "cloud-closed", "cloud-open", "tenant", "other");
const bootStageFields = {
  component: text,
  shortName: text,
  provider: orNull(provider),
  providerName: text,
  where: orNull(text),
  note: orNull(text),
  text,
};

const drawing = {
  registers: listOf(record({ id, in: oneOf(...STAGE, "outside"), label: text, names: listOf(text) })),
  arrows: listOf(record({ from: oneOf(...STAGE), to: text, kind: oneOf("tee", "vtpm", "checked", "claimed"), label: orNull(text) })),
  vtpm: orNull(
    record({ where: oneOf("inside-firmware", "outside"), name: text, providerName: text, provider, register: id, keyBoundTo: orNull(id) }),
  ),
  outside: record({ title: text, sentence: text }),
  missingLinks: listOf(record({ from: text, to: text, words: text })),
  privilegeBoundaries: listOf(oneOf(...STAGE)),
};

const bootChain = record({
  ...drawing,
  stages: record(perStage(orNull(record(bootStageFields)))),
  signer: orNull(record({ title: text, provider: orNull(provider), chain: listOf(text, 1) })),
  caption: text,
});

const availability = record(
  {
    status: oneOf("available", "limited", "preview", "contradictory", "ended", "unknown"),
    because: text,
    sources: listOf(sourceId, 1),
  },
  { since: partOfDate },
);

const holds = { asOf: day, availability };
const sometimes = { validFrom: day, change: text };

const snapshot = record(
  { ...holds, evidence: listOf(text), stages: record(perStage(stageFact)), chain: bootChain, advisories: listOf(id) },
  { ...sometimes, reasons: record({}, perStage(record(reason))) },
);

const described = {
  id,
  csp: oneOf("aws", "azure", "gcp", "alibaba", "huawei", "ibm", "oracle", "stackit", "own-host"),
  name: text,
  shortName: text,
  variant: text,
  tee: oneOf("amd-snp", "amd-sev", "amd-sev-es", "intel-tdx", "intel-sgx", "arm-cca", "nitro", "qingtian", "ibm-se", "unknown"),
  ladder: flag,
};
const onlyTrue: Shape = (value, at, problems) => {
  if (value !== true) problems.push(`${at}: needs true, or to be left out`);
};
const optional = { thin: onlyTrue, collector: id };

export const offeringShape = record({ ...described, snapshots: listOf(snapshot, 1) }, { ...optional, base: id, note: text });
/** Of a file that carries its base’s facts. */
export const variantShape = record(
  { ...described, base: id, note: text, snapshots: listOf(record(holds, { ...sometimes, evidence: listOf(text) }), 1) },
  optional,
);

const source = { id: sourceId, title: text, url: orNull(address), date: orNull(partOfDate) };
export const sourcesShape = listOf(record(source, { background: onlyTrue }));
export const advisoriesShape = listOf(record({ id, title: text, published: orNull(partOfDate), text, sources: listOf(sourceId, 1) }));
export const eventsShape = listOf(record({ date: day, offerings: listOf(id, 1), what: text, effect: text, sources: listOf(sourceId, 1) }));

const factChange = record({ summary: text, because: text }, { ...measuring, ...trusting });
const chainChange = record({}, { ...drawing, stages: record({}, perStage(record({}, bootStageFields))) });
export const leversShape = listOf(
  record({
    id,
    title: text,
    change: text,
    status: text,
    offerings: listOf(id, 1),
    stages: record({}, perStage(factChange)),
    chain: chainChange,
    sources: listOf(sourceId, 1),
  }),
);
