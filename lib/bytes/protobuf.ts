/** One field of a message as it stands on the wire. */
export interface WireField {
  readonly number: number;
  /** A varint or fixed number, or the bytes of a string, a message or a packed list. */
  readonly value: bigint | Uint8Array;
}

const MAX_FIELDS = 4096;
const MAX_VARINT_BYTES = 10;
const MAX_NUMBER = (1n << 29n) - 1n;

/**
 * Fields of one protobuf message in their order; messages inside are left as bytes, so that no input makes it go deep.
 * @returns null if the bytes are no message, use groups, or have over 4096 fields
 * @see Protocol Buffers, encoding
 */
export function readProtobuf(data: Uint8Array): WireField[] | null {
  const fields: WireField[] = [];
  for (let at = 0; at < data.length;) {
    const field = readField(data, at);
    if (!field || fields.length >= MAX_FIELDS) return null;
    fields.push(field);
    at = field.end;
  }
  return fields;
}

interface ReadField extends WireField {
  readonly end: number;
}

function readField(data: Uint8Array, from: number): ReadField | null {
  const tag = readVarint(data, from);
  if (!tag) return null;
  const number = tag.value >> 3n;
  if (number < 1n || number > MAX_NUMBER) return null;
  const value = readValue(data, tag.end, Number(tag.value & 7n));
  return value && { number: Number(number), ...value };
}

function readValue(data: Uint8Array, at: number, wireType: number): Omit<ReadField, "number"> | null {
  switch (wireType) {
    case 0:
      return readVarint(data, at);
    case 1:
      return fixed(data, at, 8);
    case 2:
      return delimited(data, at);
    case 5:
      return fixed(data, at, 4);
    default:
      return null;
  }
}

/** Base 128, the lowest group first; what is past 64 bits is no varint. */
function readVarint(data: Uint8Array, from: number): { value: bigint; end: number } | null {
  let value = 0n;
  for (let i = 0; i < MAX_VARINT_BYTES; i++) {
    const octet = data[from + i];
    if (octet === undefined) return null;
    value |= BigInt(octet & 0x7f) << BigInt(7 * i);
    if (octet < 0x80) return value < 1n << 64n ? { value, end: from + i + 1 } : null;
  }
  return null;
}

function fixed(data: Uint8Array, at: number, size: 4 | 8): { value: bigint; end: number } | null {
  if (at + size > data.length) return null;
  const view = new DataView(data.buffer, data.byteOffset + at, size);
  return { value: size === 8 ? view.getBigUint64(0, true) : BigInt(view.getUint32(0, true)), end: at + size };
}

function delimited(data: Uint8Array, at: number): { value: Uint8Array; end: number } | null {
  const length = readVarint(data, at);
  if (!length || length.value > BigInt(data.length - length.end)) return null;
  const end = length.end + Number(length.value);
  return { value: data.subarray(length.end, end), end };
}
