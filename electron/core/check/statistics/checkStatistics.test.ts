import { expect, it } from "vitest";
import type { CheckRow } from "../../../contract/check.ts";
import type { StoredCheck } from "../../ports.ts";
import { samplePoint, settledAs } from "../../../store/testing/checkPoints.ts";
import {
  endedColumn,
  sampleCheck,
  sampleModel as model,
} from "../../../store/testing/checkSamples.ts";
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
  expect(checkStatistics([])).toEqual({ total: empty, byTopic: [], byTag: [] });
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
  expect(checkStatistics([lined(rows), swapped]).total.agreements).toEqual([
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
    { who: mine, right: 1, wrong: 2 },
    { who: plain, right: 1, wrong: 2 },
    { who: remote, right: 2, wrong: 0 },
    { who: reference, right: 1, wrong: 0 },
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
  expect(total.rightness).toEqual([{ who: mine, right: 0, wrong: 1 }]);
});
