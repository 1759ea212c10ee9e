import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concatBytes } from "@/lib/bytes/bytes";
import { answers, type ChallengeForm } from "./conditions";

const form = (...bytes: number[]): ChallengeForm => ({ name: "the challenge", bytes: Uint8Array.from(bytes) });
const field = (...bytes: number[]) => concatBytes(Uint8Array.from(bytes), new Uint8Array(64 - bytes.length));

describe("a field answers a challenge", () => {
  test.each<[string, Uint8Array, ChallengeForm, string | null]>([
    ["that begins it, zeros after", field(1, 2, 3), form(1, 2, 3), "the challenge"],
    ["that itself ends in zeros", field(1, 2, 0), form(1, 2, 0, 0), "the challenge"],
    ["not if anything follows", field(1, 2, 3, 0, 9), form(1, 2, 3), null],
    ["not if it holds a part", field(1, 2), form(1, 2, 3), null],
    ["not if it stands later", field(0, 1, 2, 3), form(1, 2, 3), null],
    ["not with zeros, whatever was asked", field(), form(0, 0, 0), null],
    ["not with a challenge that is longer", field(1), { name: "long", bytes: concatBytes(field(1), Uint8Array.of(0)) }, null],
  ])("%s", (_, data, one, name) => expect(answers(data, [one])).toBe(name));

  test("in the first form that fits, by its name", () => {
    const forms = [form(9), { ...form(1, 2), name: "its SHA-256" }, { ...form(1, 2), name: "another" }];
    expect(answers(field(1, 2), forms)).toBe("its SHA-256");
    expect(answers(field(1, 2), [])).toBeNull();
  });

  test("exactly if it is the challenge, padded", () =>
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 64 }),
        fc.nat(63),
        fc.integer({ min: 1, max: 255 }),
        (challenge, at, change) => {
          if (challenge.every((byte) => byte === 0)) return;
          const data = concatBytes(challenge, new Uint8Array(64 - challenge.length));
          const one = { name: "it", bytes: challenge };
          expect(answers(data, [one])).toBe("it");
          data[at]! ^= change;
          expect(answers(data, [one])).toBeNull();
        },
      ),
    ));
});
