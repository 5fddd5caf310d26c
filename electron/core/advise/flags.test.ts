import { describe, expect, test } from "vitest";
import type { Flag, FlagKind } from "../../contract/flag.ts";
import { answerFlagKind, questionFlagKind } from "../../contract/flag.ts";
import { flagAnswer } from "./flagAnswer.ts";
import { flagQuestion } from "./flagQuestion.ts";
import answers from "./labelled/answers.json" with { type: "json" };
import questions from "./labelled/questions.json" with { type: "json" };

type Labelled = {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly near: readonly string[];
};
type Half = "tune" | "heldOut";
type Score = {
  readonly kind: FlagKind;
  readonly half: Half;
  readonly positives: number;
  readonly nearMisses: number;
  readonly found: number;
  readonly falseAlarms: number;
  readonly precision: number;
  readonly recall: number;
};

const sides = [
  { set: answers, kinds: answerFlagKind.options, flagsOf: (text: string) => flagAnswer(text) },
  { set: questions, kinds: questionFlagKind.options, flagsOf: flagQuestion },
] as const;
const halves: readonly Half[] = ["tune", "heldOut"];
const scores = sides.flatMap(({ set, kinds, flagsOf }) =>
  kinds.flatMap((kind) => halves.map((half) => scoreOf(kind, half, set[half], flagsOf))),
);

function scoreOf(
  kind: FlagKind,
  half: Half,
  rows: readonly Labelled[],
  flagsOf: (text: string) => Flag[],
): Score {
  const raised = rows.filter(({ text }) => flagsOf(text).some((flag) => flag.kind === kind));
  const positives = rows.filter(({ kinds }) => kinds.includes(kind)).length;
  const found = raised.filter(({ kinds }) => kinds.includes(kind)).length;
  return {
    kind,
    half,
    positives,
    nearMisses: rows.filter(({ near }) => near.includes(kind)).length,
    found,
    falseAlarms: raised.length - found,
    precision: found / raised.length,
    recall: found / positives,
  };
}

function lineOf(cells: readonly (string | number)[]): string {
  return cells
    .map((cell, index) => (index < 2 ? `${cell}`.padEnd(15) : `${cell}`.padStart(10)))
    .join("");
}

function tableOf(rows: readonly Score[]): string {
  const head = ["flag", "half", "positive", "near miss", "found", "false", "precision", "recall"];
  const body = rows.map((row) => [
    row.kind,
    row.half,
    row.positives,
    row.nearMisses,
    row.found,
    row.falseAlarms,
    row.precision.toFixed(3),
    row.recall.toFixed(3),
  ]);
  return [head, ...body].map(lineOf).join("\n");
}

describe("the labelled sentences", () => {
  test("are enough in each half, with near misses for every flag", () => {
    const texts = sides.flatMap(({ set }) => [...set.tune, ...set.heldOut].map(({ text }) => text));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(220);
    for (const { positives, nearMisses } of scores) {
      expect(positives).toBeGreaterThanOrEqual(12);
      expect(nearMisses).toBeGreaterThanOrEqual(12);
    }
  });

  test("name only kinds of their side, and none as both", () => {
    for (const { set, kinds } of sides) {
      for (const row of [...set.tune, ...set.heldOut]) {
        expect(kinds).toEqual(expect.arrayContaining([...row.kinds, ...row.near]));
        expect(row.kinds.filter((kind) => row.near.some((other) => other === kind))).toEqual([]);
      }
    }
  });
});

describe("precision and recall", () => {
  test("are reported", () => {
    const sentences = sides.reduce((sum, { set }) => sum + set.tune.length + set.heldOut.length, 0);
    // oxlint-disable-next-line no-console -- the figures belong into the test output
    console.info(`Risk flags on ${sentences} labelled sentences\n${tableOf(scores)}`);
    expect(scores).toHaveLength(
      2 * (answerFlagKind.options.length + questionFlagKind.options.length),
    );
  });

  test.each(scores)("$kind on $half keeps its floor", ({ half, precision, recall }) => {
    const floor = half === "tune" ? 0.97 : 0.9;
    expect(precision).toBeGreaterThanOrEqual(floor);
    expect(recall).toBeGreaterThanOrEqual(floor);
  });
});
