import { fromBase64 } from "@/lib/bytes/base64";
import { fromHex } from "@/lib/bytes/hex";
import { HEX_FIELDS, type HexField } from "./layout";

type TcbField = "currentTcb" | "reportedTcb" | "committedTcb" | "launchTcb";

/** Fields that are bytes in JSON, too, where a TCB is a number or an object. */
export const BYTE_FIELDS = HEX_FIELDS.filter((key): key is Exclude<HexField, TcbField> => !key.endsWith("Tcb"));

const MAX_U64 = 1n << 64n;

/** Members by their name without case and underscores, so that `report_data` is `reportData`; null if two would be one. */
export function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const members = new Map<string, unknown>();
  for (const [name, member] of Object.entries(value)) {
    const plain = name.replaceAll("_", "").toLowerCase();
    if (members.has(plain)) return null;
    members.set(plain, member);
  }
  return members;
}

/** An unsigned number of at most 64 bits: a JSON integer that is exact, its decimal digits, or hex after `0x`. */
export function numberOf(value: unknown): bigint | null {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : null;
  if (typeof value !== "string" || !/^(?:0|[1-9]\d{0,19}|0x[0-9a-fA-F]{1,16})$/.test(value)) return null;
  const number = BigInt(value);
  return number < MAX_U64 ? number : null;
}

/** Exactly `size` bytes: an array of them, hex, or base64. Their lengths keep the two texts apart. */
export function bytesOf(value: unknown, size: number): Uint8Array | null {
  if (Array.isArray(value)) return value.length === size && value.every(isOctet) ? Uint8Array.from(value) : null;
  if (typeof value !== "string") return null;
  if (value.length === 2 * size) return fromHex(value);
  const bytes = value.length === 4 * Math.ceil(size / 3) ? fromBase64(value) : null;
  return bytes?.length === size ? bytes : null;
}

const isOctet = (item: unknown): item is number => Number.isInteger(item) && (item as number) >= 0 && (item as number) < 256;
