import { describe, expect, test } from "vitest";
import type { ColumnKind } from "../../../contract/check.ts";
import type { Passage } from "../../../contract/library.ts";
import { judgeRow, lineUp } from "./lineUp.ts";
import type { NewRow } from "./newRow.ts";

const kinds: readonly ColumnKind[] = ["mine", "model", "second", "reference"];
const columnsOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ column: kinds[at] ?? "mine", text }));
const rowsOf = (...texts: string[]) => lineUp(columnsOf(texts), []);
const told = ({ kind, claims }: NewRow) => [kind, ...claims.map(({ text }) => text)];

const passage = (text: string): Passage => ({
  passageId: 7,
  documentId: "notes",
  title: "Lecture notes",
  kind: "pdf",
  page: 3,
  pageLabel: "3",
  heading: [],
  start: 0,
  end: text.length,
  text,
});

describe("one row", () => {
  test.each([
    ["Paracetamol 0.5 g is given.", "Paracetamol 500 mg is given."],
    ["Amoxicillin 500 mg three times daily.", "Amoxicillin 1.5 g per day."],
    ["Warfarin must not be used in pregnancy.", "Warfarin is contraindicated in pregnancy."],
    ["B. Metoprolol", "The answer is B: metoprolol."],
    ["Metoprolol", "The drug of choice is metoprolol."],
    ["Beta blocker", "Bisoprolol is given."],
    [
      "Check K+ and creatinine before ACE inhibitor.",
      "Renal function and potassium should be measured before starting.",
    ],
    ["Fever", "Fever is typical."],
    ["Gallstones", "Alcohol and gallstones cause most cases."],
    ["O2 target 88-92%.", "Target saturation is 88 to 92%."],
    ["↑ K+", "Potassium is raised."],
    ["MgSO4 prevents fits.", "Magnesium sulphate prevents seizures."],
    ["Hypokalaemia makes it worse.", "Hypokalaemia increases its effect."],
    ["Treat for 3 months with apixaban.", "Treat for 12 weeks with apixaban."],
    [
      "Sodium must not rise by more than 10 mmol/L a day.",
      "Sodium: rise of at most 10 mmol/L a day.",
    ],
  ])("%s agrees with %s", (mine, model) => {
    const [row, ...more] = rowsOf(mine, model);
    expect(more).toEqual([]);
    expect(row?.kind).toBe("agree");
    expect(row?.relations).toMatchObject([{ a: "mine", b: "model", relation: "same", reason: "" }]);
  });

  test.each([
    [
      "B. Metoprolol",
      "The answer is C: atenolol.",
      "Your answer chooses “B”, the model chooses “C”.",
    ],
    [
      "Aspirin 300 mg is chewed.",
      "Aspirin 75 mg is chewed.",
      "Your answer says “300 mg”, the model says “75 mg”.",
    ],
    [
      "Stop if creatinine rises > 30%.",
      "A rise in creatinine of up to 30% is acceptable.",
      "Your answer sets another bound at “30%” than the model.",
    ],
    [
      "Bisoprolol 5 mg daily.",
      "Bisoprolol 5 mg twice daily.",
      "Your answer says “daily”, the model says “twice daily”.",
    ],
    [
      "Heparin crosses the placenta.",
      "Heparin does not cross the placenta.",
      "The model denies what your answer states.",
    ],
    [
      "Warfarin is recommended in pregnancy.",
      "Warfarin is contraindicated in pregnancy.",
      "The model denies what your answer states.",
    ],
    [
      "Verapamil is not safe in heart failure.",
      "Verapamil is safe in heart failure.",
      "Your answer denies what the model states.",
    ],
    ...[
      "Nobody needs to look at the potassium.",
      "No one needs to check the potassium.",
      "The potassium need not be checked.",
      "It does not need a check of potassium.",
    ].map((denial) => [
      denial,
      "Potassium must always be checked before an ACE inhibitor is started.",
      "Your answer denies what the model states.",
    ]),
    [
      "Furosemide lowers calcium.",
      "Furosemide raises calcium.",
      "Your answer says “lowers”, the model says “raises”.",
    ],
    [
      "The left vagus loops under the aorta.",
      "The right vagus loops under the aorta.",
      "Your answer says “left”, the model says “right”.",
    ],
    [
      "Flumazenil reverses diazepam overdose.",
      "Naloxone reverses diazepam overdose.",
      "Your answer says this of “Flumazenil”, the model of “Naloxone”.",
    ],
    [
      "Factor VIII is missing.",
      "Factor IX is missing.",
      "Your answer says this of “Factor VIII”, the model of “Factor IX”.",
    ],
    [
      "Radial nerve injury causes it.",
      "Ulnar nerve injury causes it.",
      "Your answer says “Radial”, the model says “Ulnar”.",
    ],
    [
      "Diagnosis: gout",
      "The diagnosis is septic arthritis.",
      "Your answer says “Diagnosis: gout”, the model says “The diagnosis is septic arthritis.”.",
    ],
    ["Gout", "Pseudogout", "Your answer says “Gout”, the model says “Pseudogout”."],
  ])("%s differs from %s", (mine, model, reason) => {
    const rows = rowsOf(mine, model);
    expect(rows.map(({ kind }) => kind)).toEqual(["differ"]);
    const [relation] = rows[0]?.relations ?? [];
    expect(relation?.reason).toBe(reason);
    expect(relation?.aWords.length).toBeGreaterThan(0);
    expect(relation?.bWords.length).toBeGreaterThan(0);
  });

  test("what has nothing in common stands alone", () => {
    expect(rowsOf("Gums bleed in scurvy.", "Thiamine prevents neuropathy.").map(told)).toEqual([
      ["onlyHere", "Gums bleed in scurvy."],
      ["onlyHere", "Thiamine prevents neuropathy."],
    ]);
  });
});

describe("several columns", () => {
  test("two agree and one differs: the row differs, and tells who", () => {
    const [row] = rowsOf(
      "Adrenaline 1 mg is given.",
      "Adrenaline 1 mg is given.",
      "Adrenaline 10 mg is given.",
    );
    expect(row?.kind).toBe("differ");
    expect(row?.relations.map(({ a, b, relation }) => `${a} ${relation} ${b}`)).toEqual([
      "mine same model",
      "mine differ second",
      "model differ second",
    ]);
  });

  test("an empty answer has no rows, and the next one gives the order", () => {
    expect(rowsOf("", "Fever is high. Pulse is slow.").map(told)).toEqual([
      ["onlyHere", "Fever is high."],
      ["onlyHere", "Pulse is slow."],
    ]);
    expect(rowsOf("", "")).toEqual([]);
  });

  test("rows follow the first column; what another adds follows where it stands", () => {
    const rows = rowsOf(
      "Oxygen is given. Morphine relieves pain.",
      "Morphine relieves pain. Clopidogrel is loaded. Oxygen is given. Troponin is repeated.",
    );
    expect(rows.map(({ claims }) => claims[0]?.text)).toEqual([
      "Oxygen is given.",
      "Troponin is repeated.",
      "Morphine relieves pain.",
      "Clopidogrel is loaded.",
    ]);
  });

  test("two claims that say together what another says in one share its row", () => {
    const [row, ...more] = rowsOf(
      "gallstones, alcohol",
      "Gallstones and alcohol are the main causes.",
    );
    expect(more).toEqual([]);
    expect(row?.claims.map(({ column, text }) => `${column}: ${text}`)).toEqual([
      "mine: gallstones",
      "mine: alcohol",
      "model: Gallstones and alcohol are the main causes.",
    ]);
  });
});

describe("passages", () => {
  const notes = passage(
    "Bisoprolol is started at 1.25 mg once daily in heart failure. It slows the heart.",
  );

  test("one that gives another number conflicts, and beats agreement", () => {
    const text = "Bisoprolol is started at 12.5 mg once daily in heart failure.";
    const [row] = lineUp(columnsOf([text, text]), [passage("The liver makes bile."), notes]);
    expect(row?.kind).toBe("conflict");
    expect(row?.relations[0]?.relation).toBe("same");
    expect(row?.evidence).toHaveLength(2);
    expect(row?.evidence[1]).toMatchObject({
      claim: 1,
      column: "model",
      support: "numberConflict",
      conflicts: true,
      passage: 2,
      reason: "Source 2 says 1.25 mg, the answer says 12.5 mg.",
      quote: "Bisoprolol is started at 1.25 mg once daily in heart failure.",
    });
    const [span] = row?.evidence[0]?.claimWords ?? [];
    expect(text.slice(span?.start, span?.end)).toContain("12.5 mg");
  });

  test("one that bears a claim out is evidence and no conflict", () => {
    const [row] = lineUp(columnsOf(["Bisoprolol is begun at 1.25 mg a day in heart failure."]), [
      notes,
    ]);
    expect(row?.kind).toBe("onlyHere");
    expect(row?.evidence).toMatchObject([{ support: "supported", conflicts: false, passage: 1 }]);
  });

  test("one that says the opposite conflicts", () => {
    const [row] = lineUp(columnsOf(["Warfarin is safe in pregnancy."]), [
      passage("Warfarin is contraindicated in pregnancy."),
    ]);
    expect(row?.kind).toBe("conflict");
    expect(row?.evidence[0]?.reason).toMatch(/^Source 1 says the opposite/u);
  });

  test("one that names another drug does not conflict with an item of a list", () => {
    const rows = lineUp(
      columnsOf(["Treat heart failure with ramipril, bisoprolol and eplerenone."]),
      [passage("Treat heart failure with furosemide.")],
    );
    expect(rows.slice(1).map(({ kind }) => kind)).toEqual(["onlyHere", "onlyHere"]);
  });

  test("a marker of a passage that was not sent is left out", () => {
    const rows = lineUp(columnsOf(["Bisoprolol slows the heart [9]."]), [notes]);
    expect(rows[0]?.evidence[0]?.passage).toBe(1);
  });
});

describe("a row that the student changed", () => {
  const mine = "Aspirin 300 mg. Chew it.";
  const model = "Aspirin 75 mg. Oxygen if needed.";
  const texts = new Map<ColumnKind, string>([
    ["mine", mine],
    ["model", model],
  ]);

  test("is judged as lining up judges it", () => {
    for (const { claims, kind, relations, evidence } of rowsOf(mine, model)) {
      expect(judgeRow(claims, texts, [])).toEqual({ kind, relations, evidence });
    }
  });

  test("with claims that nothing speaks against is taken at the student's word", () => {
    const claims = rowsOf(mine, model)
      .flatMap((row) => row.claims)
      .filter(({ text }) => text === "Chew it." || text === "Oxygen if needed.");
    expect(claims).toHaveLength(2);
    expect(judgeRow(claims, texts, []).kind).toBe("agree");
    expect(judgeRow(claims.slice(0, 1), texts, []).kind).toBe("onlyHere");
  });

  test("may hold a span that is no claim of the text", () => {
    const claim = { column: "mine", start: 0, end: 7, text: "Aspirin", moved: true } as const;
    expect(judgeRow([claim], texts, []).kind).toBe("onlyHere");
  });
});
