import { expect, test } from "vitest";
import { freshJudging } from "./evidence-state";
import { optionsKey, readJudging } from "./judging-options";

const fresh = freshJudging(Date.parse("2026-11-24T04:00:00.123Z"));

test("a new set is judged when it was given, with nothing named and nothing granted", () => {
  expect(readJudging(fresh, {})).toEqual({
    options: {
      at: "2026-11-24T04:00:00Z",
      lens: "talk",
      granted: [],
      withdrawn: [],
      challenge: null,
      measurements: [],
      requirements: [],
      extraRoots: [],
      claimed: {},
    },
    problems: { challenge: undefined, measurements: undefined, at: undefined },
  });
});

test("what a field says wrongly is left out and said, and the other fields count", () => {
  const { options, problems } = readJudging({ ...fresh, challenge: "0011", measurements: "zz", lens: "strict" }, {});
  expect(options).toMatchObject({ challenge: null, measurements: [], lens: "strict" });
  expect(problems.challenge).toContain("at least 16 bytes");
  expect(problems.measurements).toContain("hex digits");
});

test("several measurements are separated by white space or commas", () => {
  const [a, b] = ["ab".repeat(48), "CD".repeat(48)];
  expect(readJudging({ ...fresh, measurements: `${a}, ${b}` }, {}).options.measurements).toEqual([a, b!.toLowerCase()]);
});

test("options that differ have different keys", () => {
  const key = (changes: Partial<typeof fresh>) => optionsKey(readJudging({ ...fresh, ...changes }, {}).options);
  const keys = [
    key({}),
    key({ lens: "strict" }),
    key({ challenge: "5f".repeat(16) }),
    key({ granted: ["presenter-fresh"] }),
    key({ simulatorRoots: [new Uint8Array([1])] }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
