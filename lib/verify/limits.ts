/** What one set may hold. Past one of these a finding names the limit; nothing is left out in silence. */
export const LIMITS = {
  inputBytes: 64 * 1024 * 1024,
  unpackedBytes: 512 * 1024 * 1024,
  ratio: 1000,
  members: 10_000,
  nesting: 8,
  /** Text found in text, all levels together: each is searched for what it spells. */
  innerTextBytes: 128 * 1024 * 1024,
  /** One JSON document: no evidence comes near, and reading more takes seconds. */
  jsonBytes: 16 * 1024 * 1024,
  setMs: 10_000,
} as const;

/** A limit was passed: which, in words. Not a damage of the input, and never a verdict about it. */
export class LimitError extends Error {
  constructor(readonly limit: string) {
    super(limit);
    this.name = "LimitError";
  }
}

/** What is left for one set while it is unpacked. */
export class Budget {
  private unpacked = 0;
  private members = 0;
  private innerText = 0;

  /** @throws LimitError past 10,000 members */
  addMember(): void {
    if (++this.members > LIMITS.members) throw new LimitError(`more than ${LIMITS.members.toLocaleString("en")} members`);
  }

  /** @throws LimitError past 128 MiB of text in text */
  addInnerText(count: number): void {
    this.innerText += count;
    if (this.innerText > LIMITS.innerTextBytes) throw new LimitError(`more than ${mebibytes(LIMITS.innerTextBytes)} of text in text`);
  }

  /** @throws LimitError past 512 MiB unpacked */
  addBytes(count: number): void {
    this.unpacked += count;
    if (this.unpacked > LIMITS.unpackedBytes) throw new LimitError(`more than ${mebibytes(LIMITS.unpackedBytes)} unpacked`);
  }
}

/** Below this much output a ratio says nothing. */
const RATIO_FROM_BYTES = 1024 * 1024;

/** Output of one packed stream, held against the input read so far: a bomb is told at its first megabytes. */
export class Growth {
  private fed = 0;
  private grown = 0;

  constructor(private readonly budget: Budget) {}

  feed(bytes: number): void {
    this.fed += bytes;
  }

  /** @throws LimitError past 1000:1, or past what the set may unpack to */
  grow(bytes: number): void {
    this.grown += bytes;
    this.budget.addBytes(bytes);
    if (this.grown > RATIO_FROM_BYTES && this.grown > this.fed * LIMITS.ratio)
      throw new LimitError(`more than ${LIMITS.ratio}:1 unpacked from ${this.fed} bytes`);
  }
}

export const mebibytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MiB`;
