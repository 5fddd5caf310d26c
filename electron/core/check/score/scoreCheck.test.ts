import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CheckRow,
  columnKind,
  type PointVerdict,
  pointVerdict,
  rowKind,
} from "../../../contract/check.ts";
import { isOwnJudgement } from "../../../contract/isOwnJudgement.ts";
import { needsSettling } from "../../../contract/needsSettling.ts";
import { samplePoint, settledAs, supportedBy } from "../../../store/testing/checkPoints.ts";
import { outcomeOf } from "./outcomeOf.ts";
import { scoreCheck } from "./scoreCheck.ts";

const same = "same";
const differ = "differ";

describe("a settled point", () => {
  it.each([
    // What mine, the model and the second opinion say of it, and which of them says the same as mine.
    ["mineRight", samplePoint("differ", { mine: "", model: differ }), "right"],
    ["modelRight", samplePoint("differ", { mine: "", model: differ }), "wrong"],
    ["modelRight", samplePoint("differ", { mine: "", model: same, second: differ }), "right"],
    ["secondRight", samplePoint("differ", { mine: "", model: same, second: differ }), "wrong"],
    ["secondRight", samplePoint("agree", { mine: "", second: same }), "right"],
    ["modelRight", samplePoint("onlyHere", { model: "" }), "missed"],
    ["modelRight", samplePoint("onlyHere", { mine: "" }), "wrong"],
    ["noneRight", samplePoint("agree", { mine: "", model: same }), "wrong"],
    ["noneRight", samplePoint("onlyHere", { model: "" }), "none"],
    ["unsure", samplePoint("differ", { mine: "", model: differ }), "unsure"],
    ["unsure", samplePoint("onlyHere", { model: "" }), "unsure"],
  ] as const)("%s makes it %# as said", (verdict, row, outcome) => {
    expect(outcomeOf(settledAs(verdict, row))).toBe(outcome);
  });

  it("goes before the reference and the sources", () => {
    const keyed = samplePoint("differ", { mine: "", reference: differ, model: same });
    expect(outcomeOf(keyed)).toBe("wrong");
    expect(outcomeOf(settledAs("mineRight", keyed))).toBe("right");
    const supported = supportedBy("mine", samplePoint("agree", { mine: "", model: same }));
    expect(outcomeOf(supported)).toBe("right");
    expect(outcomeOf(settledAs("noneRight", supported))).toBe("wrong");
  });
});

describe("a point that is not settled", () => {
  it.each([
    ["the reference says the same", samplePoint("agree", { mine: "", reference: same }), "right"],
    ["the reference differs", samplePoint("differ", { mine: "", reference: differ }), "wrong"],
    ["only the reference has it", samplePoint("onlyHere", { reference: "" }), "missed"],
    [
      "a source speaks against what the reference says too",
      samplePoint("conflict", { mine: "", reference: same }),
      "right",
    ],
    ["mine alone says it", samplePoint("onlyHere", { mine: "" }), "open"],
    ["the model alone says it", samplePoint("onlyHere", { model: "" }), "open"],
    ["they differ", samplePoint("differ", { mine: "", model: differ }), "open"],
    ["a source speaks against it", samplePoint("conflict", { mine: "" }), "open"],
    ["both say it, and nothing more", samplePoint("agree", { mine: "", model: same }), "none"],
    [
      "both say it, and a source bears it out",
      supportedBy("model", samplePoint("agree", { mine: "", model: same })),
      "right",
    ],
    [
      "the others say it, and a source bears it out",
      supportedBy("model", samplePoint("agree", { model: "", second: same })),
      "missed",
    ],
    ["the others say it", samplePoint("agree", { model: "", second: same }), "none"],
    [
      "mine alone says it, though a source bears it out",
      supportedBy("mine", samplePoint("onlyHere", { mine: "" })),
      "open",
    ],
  ] as const)("%s", (_, row, outcome) => {
    expect(outcomeOf(row)).toBe(outcome);
    expect(needsSettling(row)).toBe(outcome === "open");
  });

  it("is not borne out by a source while another speaks against it", () => {
    const row = supportedBy("mine", samplePoint("agree", { mine: "", model: same }));
    const doubted = row.evidence.map((evidence) => ({ ...evidence, conflicts: true }));
    expect(outcomeOf({ ...row, evidence: [...row.evidence, ...doubted] })).toBe("none");
  });
});

describe("a verdict that names no source", () => {
  const alone = (verdict: PointVerdict, row: CheckRow): CheckRow => {
    const { settled } = settledAs(verdict, row);
    return { ...row, settled: settled && { ...settled, source: null } };
  };
  const mine = samplePoint("onlyHere", { mine: "" });
  const both = samplePoint("differ", { mine: "", model: differ });
  const doubted = supportedBy("mine", mine);
  const against = (column: "mine" | "model" | "reference") =>
    supportedBy(column, mine).evidence.map((one) => ({ ...one, conflicts: true }));
  const evidence = against("mine");
  const keyed = samplePoint("differ", { reference: "", mine: differ, model: differ });

  it.each([
    ["sources are silent on what the student calls right", alone("mineRight", mine)],
    ["they bear out only the other", alone("mineRight", supportedBy("model", both))],
    [
      "the reference says otherwise",
      alone("mineRight", samplePoint("differ", { mine: "", reference: differ })),
    ],
    ["a source speaks against it", alone("mineRight", { ...doubted, evidence })],
    ["the model is called right", alone("modelRight", both)],
    ["nobody is called right, and no source objects", alone("noneRight", mine)],
    [
      "nobody is called right, and a source objects to one of two",
      alone("noneRight", { ...both, evidence }),
    ],
    [
      "nobody is called right, and the reference differs from one of two",
      alone("noneRight", samplePoint("differ", { reference: "", mine: differ, model: same })),
    ],
    [
      "the reference is called wrong, and nobody else speaks",
      alone("noneRight", samplePoint("onlyHere", { reference: "" })),
    ],
  ])("is the student's own judgement where %s", (_, row) => {
    expect(isOwnJudgement(row)).toBe(true);
  });

  it.each([
    ["a source bears it out", alone("mineRight", doubted)],
    [
      "a source bears out who says the same",
      alone("mineRight", supportedBy("model", samplePoint("agree", { mine: "", model: same }))),
    ],
    [
      "the reference says the same",
      alone("mineRight", samplePoint("agree", { mine: "", reference: same })),
    ],
    ["a source objects to what is called wrong", alone("noneRight", { ...doubted, evidence })],
    [
      "sources object to both that are called wrong",
      alone("noneRight", { ...both, evidence: [...evidence, ...against("model")] }),
    ],
    ["the reference differs from both that are called wrong", alone("noneRight", keyed)],
    [
      "the reference differs from one that is called wrong, a source from the other",
      alone("noneRight", {
        ...samplePoint("differ", { reference: "", mine: same, model: differ }),
        evidence,
      }),
    ],
    [
      "a source objects to the reference, which alone is called wrong",
      alone("noneRight", {
        ...samplePoint("onlyHere", { reference: "" }),
        evidence: against("reference"),
      }),
    ],
    ["it is unsure", alone("unsure", mine)],
    ["there is none yet", mine],
    ["the student named a source after all", settledAs("mineRight", mine)],
  ])("is more than that where %s", (_, row) => {
    expect(isOwnJudgement(row)).toBe(false);
  });
});

it("counts each kind, and nothing for what proves nothing", () => {
  const rows = [
    samplePoint("agree", { mine: "", reference: same }),
    samplePoint("differ", { mine: "", reference: differ }),
    samplePoint("onlyHere", { reference: "" }),
    samplePoint("onlyHere", { reference: "" }),
    settledAs("unsure", samplePoint("onlyHere", { mine: "" })),
    samplePoint("onlyHere", { model: "" }),
    samplePoint("agree", { mine: "", model: same }),
  ];
  expect(scoreCheck(rows)).toEqual({ right: 1, wrong: 1, missed: 2, unsure: 1, open: 1 });
  expect(scoreCheck([])).toEqual({ right: 0, wrong: 0, missed: 0, unsure: 0, open: 0 });
});

it("whatever a board holds, settling each of its points leaves none open, and needsSettling tells which are", () => {
  const point = fc
    .record({
      kind: fc.constantFrom(...rowKind.options),
      columns: fc.subarray([...columnKind.options], { minLength: 1 }),
      relations: fc.array(fc.constantFrom("same", "differ", ""), { minLength: 4, maxLength: 4 }),
    })
    .map(({ kind, columns, relations }): CheckRow =>
      samplePoint(
        kind,
        Object.fromEntries(columns.map((column, i) => [column, relations[i] ?? ""])),
      ),
    );
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 6 }),
      fc.constantFrom(...pointVerdict.options),
      (rows, verdict) => {
        const score = scoreCheck(rows);
        expect(score.open).toBe(rows.filter(needsSettling).length);
        const settled = scoreCheck(rows.map((row) => settledAs(verdict, row)));
        expect(settled.open).toBe(0);
        const total = settled.right + settled.wrong + settled.missed + settled.unsure;
        expect(total).toBeLessThanOrEqual(rows.length);
      },
    ),
  );
});
