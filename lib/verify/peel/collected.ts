const FIRST_BYTES = 16 * 1024;

/** Output of one packed stream in one buffer that grows with what comes, so that no more than twice of it is ever held. */
export class Collected {
  private buffer: Uint8Array;
  private length = 0;

  /** @param likely bytes that the input claims, believed up to `most` */
  constructor(likely: number, most: number) {
    this.buffer = new Uint8Array(Math.max(FIRST_BYTES, Math.min(likely, most)));
  }

  add(chunk: Uint8Array): void {
    const needed = this.length + chunk.length;
    if (needed > this.buffer.length) this.grow(Math.max(needed, 2 * this.buffer.length));
    this.buffer.set(chunk, this.length);
    this.length = needed;
  }

  /** All of it; a copy where most of the buffer stayed empty. */
  bytes(): Uint8Array {
    const whole = this.buffer.subarray(0, this.length);
    return this.length < this.buffer.length / 2 ? whole.slice() : whole;
  }

  private grow(size: number): void {
    const larger = new Uint8Array(size);
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}
