import { describe, expect, test } from "vitest";
import { halfOf } from "../../cite/labelled/labelledPassages.ts";
import { labelledPairs } from "./labelled/labelledPairs.ts";
import { neighbours } from "./labelled/neighbours.ts";
import { measure } from "./labelled/measure.ts";
import { readLabelled } from "./labelled/readLabelled.ts";

type Half = ReturnType<typeof halfOf> | "neighbours";
const halves: readonly Half[] = ["development", "heldOut", "neighbours"];

const measured = labelledPairs.map((pair) => ({
  half: neighbours.includes(pair) ? "neighbours" : halfOf(pair.topic),
  ...measure(pair),
}));

const measures = halves.flatMap((half) =>
  (["aligned", "differing", "agreeing"] as const).map((what) => {
    const own = measured.filter((pair) => pair.half === half);
    const count = (sizeOf: (pair: (typeof measured)[number]) => number) =>
      own.reduce((sum, pair) => sum + sizeOf(pair), 0);
    const labelled = count((pair) => pair.labelled[what].size);
    const said = count((pair) => pair.found[what].size);
    const right = count((pair) => pair.labelled[what].intersection(pair.found[what]).size);
    return {
      half,
      what,
      pairs: own.length,
      labelled,
      said,
      right,
      precision: right / said,
      recall: right / labelled,
    };
  }),
);
const scores = measures.filter(({ labelled }) => labelled > 0);

/**
 * A little under what was measured. Rules were adjusted to the development half and the neighbours only: of the held-out
 * half these figures were seen several times and how its answers are cut once, but no error. That two claims which say
 * little in common stand in rows of their own, though they may mean the same, is wanted: nothing misleads more than
 * agreement where there is none. It costs recall: told to agree were 0.91 of the development half and 0.81 of the
 * held-out half before a shared topic, direction or time was no longer enough, and 0.90 of the neighbours, now 0.95.
 * One author wrote answers and rules, so new text will do worse. What no shared word tells ("myopathy" for "muscle
 * pain"), and what contradicts by a kind of thing that no table names, stays in.
 */
const floors: Record<
  Half,
  Partial<
    Record<"aligned" | "differing" | "agreeing", readonly [precision: number, recall: number]>
  >
> = {
  development: { aligned: [0.97, 0.84], differing: [0.96, 0.82], agreeing: [0.96, 0.83] },
  heldOut: { aligned: [0.91, 0.77], differing: [0.8, 0.73], agreeing: [0.87, 0.72] },
  neighbours: { aligned: [0.88, 0.93], agreeing: [0.93, 0.93] },
};

function tableOf(): string {
  const head = ["half", "points", "answers", "labelled", "said", "right", "precision", "recall"];
  const body = scores.map((row) => [
    row.half,
    row.what,
    row.pairs,
    row.labelled,
    row.said,
    row.right,
    row.precision.toFixed(3),
    row.recall.toFixed(3),
  ]);
  return [head, ...body]
    .map((cells) =>
      cells.map((cell, at) => (at < 2 ? `${cell}`.padEnd(13) : `${cell}`.padStart(10))).join(""),
    )
    .join("\n");
}

describe("the labelled answers", () => {
  test("are enough, none stands twice, and every letter that differs is in both", () => {
    expect(labelledPairs.length).toBeGreaterThanOrEqual(120);
    expect(new Set(labelledPairs.map(({ topic }) => topic)).size).toBe(labelledPairs.length);
    for (const { mine, model, differ } of labelledPairs) {
      for (const letter of differ) {
        for (const answer of [mine, model]) {
          expect(readLabelled(answer).points.some(({ letters }) => letters.includes(letter))).toBe(
            true,
          );
        }
      }
    }
  });

  test("are points in order, within the text without its marks", () => {
    const { text, points } = readLabelled("{-}Give\n- {a}aspirin\n- {bc}oxygen and fluids");
    expect(text).toBe("Give\n- aspirin\n- oxygen and fluids");
    expect(points.map(({ start, end, letters }) => [text.slice(start, end), letters])).toEqual([
      ["aspirin\n-", "a"],
      ["oxygen and fluids", "bc"],
    ]);
  });
});

describe("precision and recall", () => {
  test("are reported", () => {
    // oxlint-disable-next-line no-console -- the figures belong into the test output
    console.info(`Lining up ${labelledPairs.length} labelled pairs of answers\n${tableOf()}`);
    expect(scores).toHaveLength(8);
  });

  test.each(scores)("$what on $half keeps its floor", ({ half, what, precision, recall }) => {
    const [leastPrecision, leastRecall] = floors[half][what] ?? [1, 1];
    expect(precision).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall).toBeGreaterThanOrEqual(leastRecall);
  });
});
