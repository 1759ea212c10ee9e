import { describe, expect, test } from "vitest";
import { toHex } from "@/lib/bytes/hex";
import { OptionError, parseAssumptions, parseChallenge, parseInstant, parseMeasurement } from "./options";

const refused = (read: () => unknown, why: string) => {
  expect(read).toThrow(OptionError);
  expect(read).toThrow(why);
};

describe("a challenge", () => {
  test.each([
    ["00112233445566778899aabbccddeeff", "00112233445566778899aabbccddeeff"],
    ["0x00112233445566778899AABBCCDDEEFF", "00112233445566778899aabbccddeeff"],
    [" 00112233445566778899aabbccddeeff\n", "00112233445566778899aabbccddeeff"],
    ["ABEiM0RVZneImaq7zN3u/w==", "00112233445566778899aabbccddeeff"],
    ["ABEiM0RVZneImaq7zN3u_w", "00112233445566778899aabbccddeeff"],
    ["text:sixteen letters!", toHex(new TextEncoder().encode("sixteen letters!"))],
  ])("%j is hex, base64, base64url or text", (typed, hex) => expect(toHex(parseChallenge(typed))).toBe(hex));

  test("reads as hex what could be base64 too", () => expect(parseChallenge("a".repeat(32)).length).toBe(16));

  test.each([
    ["", "hex, base64, or text:"],
    ["hello", "hex, base64, or text:"],
    ["not*base64*at*all*", "hex, base64, or text:"],
    ["00112233445566778899aabbccddee", "at least 16 bytes, this one has 15"],
    ["text:short", "this one has 5"],
    ["00".repeat(32), "zeros is none"],
  ])("%j is none", (typed, why) => refused(() => parseChallenge(typed), why));
});

describe("a launch measurement", () => {
  test("is 96 hex digits, given back in lower case", () => {
    expect(parseMeasurement(` 0x${"AB".repeat(48)} `)).toBe("ab".repeat(48));
  });

  test.each([
    ["", "has 96 hex digits, this one has 0"],
    ["ab".repeat(47), "this one has 94"],
    ["ab".repeat(64), "this one has 128"],
    [`${"ab".repeat(47)}zz`, "hex digits only"],
  ])("%j is none", (typed, why) => refused(() => parseMeasurement(typed), why));
});

describe("an instant", () => {
  test.each([
    ["2026-11-24T04:00:00Z", "2026-11-24T04:00:00Z"],
    ["2026-11-24t04:00:00z", "2026-11-24T04:00:00Z"],
    ["2026-11-24 05:30:00+01:30", "2026-11-24T04:00:00Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"],
    ["2026-11-24T04:00:00.250Z", "2026-11-24T04:00:00.250Z"],
  ])("%s is %s", (typed, instant) => expect(parseInstant(typed)).toBe(instant));

  test.each([
    "",
    "now",
    "2026-11-24",
    "2026-11-24T04:00Z",
    "2026-11-24T04:00:00",
    "2026-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-11-24T24:00:00Z",
    "2026-11-24T04:60:00Z",
    "1767225600",
    "9999-12-31T23:59:59-23:59",
    "0000-01-01T00:00:00+01:00",
  ])("%j is none", (typed) => refused(() => parseInstant(typed), "RFC 3339"));
});

describe("assumptions", () => {
  test("are ids with commas between them", () => {
    expect(parseAssumptions("presenter-fresh, csp-paravisor,")).toEqual(["presenter-fresh", "csp-paravisor"]);
    expect(parseAssumptions("")).toEqual([]);
  });

  test.each(["nobody", "hw-vendor,nobody", "constructor", "CSP-PARAVISOR"])("%s are none that is known", (typed) =>
    refused(() => parseAssumptions(typed), "no such assumption"),
  );
});
