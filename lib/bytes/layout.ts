import { EvidenceError } from "./errors";

/** How a field's bytes are read. Endianness is in the name; 64-bit integers are `bigint`. */
type Kind = "u8" | "u32le" | "u64le" | "bytes";

export interface Field<T = unknown> {
  /** The specification's name, e.g. `REPORT_DATA`. */
  readonly name: string;
  /** Offset from the start of the structure, in bytes. */
  readonly offset: number;
  /** Length in bytes. */
  readonly size: number;
  readonly kind: Kind;
  readonly read: (data: Uint8Array) => T;
}

export interface Layout<F extends Record<string, Field>> {
  readonly name: string;
  /** Length of the whole structure, in bytes. */
  readonly size: number;
  readonly fields: F;
  /** Values of all fields; `bytes` fields are views on `data`, not copies. @throws EvidenceError `truncated` */
  read(data: Uint8Array): { -readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };
}

const view = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.byteLength);

const field = <T>(kind: Kind, name: string, offset: number, size: number, read: (data: Uint8Array) => T): Field<T> => ({
  kind,
  name,
  offset,
  size,
  read,
});

export const u8 = (name: string, offset: number) => field("u8", name, offset, 1, (data) => data[offset]!);
export const u32le = (name: string, offset: number) =>
  field("u32le", name, offset, 4, (data) => {
    const high = data[offset + 3]! * 2 ** 24;
    return high + ((data[offset + 2]! << 16) | (data[offset + 1]! << 8) | data[offset]!);
  });
export const u64le = (name: string, offset: number) => field("u64le", name, offset, 8, (data) => view(data).getBigUint64(offset, true));
export const bytes = (name: string, offset: number, size: number) =>
  field("bytes", name, offset, size, (data) => data.subarray(offset, offset + size));

/** A structure of fixed size: the table a parser, a hex view and a tooltip read alike. */
export function layout<F extends Record<string, Field>>(name: string, size: number, fields: F): Layout<F> {
  const entries = Object.entries(fields);
  return {
    name,
    size,
    fields,
    read(data) {
      if (data.length < size) throw new EvidenceError("truncated", `${name} needs ${size} bytes, got ${data.length}`, data.length);
      const values: Record<string, unknown> = {};
      for (const [key, f] of entries) values[key] = f.read(data);
      return values as ReturnType<Layout<F>["read"]>;
    },
  };
}
