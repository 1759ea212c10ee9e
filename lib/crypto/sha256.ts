const BLOCK_BYTES = 64;
const ROUNDS = 64;

/** Fractional parts of cube roots and square roots of the first primes, 32 bits each. FIPS 180-4 §4.2.2 and §5.3.3. */
const primes = firstPrimes(ROUNDS);
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
const CONSTANTS = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const INITIAL = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/** Filled anew for every call and every block: nothing else runs between, and making them would cost as much as three blocks. */
const STATE = new Int32Array(8);
const SCHEDULE = new Int32Array(ROUNDS);
const TAIL = new Uint8Array(2 * BLOCK_BYTES);

/**
 * SHA-256 (FIPS 180-4 §6.2) without leaving the thread: for a few kilobytes it is done before the engine’s own has begun,
 * which answers by a promise and, in Node, from another thread. For more than that the engine’s is the faster one.
 */
export function sha256Now(data: Uint8Array): Uint8Array {
  STATE.set(INITIAL);
  const whole = data.length - (data.length % BLOCK_BYTES);
  for (let at = 0; at < whole; at += BLOCK_BYTES) compress(STATE, SCHEDULE, CONSTANTS, data, at);
  const size = layTail(data, whole);
  for (let at = 0; at < size; at += BLOCK_BYTES) compress(STATE, SCHEDULE, CONSTANTS, TAIL, at);
  const digest = new Uint8Array(32);
  for (let i = 0; i < 8; i++) writeWord(digest, 4 * i, STATE[i]!);
  return digest;
}

/** What is left of the data, a one bit, zeros, and the length in bits. Returns how many bytes that is. */
function layTail(data: Uint8Array, from: number): number {
  const left = data.length - from;
  const size = left + 9 > BLOCK_BYTES ? 2 * BLOCK_BYTES : BLOCK_BYTES;
  for (let i = 0; i < left; i++) TAIL[i] = data[from + i]!;
  TAIL[left] = 0x80;
  TAIL.fill(0, left + 1, size - 8);
  writeWord(TAIL, size - 8, Math.floor(data.length / 2 ** 29));
  writeWord(TAIL, size - 4, data.length << 3);
  return size;
}

function writeWord(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = word >>> 24;
  bytes[at + 1] = word >>> 16;
  bytes[at + 2] = word >>> 8;
  bytes[at + 3] = word;
}

/**
 * Schedule and rounds of one block, in one function and with the state in variables: calls and arrays inside would cost more
 * than the arithmetic. Choice and majority are the standard’s in fewer steps.
 */
function compress(state: Int32Array, w: Int32Array, constants: Int32Array, data: Uint8Array, at: number): void {
  for (let i = 0, from = at; i < 16; i++, from += 4)
    w[i] = (data[from]! << 24) | (data[from + 1]! << 16) | (data[from + 2]! << 8) | data[from + 3]!;
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    w[i] = w[i - 16]! + w[i - 7]! + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (g ^ (e & (f ^ g))) + constants[i]! + w[i]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  // An Int32Array keeps the low 32 bits of what is written to it.
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
