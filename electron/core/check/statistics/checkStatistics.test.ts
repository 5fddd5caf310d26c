import { describe, expect, it } from "vitest";
import type { CheckRow } from "../../../contract/check.ts";
import type { StoredCheck } from "../../ports.ts";
import { samplePoint, settledAs, supportedBy } from "../../../store/testing/checkPoints.ts";
import {
  endedColumn,
  sampleCheck,
  sampleModel as model,
} from "../../../store/testing/checkSamples.ts";
import { wilson } from "../../practice/statistics/wilson.ts";
import { checkStatistics } from "./checkStatistics.ts";

const mine = { kind: "mine" } as const;
const reference = { kind: "reference" } as const;
const plain = { kind: "model", name: "Tiny Q4_K_M" } as const;
const adapted = { kind: "model", name: "Tiny Q4_K_M with notes.gguf" } as const;
const remote = { kind: "model", name: "big on gpu.test" } as const;
const nothing = { right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 };

function lined(rows: readonly CheckRow[], changes: Partial<StoredCheck> = {}): StoredCheck {
  return sampleCheck({
    stage: "open",
    rows,
    answers: [
      endedColumn("x"),
      endedColumn("y", { column: "second", model: { ...model, adapter: "notes.gguf" } }),
    ],
    ...changes,
  });
}

it("counts nothing where there is nothing", () => {
  const empty = { checks: 0, agreements: [], rightness: [], score: nothing };
  const nobody = { answered: 0, right: 0, low: 0, high: 1 };
  expect(checkStatistics([])).toEqual({
    total: empty,
    byTopic: [],
    byTag: [],
    student: {
      byConfidence: [
        { confidence: "guess", ...nobody },
        { confidence: "unsure", ...nobody },
        { confidence: "sure", ...nobody },
      ],
      sureAndWrong: [],
    },
  });
});

it("counts who agrees with whom, the same model with an adapter apart, in one order whichever column they had", () => {
  const rows = [
    samplePoint("differ", { model: "", mine: "same", second: "differ" }),
    samplePoint("agree", { second: "", mine: "same", reference: "same" }),
    samplePoint("onlyHere", { mine: "" }),
  ];
  const swapped = lined([samplePoint("differ", { second: "", mine: "differ" })], {
    answers: [
      endedColumn("y", { model: { ...model, adapter: "notes.gguf" } }),
      endedColumn("x", { column: "second" }),
    ],
  });
  expect(checkStatistics([lined(rows), swapped]).total.agreements).toMatchObject([
    { a: mine, b: plain, same: 1, differ: 1 },
    { a: mine, b: adapted, same: 1, differ: 0 },
    { a: plain, b: adapted, same: 0, differ: 1 },
    { a: adapted, b: reference, same: 1, differ: 0 },
  ]);
});

it("counts who was right where the student said so, for all who spoke", () => {
  const server = endedColumn("z", {
    column: "second",
    model: { ...model, name: "big", quantization: "", host: "gpu.test" },
  });
  const rows = [
    settledAs("mineRight", samplePoint("differ", { mine: "", model: "differ", second: "same" })),
    settledAs(
      "modelRight",
      samplePoint("differ", { model: "", mine: "differ", reference: "same" }),
    ),
    settledAs("secondRight", samplePoint("onlyHere", { second: "" })),
    settledAs("noneRight", samplePoint("agree", { mine: "", model: "same" })),
    settledAs("unsure", samplePoint("differ", { mine: "", model: "differ" })),
    samplePoint("differ", { mine: "", model: "differ" }),
  ];
  const { total } = checkStatistics([lined(rows, { answers: [endedColumn("x"), server] })]);
  expect(total.rightness).toEqual([
    { who: mine, ...wilson(1, 3) },
    { who: plain, ...wilson(1, 3) },
    { who: remote, ...wilson(2, 2) },
    { who: reference, ...wilson(1, 1) },
  ]);
  expect(total.score).toEqual({ right: 1, wrong: 2, missed: 1, unsure: 1, open: 1 });
});

it("counts by topic and tag, most checks first, and each check once for a tag", () => {
  const rows = [samplePoint("onlyHere", { reference: "" })];
  const checks = [
    lined(rows, { topic: "Lungs", tags: ["b", "b", "a"] }),
    lined(rows, { topic: "Heart", tags: ["b"] }),
    lined(rows, { topic: "Heart", tags: [] }),
    lined([], { topic: "", tags: ["a"] }),
  ];
  const { total, byTopic, byTag } = checkStatistics(checks);
  expect(total.checks).toBe(4);
  expect(total.score.missed).toBe(3);
  const named = byTopic.map(({ topic, checks, score }) => [topic, checks, score.missed]);
  expect(named).toEqual([
    ["Heart", 2, 2],
    ["", 1, 0],
    ["Lungs", 1, 1],
  ]);
  expect(byTag.map(({ tag, checks, score }) => [tag, checks, score.missed])).toEqual([
    ["a", 2, 1],
    ["b", 2, 2],
  ]);
});

it("leaves out checks whose rows do not stand, and engines that never began", () => {
  const rows = [samplePoint("differ", { mine: "", model: "differ" })];
  const left = [
    lined(rows, { rows: null }),
    lined(rows, { stage: "running" }),
    lined(rows, { stage: "writing" }),
  ];
  expect(checkStatistics(left).total.checks).toBe(0);
  const failed = endedColumn("", { model: null });
  const { total } = checkStatistics([
    lined([settledAs("modelRight", samplePoint("differ", { mine: "", model: "differ" }))], {
      answers: [failed],
    }),
  ]);
  expect(total.agreements).toEqual([]);
  expect(total.rightness).toEqual([{ who: mine, ...wilson(0, 1) }]);
});

it("counts what the key and the sources decide too, as the score does, and nothing that nobody decided", () => {
  const rows = [
    settledAs("mineRight", samplePoint("onlyHere", { mine: "" })),
    samplePoint("differ", { reference: "", mine: "differ", model: "same" }),
    samplePoint("differ", { reference: "", mine: "differ", model: "differ" }),
    samplePoint("agree", { reference: "", model: "same", second: "same" }),
    supportedBy("model", samplePoint("agree", { mine: "", model: "same" })),
    samplePoint("agree", { mine: "", model: "same" }),
    samplePoint("differ", { mine: "", model: "differ" }),
    settledAs("unsure", samplePoint("differ", { mine: "", model: "differ", reference: "same" })),
  ];
  const { total } = checkStatistics([lined(rows)]);
  expect(total.rightness).toEqual([
    { who: mine, ...wilson(2, 4) },
    { who: plain, ...wilson(3, 4) },
    { who: adapted, ...wilson(1, 1) },
  ]);
  expect(total.score).toMatchObject({ right: 2, wrong: 2 });
});

it("gives every share its interval, wide where there are few points", () => {
  const same = samplePoint("agree", { mine: "", model: "same", reference: "same" });
  const { total } = checkStatistics([lined([same])]);
  const { low, high } = wilson(1, 1);
  expect(low).toBeLessThan(0.25);
  expect(total.agreements).toContainEqual({ a: mine, b: plain, same: 1, differ: 0, low, high });
  expect(total.rightness).toContainEqual({ who: mine, answered: 1, right: 1, low, high });
});

describe("how sure the student was", () => {
  const said = (confidence: "sure" | "guess" | null, committedAt: number) => ({
    mine: { text: "", confidence, committedAt },
  });
  const wrong = () => samplePoint("differ", { mine: "", reference: "differ" });
  const right = () => samplePoint("agree", { mine: "", reference: "same" });

  it("stands beside how right they were; answers without a confidence count nowhere", () => {
    const { student } = checkStatistics([
      lined([wrong(), right()], said("sure", 1)),
      lined([right(), samplePoint("onlyHere", { reference: "" })], said("guess", 2)),
      lined([wrong()], said(null, 3)),
    ]);
    expect(student.byConfidence).toEqual([
      { confidence: "guess", ...wilson(1, 1) },
      { confidence: "unsure", ...wilson(0, 0) },
      { confidence: "sure", ...wilson(1, 2) },
    ]);
  });

  it("tells what was sure and wrong, the latest 20 first, with what is right", () => {
    const checks = Array.from({ length: 25 }, (_, n) =>
      lined([wrong(), right()], { ...said("sure", (n * 7) % 25), topic: "Heart" }),
    );
    const guessed = lined([wrong()], said("guess", 100));
    const { sureAndWrong } = checkStatistics([guessed, ...checks]).student;
    expect(sureAndWrong.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, n) => 24 - n));
    const latest = checks.find((check) => check.mine.committedAt === 24);
    expect(sureAndWrong[0]).toEqual({
      checkId: latest?.id,
      rowId: latest?.rows?.[0]?.id,
      question: "How is asthma treated?",
      topic: "Heart",
      claim: "mine says so",
      right: "reference says so",
      at: 24,
    });
  });

  it("tells nothing as right where nobody was", () => {
    const nobody = settledAs("noneRight", samplePoint("onlyHere", { mine: "" }));
    const { sureAndWrong } = checkStatistics([lined([nobody], said("sure", 1))]).student;
    expect(sureAndWrong).toMatchObject([{ claim: "mine says so", right: "" }]);
  });
});
